import type { Plan } from '../../../model/plan.ts'
import { findingView, shownFindings } from '../../../report/library/finding-view.ts'
import { ladderGroups, taskView } from '../../../report/library/ladder-view.ts'
import { linkViews } from '../../../report/library/link-view.ts'
import { planCard } from '../../../report/library/plan-card.ts'
import { planText } from '../../../report/library/text-view.ts'
import type { PlanPage } from '../../library-protocol.ts'
import { planDrills } from './drill-view.ts'
import type { LibraryAsked } from './library-asked.ts'

/** One plan, whole. */
export function planPage(plan: Plan, asked: LibraryAsked): PlanPage {
  const { set, findings, today, speaker } = asked
  const own = shownFindings(findings, set).filter(({ at }) => at.path === plan.path)
  return {
    card: planCard(plan, own, today, speaker),
    path: plan.path,
    text: planText(plan, set),
    findings: own.map((each) => findingView(each, set, speaker.locale)),
    groups: ladderGroups(plan, speaker),
    standing: plan.standing.map((row) => taskView(row, speaker)),
    links: linkViews(plan, speaker),
    drills: planDrills(plan.id.value, asked),
  }
}
