import type { ObligationSpec, Program } from '../../compile/program.ts'
import type { ScenarioProgram } from '../../compile/scenario-program.ts'
import { durationWords } from '../../locale/duration-words.ts'
import { bracketed, type Locale } from '../../locale/locale.ts'
import type { Plan } from '../../model/plan.ts'
import type { Rubric } from '../../model/rubric.ts'
import type { Scenario } from '../../model/scenario.ts'
import { dutyWords } from '../../score/duty-words.ts'
import type { ClauseId } from '../../vocabulary/id.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { citing } from '../citation.ts'
import { reportWords } from '../report-words.ts'

/** What the handbooks of a drill are made from. */
export interface PackSource {
  readonly written: Scenario
  readonly scenario: ScenarioProgram
  readonly program: Program
  /** Plans under drill. */
  readonly plans: readonly Plan[]
  readonly rubrics: readonly Rubric[]
  readonly draft: boolean
}

/** An action that an inject is to bring about, in words. */
export interface ExpectedAction {
  readonly clause: ClauseId
  /** Where the printed plan says it. */
  readonly cited: string
  readonly text: string
  /** Null: the plan names nobody. */
  readonly who: string | null
  /** Null: the plan states no time. */
  readonly limit: string | null
}

/** A moment of the script, for those who lead and watch. */
export interface ScriptMoment {
  readonly id: string
  /** Null: it comes when `when` holds. */
  readonly at: Instant | null
  readonly when: string | null
  readonly channel: string
  readonly from: string
  /** Titles of seats; empty: everybody. */
  readonly to: readonly string[]
  readonly content: string
  readonly facts: readonly string[]
  /** Of which group it is one alternative; null: it always comes. */
  readonly group: string | null
  readonly expects: readonly ExpectedAction[]
  /** What should be done by then. */
  readonly doneBy: readonly ExpectedAction[]
}

/** The script in words, in the order of the scenario. */
export function scriptOf({ written, scenario, program }: PackSource, locale: Locale): ScriptMoment[] {
  const cite = citing(program, locale)
  const actions = (clauses: readonly ClauseId[]): ExpectedAction[] =>
    clauses.map((clause) => ({ ...actionOf(clause, program, locale), cited: cite(clause) }))
  const { separator } = reportWords(locale)
  return scenario.injects.map((inject, index) => {
    const at = written.injects[index]?.at
    return {
      id: inject.id,
      at: inject.after === null ? null : scenario.begins + inject.after,
      when: at?.kind === 'condition' ? at.condition.source : at?.kind === 'unreadable' ? at.text : null,
      ...{ channel: inject.channel, from: inject.from, content: inject.content },
      to: seatTitles(inject.to, scenario),
      facts: inject.facts.map((fact) => factWords(fact, program, locale)),
      group:
        inject.alternative &&
        [inject.alternative.group, inject.alternative.name ?? inject.id].join(separator),
      expects: actions(inject.expects),
      doneBy: actions(inject.doneBy),
    }
  })
}

/** Seats by title; the word for all of them as written. */
export function seatTitles(ids: readonly string[], { seats }: ScenarioProgram): string[] {
  return ids.map((id) => seats.find((seat) => seat.id === id)?.title ?? id)
}

/** `青溪水位 9.2 m`, `24 小时面雨量（和平镇） 62 mm`. */
export function factWords(
  { fact, area, value }: ScenarioProgram['injects'][number]['facts'][number],
  program: Program,
  locale: Locale,
): string {
  const type = program.facts.find(({ name }) => name === fact)?.type
  const unit = type?.kind === 'number' && type.unit !== null ? ` ${type.unit}` : ''
  const place = program.areas.find(({ id }) => id === area)?.name ?? area
  return `${fact}${place === null ? '' : bracketed(place, locale)} ${value === null ? '?' : `${value}${unit}`}`
}

function actionOf(clause: ClauseId, program: Program, locale: Locale): Omit<ExpectedAction, 'cited'> {
  const spec = program.obligations.find((one) => one.clause === clause)
  if (!spec) return { clause, text: clause, who: null, limit: null }
  const { kind, text, levels, limit } = spec
  return {
    clause,
    text: dutyWords({ kind, text, level: levels[0] ?? null }, locale, program.set.levels),
    who: ownerWords(spec, program, locale),
    limit: limit === null ? null : durationWords(limit, locale),
  }
}

function ownerWords({ owner }: ObligationSpec, program: Program, locale: Locale): string | null {
  const name = (id: string): string => program.parties.find((party) => party.id === id)?.name ?? id
  if (owner.kind === 'party') return name(owner.party)
  if (owner.kind === 'each') return owner.parties.map(name).join(reportWords(locale).separator)
  if (owner.kind === 'local') return locale === 'zh-CN' ? '属地镇街' : 'towns affected'
  return owner.name === '' ? null : owner.name
}
