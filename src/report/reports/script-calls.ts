import type { PlanInstance, Program } from '../../compile/program.ts'
import type { ScenarioProgram } from '../../compile/scenario-program.ts'
import { durationWords } from '../../locale/duration-words.ts'
import { levelText } from '../../locale/level-text.ts'
import type { Locale } from '../../locale/locale.ts'
import { simulate } from '../../run/simulate.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { activeLevel } from '../../vocabulary/level.ts'
import { citing } from '../citation.ts'
import { reportWords } from '../report-words.ts'

/** A level that an inject calls for by its facts alone. */
export interface CalledLevel {
  readonly plan: string
  readonly level: string
  /** The start conditions that then hold, where the printed plan says them. */
  readonly because: readonly string[]
  readonly who: readonly string[]
  /** Null: the plan sets no decision time. */
  readonly limit: string | null
  readonly by: Instant | null
}

interface Script {
  readonly scenario: ScenarioProgram
  readonly program: Program
}

type Calls = ReadonlyMap<string, readonly CalledLevel[]>

/**
 * What the script calls for, inject by inject, when nobody does anything. A script of which a seed decides the values, or one of several
 * alternatives, calls for something else each time: then nothing is told.
 */
export function calledByInjects({ scenario, program }: Script, locale: Locale): Calls {
  const { generate, injects } = scenario
  const drawn = generate.facts.length > 0 || generate.injects.length > 0
  if (drawn || injects.some(({ alternative }) => alternative !== null)) return new Map()
  const still = { ...scenario, participants: { default: nobody }, consequences: [] }
  const log = simulate(program, still, { seed: 'script', drill: 'script' })
  // What an inject sets follows from it, and what is called for follows from that.
  const released = new Map<number, string>()
  const cite = citing(program, locale)
  const calls = new Map<string, CalledLevel[]>()
  for (const event of log) {
    const { seq, cause, at } = event
    const inject = cause === null ? undefined : released.get(cause)
    if (event.type === 'inject-released') released.set(seq, event.data.inject)
    else if (inject !== undefined) released.set(seq, inject)
    if (event.type !== 'demand-changed' || event.data.to === null || inject === undefined) continue
    const { data } = event
    const level = event.data.to
    const instance = program.instances.find(({ id }) => id === data.instance)
    if (!instance) continue
    const rank = (one: string | null): number => (one === null ? -1 : instance.levels.indexOf(one))
    if (rank(level) <= rank(data.from)) continue
    const because = data.because.map((clause) => cite(clause, instance.plan))
    const called = { ...calledOf(instance, level, { at: at.situation, program, locale }), because }
    calls.set(inject, [...(calls.get(inject) ?? []), called])
  }
  return calls
}

/** Whoever sits there does nothing. */
const nobody: ScenarioProgram['participants'][string] = {
  delay: { kind: 'fixed', value: 0 },
  effort: null,
  fails: 1,
  judges: 0,
  orders: 0,
  absent: true,
}

function calledOf(
  instance: PlanInstance,
  level: string,
  { at, program, locale }: { readonly at: Instant; readonly program: Program; readonly locale: Locale },
): Omit<CalledLevel, 'because'> {
  const start = instance.starts.find((each) => each.level === level)
  const names = new Map(program.parties.map(({ id, name }) => [id, name]))
  const limit = start?.decisionTime ?? null
  const words =
    level === activeLevel.id ? reportWords(locale).response : levelText(level, locale, program.set.levels)
  return {
    plan: instance.title,
    level: words,
    who: (start?.decide ?? []).map((id) => names.get(id) ?? id),
    limit: limit === null ? null : durationWords(limit, locale),
    by: limit === null ? null : at + limit,
  }
}
