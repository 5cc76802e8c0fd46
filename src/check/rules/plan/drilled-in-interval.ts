import type { Plan } from '../../../model/plan.ts'
import { formatDate, type Instant } from '../../../vocabulary/instant.ts'
import { compareTerms, parseTerm, type Term } from '../../../vocabulary/term.ts'
import { measures } from '../../citations.ts'
import { drillsDue, type PlanDue } from '../../plan-duties.ts'
import { regimeParams, regimesFor, termWords, termWordsEn } from '../../regimes.ts'
import { registryReadable } from '../../registry-readable.ts'
import { defineRule, type Report } from '../../rule.ts'

/**
 * A plan in force is drilled as often as the shortest interval that holds for it asks, and as often as it says itself; its own
 * interval is not longer. Counted from the last drill, else from the issue.
 */
export const drilledInInterval = defineRule({
  basis: measures(
    32,
    '专项预案、部门预案至少每 3 年演练一次；其他规定更短的从其规定',
    'special and departmental plans are drilled at least every 3 years; other rules set shorter intervals',
  ),
  holds: {
    'zh-CN': '执行中的预案按规定和自定的间隔演练。',
    en: 'A plan in force is drilled in the interval that the rules and the plan itself set.',
  },
  because: {
    'zh-CN': '没有练过的预案，叫应、转移要多久，谁也说不准。',
    en: 'Nobody can tell how long calling out and moving people take under a plan that was never drilled.',
  },
  messages: {
    'zh-CN': {
      overdue:
        '上次演练是 `{date}`，{rests}规定至少每 {term}一次，{due} 已到期；请组织演练，并更新 `drill.last`',
      never:
        '没有演练记录：`{date}` 印发，{rests}规定至少每 {term}一次，{due} 已到期；请组织演练，并填写 `drill.last`',
      'own-overdue':
        '上次演练是 `{date}`，预案自定每 {own}一次，{due} 已到期；请组织演练，并更新 `drill.last`',
      'own-longer': '预案自定每 {own}演练一次，{rests}规定至少每 {term}一次；请缩短 `drill.every`',
    },
    en: {
      overdue:
        'Last drilled on `{date}`; {rests} asks for a drill every {term}, which ended on {due}; hold one and put the date into `drill.last`',
      never:
        'No drill on record: issued on `{date}`; {rests} asks for a drill every {term}, which ended on {due}; hold one and fill in `drill.last`',
      'own-overdue':
        'Last drilled on `{date}`; the plan itself asks for a drill every {own}, which ended on {due}; hold one and put the date into `drill.last`',
      'own-longer':
        'The plan asks for a drill every {own}, {rests} for one every {term}; shorten `drill.every`',
    },
  },
  check: (set, report, today) => {
    if (!registryReadable(set, 'organizations', 'regimes')) return
    for (const plan of set.allPlans) {
      const [regime] = regimesFor(set, plan, 'drill')
      const every = plan.drill?.every ?? null
      const own = every ? parseTerm(every.value) : null
      if (every && own && regime && compareTerms(own, regime.limit) > 0)
        report(every.at, 'own-longer', { ...regimeParams(regime), ...ownWords(own) })
      checkLast(plan, drillsDue(set, plan), today, report)
    }
  },
})

/** The regulation's term goes before the plan's own: a plan is told once that it is late. */
function checkLast(
  plan: Plan,
  dues: readonly PlanDue[],
  today: Instant,
  report: Report<'overdue' | 'never' | 'own-overdue'>,
): void {
  const late = dues.find(({ due }) => today > due)
  if (!late) return
  const { from, done, regime, term } = late
  // A drill is one plan's own, though the date of issue may stand in its book.
  const at = from.at.path === plan.path ? from.at : plan.at
  const dates = { date: from.value, due: formatDate(late.due, 0) }
  if (regime) report(at, done ? 'overdue' : 'never', { ...regimeParams(regime), ...dates })
  else report(at, 'own-overdue', { ...ownWords(term), ...dates })
}

function ownWords(term: Term) {
  return { own: termWords(term), ownEn: termWordsEn(term) }
}
