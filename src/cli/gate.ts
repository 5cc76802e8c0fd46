import { checkPlans } from '../check/check-plans.ts'
import type { RuleName } from '../check/rulesets.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { PlanSet } from '../link/plan-set.ts'
import { fill } from '../locale/locale.ts'
import { reachedPaths } from '../workspace/reached-plans.ts'
import { findingsOf } from './findings.ts'
import { checkPretty } from './format/check-pretty.ts'
import { paintFor } from './format/paint.ts'
import type { Io } from './io.ts'
import type { OpenSet, Session } from './session.ts'

/**
 * Whether a scenario may be played, or an event (which has no scenario) looked at: no error and no place to fill in the plans under drill, in what they are linked to, in
 * the registers, or in the scenario itself. They are listed on stderr. `draft` runs all the same, unless conditions ring. `found`: the set's findings, when known already.
 */
export function mayRun(
  open: OpenSet,
  scenario: Playable,
  { draft, found, sealing, session, io }: Gate,
): { readonly run: boolean; readonly draft: boolean } {
  const { errors, concerned } = standingInTheWay(open.set, scenario, found)
  if (errors.length === 0) return { run: true, draft: false }
  const { texts, locale } = session
  const rings = errors.filter(({ code }) => code === unplayable)
  if (draft && rings.length === 0) {
    io.err(`${fill(texts.drill.draft, { errors: errors.length })}\n`)
    return { run: true, draft: true }
  }
  const result = { files: concerned.size, findings: findingsOf(errors, open, locale, io) }
  io.err(checkPretty(result, texts, paintFor({ env: io.env, outIsTerminal: io.errIsTerminal })))
  const playable = sealing === true ? texts.sealing.refused : texts.drill.refused
  const refused = rings.length > 0 ? texts.drill.unplayable : playable
  io.err(`${fill(refused, { errors: errors.length })}\n`)
  return { run: false, draft: false }
}

/** What keeps a scenario from being played, and the files that it concerns. */
function standingInTheWay(set: PlanSet, scenario: Playable, found?: readonly Diagnostic[]) {
  const plans = scenario.plans.map(({ value }) => value)
  const concerned = reachedPaths(set, plans)
  if (scenario.path !== null) concerned.add(scenario.path)
  const all = found ?? checkPlans(set)
  return { concerned, errors: all.filter((each) => keepsFromRunning(each) && concerned.has(each.at.path)) }
}

/** As {@link mayRun} without a draft, and nothing is said. */
export function isPlayable(set: PlanSet, scenario: Playable): boolean {
  return standingInTheWay(set, scenario).errors.length === 0
}

/** With such a ring the engine never comes to rest. */
const unplayable = 'linkage/no-demand-ring' satisfies RuleName

/** An error, or a place that a template left open: while it is, other findings on its line are not told. */
function keepsFromRunning({ severity, code }: Diagnostic): boolean {
  return severity === 'error' || code === 'plan/placeholder-filled'
}

/** A scenario; an event has no file of its own in the set. */
interface Playable {
  readonly plans: readonly { readonly value: string }[]
  readonly path: string | null
}

interface Gate {
  readonly draft: boolean
  /** It is to be sealed, not played. */
  readonly sealing?: boolean
  readonly found?: readonly Diagnostic[]
  readonly session: Session
  readonly io: Io
}
