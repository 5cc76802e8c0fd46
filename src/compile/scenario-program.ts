import type { Condition, Expression } from '../condition/expression.ts'
import { resolveCondition } from '../condition/resolve-condition.ts'
import { fileStart } from '../diagnostic/place.ts'
import type { PlanSet } from '../link/plan-set.ts'
import { isEverybody, seatsNamed } from '../link/seats.ts'
import { namedValue } from '../model/named-value.ts'
import type {
  Distribution,
  FactSetting,
  Inject,
  Participant,
  PlayedMode,
  Scenario,
} from '../model/scenario.ts'
import type { Written } from '../model/written.ts'
import { canonical } from '../vocabulary/canonical.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { sha256 } from './digest.ts'
import { Parties } from './parties.ts'
import type { PartyId } from './program.ts'

/** A scenario compiled against a set: plain JSON, pinned by a drill's log beside the Program. */
export interface ScenarioProgram {
  readonly id: string
  readonly title: string
  readonly mode: PlayedMode
  readonly path: string
  readonly sha256: string
  readonly area: string
  /** Plans under drill; those they activate, and those whose level they read, come along. */
  readonly plans: readonly string[]
  readonly begins: Instant
  readonly lasts: Ms
  readonly seats: readonly ProgramSeat[]
  readonly objectives: readonly string[]
  readonly rubrics: readonly string[]
  /** By seat id; `default` for whoever has none. */
  readonly participants: Readonly<Record<string, Participant>>
  readonly injects: readonly ProgramInject[]
  readonly consequences: readonly ProgramConsequence[]
  /** Who must be told of the drill before it begins. */
  readonly notify: readonly string[]
  /** Between when and when a double-blind drill may start. */
  readonly window: StartWindow | null
  /** What a seed decides (run/expand-scenario.ts); nothing once it has. */
  readonly generate: ProgramGenerate
}

export interface StartWindow {
  readonly from: Instant
  readonly until: Instant
}

export interface ProgramGenerate {
  readonly facts: readonly ProgramFactShift[]
  readonly injects: readonly { readonly inject: string; readonly delay: Distribution }[]
}

/** `area` null: wherever the scenario gives the fact. `shift` in steps of 10^−digits. */
export interface ProgramFactShift {
  readonly fact: string
  readonly area: string | null
  readonly shift: Distribution
  readonly digits: number
}

export interface ProgramSeat {
  readonly id: string
  readonly title: string
  readonly parties: readonly PartyId[]
}

/** `area` null: a fact with one value. `fact` beginning with `@`: the declared level of a plan outside the set. */
export interface ProgramFactSetting {
  readonly fact: string
  readonly area: string | null
  readonly value: number | boolean | string | null
}

export interface ProgramInject {
  readonly id: string
  /** Of the alternatives of a group one comes; `name` null: the inject is one by itself. Null: it always comes. */
  readonly alternative: { readonly group: string; readonly name: string | null } | null
  /** Exactly one of `after` and `when` is set; an inject whose time cannot be read has neither and is never released. */
  readonly after: Ms | null
  readonly when: Expression | null
  readonly channel: string
  readonly from: string
  readonly to: readonly string[]
  /** `{fact}` and `{fact@area}` stand for what `facts` sets, until a seed has decided it. */
  readonly content: string
  readonly facts: readonly ProgramFactSetting[]
  readonly expects: readonly ClauseId[]
  /** Clauses that should be done when the inject is released. */
  readonly doneBy: readonly ClauseId[]
  /** What the facilitator of a tabletop asks about it; left out when there is nothing. */
  readonly questions?: readonly string[]
}

export interface ProgramConsequence {
  readonly id: string
  readonly when: Expression | null
  readonly delay: Ms
  readonly to: readonly string[]
  readonly content: string
  readonly facts: readonly ProgramFactSetting[]
}

/** The scenario with every name resolved. Unknown seats, facts and clauses are dropped here: `exercise/` rules tell them. */
export function compileScenario(set: PlanSet, scenario: Scenario): ScenarioProgram {
  const parties = new Parties(set)
  const plans = scenario.plans.flatMap(({ value }) => set.plans.get(value) ?? [])
  const area = scenario.area?.value ?? set.settings.jurisdiction.value
  const document = set.documents.find((d) => d.path === scenario.path)
  return {
    id: scenario.id.value,
    title: scenario.title,
    mode: scenario.mode,
    path: scenario.path,
    sha256: sha256(document?.text ?? ''),
    area,
    plans: plans.map((plan) => plan.id.value),
    begins: scenario.begins,
    lasts: scenario.lasts,
    seats: scenario.seats.map((seat) => ({
      id: seat.id,
      title: seat.title,
      parties: seat.holds.flatMap(({ value }) => parties.ofSeat(value, [...set.plans.values()]) ?? []),
    })),
    objectives: scenario.objectives,
    notify: scenario.notify.map(({ value }) => value),
    window: scenario.window && { from: scenario.window.from, until: scenario.window.until },
    generate: compileGenerate(set, scenario),
    rubrics: scenario.rubrics.map(({ value }) => value),
    participants: Object.fromEntries(scenario.participants),
    injects: scenario.injects.map((inject) => ({
      ...compileInject(set, inject, area),
      to: seatsOf(set, scenario, inject.to),
    })),
    consequences: scenario.consequences.map((consequence) => ({
      id: consequence.id.value,
      when: expressionOf(set, consequence.when),
      delay: consequence.delay,
      to: seatsOf(set, scenario, consequence.to),
      content: compileContent(set, consequence.content, area),
      facts: consequence.facts.flatMap((one) => compileSetting(set, one, area)),
    })),
  }
}

function compileInject(set: PlanSet, inject: Inject, area: string): Omit<ProgramInject, 'to'> {
  const { id, at, channel, from, alternative } = inject
  return {
    id: id.value,
    alternative: alternative && { group: alternative.group, name: alternative.name },
    after: at.kind === 'time' ? at.after : null,
    when: at.kind === 'condition' ? expressionOf(set, at.condition) : null,
    channel,
    from,
    content: compileContent(set, inject.content, area),
    facts: inject.facts.flatMap((one) => compileSetting(set, one, area)),
    expects: inject.expects.map(({ value }) => value),
    doneBy: inject.doneBy.map(({ value }) => value),
    ...(inject.questions.length > 0 ? { questions: inject.questions } : {}),
  }
}

/**
 * Seats by id, each once; the word for all of them as written. So is a name that is nobody's: an empty list would send to all
 * seats what was meant for one (a draft is drilled although `exercise/references-known` finds it).
 */
function seatsOf(set: PlanSet, scenario: Scenario, to: readonly Written<string>[]): string[] {
  const meant = (name: string): readonly string[] => {
    const seats = isEverybody(name) ? [] : seatsNamed(set, scenario, name)
    return seats.length > 0 ? seats : [name]
  }
  return [...new Set(to.flatMap(({ value }) => meant(value)))]
}

/** Fact names between braces as the register and the areas name them; other words between braces stay as they are. */
function compileContent(set: PlanSet, content: string, area: string): string {
  return content.replace(namedValue, (written, name: string, member: string | undefined) => {
    const at = { value: null, at: fileStart('') }
    const [found] = compileSetting(
      set,
      { name: canonical(name), member: member?.trim() ?? null, ...at },
      area,
    )
    if (!found) return written
    return member === undefined || found.area === null ? `{${found.fact}}` : `{${found.fact}@${found.area}}`
  })
}

function compileGenerate(set: PlanSet, { generate }: Scenario): ProgramGenerate {
  return {
    facts: generate.facts.flatMap(({ name, member, shift, digits }) => {
      const fact = set.vocabulary.fact(name)?.name
      const area = member === null ? null : (set.directory.area(member)?.id ?? member)
      return fact === undefined ? [] : [{ fact, area, shift, digits }]
    }),
    injects: generate.injects.map(({ inject, delay }) => ({ inject: inject.value, delay })),
  }
}

function expressionOf(set: PlanSet, condition: Condition): Expression | null {
  return condition.expression ? resolveCondition(condition.expression, set.vocabulary).expression : null
}

/** A setting by registered name and area id; none when the register knows no such fact. */
export function compileSetting(set: PlanSet, setting: FactSetting, area: string): ProgramFactSetting[] {
  if (setting.name.startsWith('@')) return [{ fact: setting.name, area: null, value: setting.value }]
  const found = set.vocabulary.fact(setting.name)
  const fact = set.registry.facts.find((f) => f.name === found?.name)
  if (!fact) return []
  const member = setting.member === null ? area : (set.directory.area(setting.member)?.id ?? null)
  if (fact.place.kind === 'at') return [{ fact: fact.name, area: null, value: setting.value }]
  return member === null ? [] : [{ fact: fact.name, area: member, value: setting.value }]
}
