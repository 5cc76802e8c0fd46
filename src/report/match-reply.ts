import type { ProgramFact } from '../compile/program.ts'
import type { FactType, Value } from '../condition/expression.ts'
import { formatCondition } from '../condition/format-condition.ts'
import type { PlanSet } from '../link/plan-set.ts'
import { levelText } from '../locale/level-text.ts'
import { factsKnown, isOutOfRange, rangeWords, readGivenFact } from '../run/given-fact.ts'
import { levelDistances } from '../run/level-distance.ts'
import { expressionsOf, type LoadedProgram } from '../run/loaded-program.ts'
import { type MatchFilter, matchIn } from '../run/match.ts'
import { type AskedFact, matchForm } from '../run/match-form.ts'
import { readerOfFacts } from '../run/reading.ts'
import type { RunState } from '../run/state.ts'
import { type Hazard, hazardIds } from '../vocabulary/hazard.ts'
import { type AnswerView, answerViews, type OpenView, openViews } from './match-answers.ts'
import { type MatchData, matchData } from './match-words.ts'
import type { Speaker } from './words-of-plan.ts'

/** What a duty officer asks. `facts` as `yuyan match --fact` writes them: `赤山湖水位=12.1`, `面雨量_24h@guozhuang=180`. */
export interface MatchQuestion extends MatchFilter {
  readonly facts: readonly string[]
}

/** The answer, with the form to ask further. */
export interface MatchReply {
  readonly set: string
  readonly hazards: readonly { readonly id: Hazard; readonly name: string }[]
  /** Administrative areas that lie in or around the jurisdiction, in the order of the register. */
  readonly areas: readonly { readonly id: string; readonly name: string; readonly depth: number }[]
  /** Where a fact without a place of its own is taken from. */
  readonly here: string
  readonly sources: readonly SourceView[]
  readonly computed: readonly ComputedView[]
  /** What was given and cannot be, or is beyond what the register expects. */
  readonly notes: readonly NoteView[]
  /** The same as `yuyan match --format json`. */
  readonly result: MatchData
  readonly answers: readonly AnswerView[]
  /** Plans that no fact calls for, but that facts not given could. */
  readonly open: readonly OpenView[]
}

/** Facts that one body reports. */
export interface SourceView {
  /** Null: the register names nobody. */
  readonly source: string | null
  readonly facts: readonly FactView[]
}

export interface FactView {
  readonly name: string
  readonly type: FactType
  /** `5–16`; empty: any. */
  readonly range: string
  /** Where it is measured; null: area by area. */
  readonly at: string | null
  readonly areas: readonly { readonly id: string; readonly name: string }[]
  readonly forecast: boolean
  /** Plans whose levels it decides, with them. */
  readonly readBy: string
}

/** A fact that follows from others. */
export interface ComputedView {
  readonly name: string
  readonly means: string
  /** Null: what it follows from is not known. */
  readonly value: Value | null
  readonly unit: string | null
}

/** `key`: what was written before `=`. */
export type NoteView =
  | { readonly kind: 'range'; readonly key: string; readonly value: number; readonly range: string }
  | { readonly kind: 'not-read'; readonly key: string }

/** Answers a duty officer: which plans, which level, why, what could raise it, and what the first hour asks of whom. */
export function matchReply(question: MatchQuestion, loaded: LoadedProgram, speaker: Speaker): MatchReply {
  const { set } = speaker
  const here = question.area ?? set.settings.jurisdiction.value
  const { facts, notes } = knownFacts(question, here, set)
  const result = matchIn(loaded, facts, question)
  const form = matchForm(loaded, question)
  const reached = new Map(result.matches.map((one) => [keyOf(one.plan, one.area, one.group), one.level]))
  const ways = levelDistances(loaded, facts, question, (...key) => reached.get(keyOf(...key)) ?? null)
  return {
    set: set.settings.title,
    hazards: hazardsOf(loaded).map((id) => ({ id, name: speaker.texts.hazard[id] })),
    areas: areasOf(loaded),
    here,
    sources: [...sourceViews(form.facts, speaker), ...outsideView(form.outside, speaker)],
    computed: computedViews(form.facts, { loaded, facts, here }, speaker),
    notes,
    result: matchData(result, speaker),
    answers: answerViews(result.matches, ways, speaker),
    open: openViews(result.undecided, ways, speaker),
  }
}

const keyOf = (plan: string, area: string, group: string): string => `${plan}@${area}.${group}`

function knownFacts(
  question: MatchQuestion,
  here: string,
  set: PlanSet,
): { readonly facts: RunState['facts']; readonly notes: readonly NoteView[] } {
  const read = question.facts.map((written) => ({ written, given: readGivenFact(written, set, here) }))
  const notes = read.flatMap(({ written, given }): NoteView[] => {
    if (given.kind === 'trouble') return [{ kind: 'not-read', key: keyOfFact(written) }]
    const { value } = given.setting
    if (!isOutOfRange(given.type, value)) return []
    return [{ kind: 'range', key: keyOfFact(written), value, range: rangeWords(given.type) }]
  })
  const settings = read.flatMap(({ given }) => (given.kind === 'fact' ? [given.setting] : []))
  return { facts: factsKnown(settings), notes }
}

const keyOfFact = (written: string): string => written.split(/[=＝]/, 1)[0]?.trim() ?? ''

/** Hazards for which some fact decides a level. */
function hazardsOf({ program }: LoadedProgram): Hazard[] {
  const decided = program.instances.filter(({ starts }) =>
    starts.some(({ conditions }) => expressionsOf(conditions).length > 0),
  )
  const known = new Set(decided.flatMap(({ hazards }) => hazards))
  return hazardIds.filter((id) => known.has(id))
}

const administrative: ReadonlySet<string> = new Set([
  'province',
  'prefecture',
  'city',
  'district',
  'sub-district',
  'town',
  'zone',
  'village',
] as const)

function areasOf(loaded: LoadedProgram): MatchReply['areas'] {
  const { jurisdiction } = loaded.program.set
  return [...loaded.areas.values()]
    .filter(({ id, kind }) => administrative.has(kind) && loaded.enclosing(id).includes(jurisdiction))
    .map(({ id, name }) => ({ id, name, depth: loaded.enclosing(id).indexOf(jurisdiction) }))
}

function sourceViews(asked: readonly AskedFact[], speaker: Speaker): SourceView[] {
  const { set } = speaker
  const registered = new Map(set.registry.facts.map((fact) => [fact.name, fact]))
  const bySource = Map.groupBy(
    asked.filter(({ fact }) => fact.means === null),
    ({ fact }) => registered.get(fact.name)?.source ?? null,
  )
  return [...bySource].map(([source, facts]) => ({
    source: source === null ? null : (set.directory.organization(source)?.name ?? source),
    facts: facts.map((each) => factView(each, registered.get(each.fact.name)?.forecast ?? false, speaker)),
  }))
}

function factView({ fact, areas, readBy }: AskedFact, forecast: boolean, speaker: Speaker): FactView {
  const { set, locale, texts } = speaker
  const area = (id: string): string => set.directory.area(id)?.name ?? id
  const read = readBy.map(({ plan, levels }) => {
    const names = levels.map((level) => levelText(level, locale, set.settings.levels))
    return `${set.plans.get(plan)?.title.value ?? plan} ${names.join(texts.words.listSeparator)}`
  })
  return {
    name: fact.name,
    type: fact.type,
    range: rangeWords(fact.type),
    at: fact.place.kind === 'at' ? area(fact.place.area) : null,
    areas: areas.map((id) => ({ id, name: area(id) })),
    forecast,
    readBy: read.join(locale === 'en' ? '; ' : '；'),
  }
}

/** Levels of plans outside the set, given as facts with `@` before the plan's id. */
function outsideView(outside: readonly string[], { set, texts }: Speaker): SourceView[] {
  return outside.map((id) => {
    const plan = set.registry.externalPlans.find((each) => each.id === id)
    const issuer = plan?.issuer ?? null
    return {
      source: issuer === null ? null : (set.directory.organization(issuer)?.name ?? issuer),
      facts: [
        {
          ...{ name: `@${id}`, range: '', areas: [], forecast: false, readBy: '' },
          type: { kind: 'enum', values: plan?.levels ?? [], ordered: true },
          at: `${plan?.title ?? id} · ${texts.column.level}`,
        },
      ],
    }
  })
}

function computedViews(
  asked: readonly AskedFact[],
  {
    loaded,
    facts,
    here,
  }: { readonly loaded: LoadedProgram; readonly facts: RunState['facts']; readonly here: string },
  { locale }: Speaker,
): ComputedView[] {
  const reader = readerOfFacts(loaded, facts, here)
  return asked.flatMap(({ fact }) => {
    if (fact.means === null) return []
    return {
      name: fact.name,
      means: formatCondition(fact.means, locale),
      value: reader.fact(fact.name) ?? null,
      unit: unitOf(fact),
    }
  })
}

const unitOf = ({ type }: Pick<ProgramFact, 'type'>): string | null =>
  type.kind === 'number' ? type.unit : null
