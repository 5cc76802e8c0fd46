import type { Program } from '../compile/program.ts'
import type { ScenarioProgram } from '../compile/scenario-program.ts'
import type { PlanSet } from '../link/plan-set.ts'
import { fill } from '../locale/locale.ts'
import type { Trace } from '../run/trace.ts'
import { RubricError, rubricProblemSentence } from '../score/rubric-error.ts'
import { scoreTrace } from '../score/score-trace.ts'
import type { Scorecard, Totals } from '../score/scorecard.ts'
import { percentWords } from '../vocabulary/percent.ts'
import type { Io } from './io.ts'
import { Misuse } from './misuse.ts'
import type { Session } from './session.ts'

/** `scorecard.json`: one card per rubric of the scenario. */
export interface ScorecardFile {
  readonly format: 'yuyan-scorecards/1'
  readonly drill: string
  readonly scorecards: readonly Scorecard[]
}

interface Scoring {
  readonly session: Session
  readonly io: Io
  /** The scenario that the drill was played by, for one that stands in no set. */
  readonly played?: ScenarioProgram | undefined
}

/**
 * A drill scored by all rubrics that its scenario names, an event by those of its file, which may be none; null, with sentences on stderr, when a rubric cannot give a score.
 */
export function scoreDrill(
  trace: Trace,
  program: Program,
  set: PlanSet,
  { session, io, played }: Scoring,
): ScorecardFile | null {
  const { id } = trace.header.scenario
  const isEvent = trace.header.kind === 'event'
  // An event has no scenario, whatever a scenario of the set may be called.
  const scenario = isEvent ? undefined : set.scenarios.get(id)
  const named = scenario?.rubrics.map(({ value }) => value) ?? played?.rubrics
  if (!named) throw new Misuse('noScenario', { scenario: id })
  const rubrics = named.flatMap((rubric) => set.rubrics.get(rubric) ?? [])
  const missing = named.filter((rubric) => !set.rubrics.has(rubric))
  // One that is not there must not vanish from the scores without a word.
  if (rubrics.length > 0 && missing.length > 0)
    throw new Misuse('rubricMissing', {
      rubrics: missing.join(session.locale === 'en' ? ', ' : '、'),
      scenario: id,
    })
  if (rubrics.length === 0 && !isEvent) throw new Misuse('noRubric', { scenario: id })
  try {
    const scorecards = rubrics.map((rubric) => scoreTrace(trace, rubric, program))
    return { format: 'yuyan-scorecards/1', drill: trace.header.drill, scorecards }
  } catch (error) {
    if (!(error instanceof RubricError)) throw error
    io.err(`${fill(session.texts.drill.rubricFailed, { rubric: error.rubric })}\n`)
    for (const problem of error.problems) io.err(`  ${rubricProblemSentence(problem, session.locale)}\n`)
    return null
  }
}

/** `0.834` → `83.4%`; nothing observed: `—`, never 0. */
export function percent(share: number | null, none: string): string {
  return share === null ? none : percentWords(share)
}

/** One line per rubric: title, performance, coverage, band. */
export function scoreLines(
  { scorecards }: ScorecardFile,
  { texts, locale }: Pick<Session, 'texts' | 'locale'>,
): string[] {
  const { scoreLine, noValue, noBand, cappedBand } = texts.drill
  const bandOf = ({ band, cappedBy }: Totals): string =>
    cappedBy === null
      ? (band ?? noBand)
      : fill(cappedBand, {
          band: band ?? noBand,
          items: cappedBy.replaceAll(',', locale === 'en' ? ', ' : '、'),
        })
  return scorecards.map(({ rubric, totals }) =>
    fill(scoreLine, {
      title: rubric.title,
      performance: percent(totals.performance, noValue),
      coverage: percent(totals.coverage, noValue),
      band: bandOf(totals),
    }),
  )
}
