import type { Locale } from '../locale/locale.ts'
import type {
  FindingCounts,
  FindingView,
  LadderGroup,
  LinkView,
  Named,
  PlanCard,
  PlanDrill,
  TaskView,
  TextBlock,
} from '../report/library/views.ts'
import { apiRoot } from './protocol.ts'

export type {
  FindingCounts,
  FindingView,
  LadderGroup,
  LadderLevel,
  LinkView,
  Named,
  PlaceView,
  PlanCard,
  PlanDrill,
  PlanDuty,
  StartItemView,
  StartView,
  StepView,
  TaskView,
  TextBlock,
  TextSpan,
} from '../report/library/views.ts'
export { soonDays } from '../report/library/views.ts'

/**
 * What server and the pages of the library say to each other, as JSON. Whoever sits at the server's machine may read, and whoever
 * has the library's signed link (docs/decisions/0021). Every request may name its language: `lang=zh-CN` or `lang=en`.
 *
 * | request | answers |
 * |---|---|
 * | `POST /api/library/enter` `EnterRequest` | 204 and the library's cookie |
 * | `GET /api/library` | {@link LibraryOverview} |
 * | `GET /api/library/plan?id=special/flood` | {@link PlanPage} |
 * | `GET /api/library/graph` | `SystemGraph` |
 * | `POST /api/library/match` `MatchQuestion` | `MatchReply` |
 *
 * Nothing of a scenario and nothing of a drill that goes on is among the answers. What cannot be read is a finding in them;
 * requests that are refused are answered with a `Problem`.
 */
export const libraryPath = `${apiRoot}/library`

/** A header of answers that are as the texts were before their last change, for this could not be read. */
export const unreadHeader = 'Yuyan-Unread'

export interface LibraryOverview {
  readonly set: { readonly title: string; readonly locale: Locale }
  /** The day by which terms are judged, `2025-06-30`. */
  readonly today: string
  readonly plans: readonly PlanCard[]
  /** Areas of the register, those above before those in them. */
  readonly areas: readonly (Named & { readonly parent: string | null })[]
  /** All findings that the library shows. */
  readonly findings: FindingCounts
  /** Findings at no plan: registers, settings, books, files that cannot be read. */
  readonly elsewhere: readonly FindingView[]
}

/** One plan, whole. Places in it are lines of its file; `clause` is the row's name after `#`. */
export interface PlanPage {
  readonly card: PlanCard
  readonly path: string
  readonly text: readonly TextBlock[]
  /** In the order of lines; those before the first block are of its head. */
  readonly findings: readonly FindingView[]
  readonly groups: readonly LadderGroup[]
  /** What is due without a level: first response, warnings. */
  readonly standing: readonly TaskView[]
  readonly links: readonly LinkView[]
  readonly drills: readonly PlanDrill[]
}
