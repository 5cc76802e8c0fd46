import type { Program } from '../../compile/program.ts'
import type { Locale } from '../../locale/locale.ts'
import type { DrillEvent } from '../../run/event.ts'
import type { Trace, TraceHeader } from '../../run/trace.ts'
import { dutiesByOrganization } from '../../score/by-organization.ts'
import { linkCalls } from '../../score/link-calls.ts'
import type { Scorecard } from '../../score/scorecard.ts'
import { type Instant, parseWall } from '../../vocabulary/instant.ts'
import { assumptionWords } from '../assumption-words.ts'
import { beforeHighlights, dutyHighlights, keptHighlights } from '../duty-highlights.ts'
import type { Highlight } from '../highlight.ts'
import { answerHighlight, foremost, linkHighlight, moveHighlights, refusalHighlights } from '../highlights.ts'
import { type ImprovementSource, nothingDecided, settledActions } from '../improvement-plan.ts'
import { type LevelCourse, levelCourse } from '../level-course.ts'
import { reportWords } from '../report-words.ts'
import type { AfterActionView, CitedRevision, RevisionLine } from './after-action-view.ts'
import { agreementChart } from './agreement-chart.ts'
import { deadlineChart, scoreChart, timelineChart } from './chart-views.ts'
import { conclusions } from './conclusion.ts'
import { decisionRows, proofRows, silentSeats } from './conduct-rows.ts'
import { courseView } from './course-view.ts'
import { drillCoverage } from './drill-coverage.ts'
import {
  expectedActions,
  injectRows,
  lateRows,
  logExtract,
  organizationParts,
  organizationRows,
} from './evidence-rows.ts'
import { highlightView, proposedActions, type Weaknesses, weaknessesOf, weaknessView } from './improvement.ts'
import { noteRows } from './observation-rows.ts'
import { type ReportSource, readSource } from './report-source.ts'
import { rubricView } from './scorecard.ts'

export interface AfterActionInput {
  readonly trace: Trace
  readonly program: Program
  readonly cards: readonly Scorecard[]
  /** Proposed changes of the plans, the weightiest first. */
  readonly revisions: readonly RevisionLine[]
  /** Null: nothing is known but the drill, so that owners and terms are suggested. */
  readonly actions: ImprovementSource | null
}

/** The view of `after-action.md` and `after-action.html`. */
export function afterActionView(input: AfterActionInput, locale: Locale): AfterActionView {
  const source = readSource(input.trace, input.program, locale)
  const { record, context, trace, program } = source
  const { header } = trace
  const courses = program.instances.map((instance) => levelCourse(instance, record))
  const moved = courses.filter(({ instance }) => (record.levels.get(instance.id) ?? []).length > 0)
  const highlights = highlightsOf(courses, source)
  const cited = (line: RevisionLine): CitedRevision => ({
    ...line,
    cited: line.clause === null ? null : source.cite(line.clause),
  })
  const strengths = foremost(highlights, 'strength', 3)
  const weaknesses = weaknessesOf(highlights, input.revisions, source)
  const rubrics = input.cards.map((card) => rubricView(card, program, locale))
  const movedPlans = new Set(moved.map(({ instance }) => instance.plan))
  return {
    ...factsOf(source),
    rubrics,
    scoreCharts: rubrics.flatMap((rubric, index) => scoreChart(rubric, index + 1, source) ?? []),
    agreementCharts: input.cards.flatMap((card, index) => agreementChart(card, index + 1, locale) ?? []),
    notes: noteRows(record.events, locale),
    strengths: strengths.map((each) => highlightView(each, source)),
    weaknesses: weaknesses.foremost.map((each) => weaknessView(each, input.revisions, source)),
    furtherWeaknesses: weaknesses.further.map((each) => weaknessView(each, input.revisions, source)),
    revisions: input.revisions.map(cited),
    firstRevisions: input.revisions.slice(0, 3).map(cited),
    moreRevisions: Math.max(0, input.revisions.length - 3),
    ...actionsOf(weaknesses, input, source),
    conclusions: conclusions(moved, highlights, input.revisions, source),
    courses: moved.map((course, index) => courseView(course, index + 1, source)),
    quietPlans: header.plans.filter((plan) => !movedPlans.has(plan.id)).map((plan) => plan.title),
    ...analysisOf(source),
    assumptions: header.assumptions.map((one) => ({
      ...one,
      seat: one.seat === 'default' ? reportWords(locale).otherSeats : context.seat(one.seat),
      delay: assumptionWords(one.delay, locale),
      effort: one.effort === null ? null : assumptionWords(one.effort, locale),
    })),
  }
}

/** What parts 1 and 3 of the report tell, beside levels and scores. */
function analysisOf(source: ReportSource) {
  const late = lateRows(source)
  const injects = injectRows(source)
  return {
    ...organizationParts(organizationRows(source)),
    timeline: timelineChart(source),
    deadlines: deadlineChart(late, source),
    coverageChart: drillCoverage(source),
    late,
    decisions: decisionRows(source),
    proofs: proofRows(source),
    silent: silentSeats(source),
    injects,
    expected: expectedActions(injects),
    log: logExtract(source),
  }
}

function highlightsOf(
  courses: readonly LevelCourse[],
  { record, program, names }: ReportSource,
): Highlight[] {
  return [
    ...courses.flatMap((course) => course.answers.map((answer) => answerHighlight(answer, course, names))),
    ...courses.flatMap((course) => moveHighlights(course, record, names)),
    ...linkCalls(record, program).flatMap((call) => linkHighlight(call, names) ?? []),
    ...refusalHighlights(record, names),
    ...beforeHighlights({ record, program }, names),
    ...dutyHighlights(record, names),
    ...keptHighlights(dutiesByOrganization(record, program), record, names),
  ]
}

function actionsOf(
  weaknesses: Weaknesses,
  { revisions, actions: improvements }: AfterActionInput,
  source: ReportSource,
): Pick<AfterActionView, 'actions' | 'firstActions' | 'moreActions'> {
  const proposed = proposedActions(weaknesses, revisions, source)
  const actions = settledActions(proposed, improvements ?? nothingDecided, source)
  const firstActions = [...actions].sort((a, b) => Number(b.overdue) - Number(a.overdue)).slice(0, 3)
  return { actions, firstActions, moreActions: actions.length - firstActions.length }
}

type Facts = Pick<
  AfterActionView,
  | 'locale'
  | 'zone'
  | 'begins'
  | 'real'
  | 'drill'
  | 'set'
  | 'title'
  | 'mode'
  | 'kind'
  | 'simulated'
  | 'draft'
  | 'ends'
  | 'lasted'
  | 'held'
  | 'plans'
  | 'objectives'
  | 'seats'
  | 'pins'
>

function factsOf({ trace: { header }, record, context, locale }: ReportSource): Facts {
  return {
    locale,
    zone: header.set.zone,
    begins: header.begins,
    real: header.kind === 'event',
    drill: header.drill,
    set: header.set.title,
    title: header.scenario.title,
    mode: header.scenario.mode,
    kind: header.kind,
    simulated: header.kind === 'simulation',
    draft: header.draft,
    ends: record.ends,
    lasted: record.ends - header.begins,
    held: heldAt(record.events, header),
    plans: header.plans.map(({ title, edition, path }) => ({ title, edition, path })),
    objectives: header.scenario.objectives,
    seats: header.seats.map((seat) => ({ title: seat.title, holds: seat.parties.map(context.party) })),
    pins: { program: header.program, scenario: header.scenario.sha256, seed: header.seed },
  }
}

/** When people began to drill. */
function heldAt(events: readonly DrillEvent[], { kind }: TraceHeader): Instant | null {
  const wall =
    kind === 'simulation' || kind === 'event' ? null : events.find((each) => each.wall !== null)?.wall
  return wall ? parseWall(wall) : null
}
