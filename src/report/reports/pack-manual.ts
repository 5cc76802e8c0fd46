import type { Locale } from '../../locale/locale.ts'
import type { PlayedMode } from '../../model/scenario.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { ReportFrame } from '../template-functions.ts'
import type { PackSource } from './pack-source.ts'

/** `pack-manual.md`: what participants may know beforehand. Nothing of the script is in it, of a double-blind drill neither what it is about nor when. */
export interface ManualView extends ReportFrame {
  readonly title: string
  readonly set: string
  readonly mode: PlayedMode
  readonly draft: boolean
  /** Participants do not know when it begins, nor what they are to meet. */
  readonly blind: boolean
  /** When it may begin; null where the scenario does not say. */
  readonly window: { readonly from: Instant; readonly until: Instant } | null
  /** Null for a double-blind drill. */
  readonly ends: Instant | null
  readonly lasts: number | null
  readonly plans: readonly { readonly title: string; readonly edition: string | null }[]
  readonly objectives: readonly string[]
  /** A paragraph each. */
  readonly background: readonly string[]
  readonly seats: readonly { readonly title: string; readonly holds: readonly string[] }[]
  readonly notify: readonly string[]
}

/** The manual of a scenario. */
export function manualView(source: PackSource, locale: Locale): ManualView {
  const { written, scenario, program, plans, draft } = source
  const blind = scenario.mode === 'double-blind'
  const names = new Map(program.parties.map(({ id, name }) => [id, name]))
  return {
    ...{ locale, zone: program.set.zone, draft, blind },
    // The start of a double-blind drill is drawn, and what the scenario states for it would tell of it.
    begins: blind ? 0 : scenario.begins,
    ends: blind ? null : scenario.begins + scenario.lasts,
    lasts: blind ? null : scenario.lasts,
    title: scenario.title,
    set: program.set.title,
    mode: scenario.mode,
    window: scenario.window,
    plans: plans.map(({ title, edition }) => ({ title: title.value, edition })),
    objectives: blind ? [] : scenario.objectives,
    background: blind ? [] : written.background.split('\n').filter((line) => line.trim() !== ''),
    seats: scenario.seats.map(({ title, parties }) => ({
      title,
      holds: parties.map((party) => names.get(party) ?? party),
    })),
    notify: scenario.notify,
  }
}
