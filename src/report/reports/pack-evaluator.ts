import type { Locale } from '../../locale/locale.ts'
import type { RubricItem } from '../../model/rubric.ts'
import type { PlayedMode } from '../../model/scenario.ts'
import { type DrillPhase, drillPhases } from '../../vocabulary/drill-phase.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { ReportFrame } from '../template-functions.ts'
import { type PackSource, type ScriptMoment, scriptOf } from './pack-source.ts'

/** `pack-evaluator.md`: what is rated, when it can be seen, and how. Not for participants. */
export interface EvaluatorView extends ReportFrame {
  readonly title: string
  readonly set: string
  readonly mode: PlayedMode
  readonly draft: boolean
  /** Evaluators of a double-blind drill are told no more of it beforehand than participants: neither when, nor what comes, nor what for. */
  readonly blind: boolean
  readonly window: { readonly from: Instant; readonly until: Instant } | null
  /** Null for a double-blind drill. */
  readonly ends: Instant | null
  readonly objectives: readonly string[]
  /** Injects that are to bring something about, or by which something should be done. */
  readonly moments: readonly ScriptMoment[]
  readonly rubrics: readonly {
    readonly title: string
    readonly basis: string
    readonly minCoverage: number
    readonly grades: readonly { readonly name: string; readonly value: number }[]
    readonly phases: readonly {
      readonly phase: DrillPhase | 'throughout'
      readonly items: readonly ItemRow[]
    }[]
  }[]
}

interface ItemRow {
  readonly id: string
  readonly item: string
  readonly detail: string
  readonly points: number
  readonly key: boolean
  /** False: the log alone tells. */
  readonly rated: boolean
  /** The log tells it, too: the evaluator writes only what differs. */
  readonly measured: boolean
}

/** The evaluators' handbook of a scenario. */
export function evaluatorView(source: PackSource, locale: Locale): EvaluatorView {
  const { scenario, program, rubrics, draft } = source
  const blind = scenario.mode === 'double-blind'
  return {
    ...{ locale, zone: program.set.zone, begins: blind ? 0 : scenario.begins, draft, blind },
    ...{ title: scenario.title, set: program.set.title, mode: scenario.mode },
    window: scenario.window,
    ends: blind ? null : scenario.begins + scenario.lasts,
    objectives: blind ? [] : scenario.objectives,
    moments: blind
      ? []
      : scriptOf(source, locale).filter(
          ({ expects, doneBy, calls }) => expects.length + doneBy.length + calls.length > 0,
        ),
    rubrics: rubrics.map(({ title, basis, minCoverage, scale, categories }) => ({
      ...{ title, basis, minCoverage },
      grades: scale.map(({ name, value }) => ({ name, value })),
      phases: byPhase(categories.flatMap(({ items }) => items)),
    })),
  }
}

/** Items under the first phase in which they can be seen; those seen throughout come first. */
function byPhase(items: readonly RubricItem[]): EvaluatorView['rubrics'][number]['phases'] {
  return (['throughout', ...drillPhases] as const).flatMap((phase) => {
    const own = items.filter(({ phases }) => (phases[0] ?? 'throughout') === phase)
    return own.length === 0 ? [] : [{ phase, items: own.map(rowOf) }]
  })
}

function rowOf({ id, item, detail, points, key, methods }: RubricItem): ItemRow {
  const rated = methods.length === 0 || methods.some(({ value }) => value.kind === 'observed')
  const measured = methods.some(({ value }) => value.kind !== 'observed')
  return { id: id.value, item, detail, points, key, rated, measured }
}
