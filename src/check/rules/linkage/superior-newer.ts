import type { LinkedLink, PlanSet } from '../../../link/plan-set.ts'
import type { Plan } from '../../../model/plan.ts'
import { measures } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { counts } from '../../shared-groups.ts'

/** A plan is not older than the plan above it: compared by date of issue, and by the year of the edition with plans outside the set. */
export const superiorNewer = defineRule({
  basis: measures(
    35,
    '上位预案中的有关规定发生重大变化的，应当及时修订预案',
    'a plan is revised when provisions of the superior plan change significantly',
  ),
  holds: {
    'zh-CN': '上级预案修订后，本预案已随之复核。',
    en: 'A plan has been looked at again since its superior plan was issued.',
  },
  because: {
    'zh-CN': '上级换了级别、标准或报告时限，下级还照旧版办。',
    en: 'The superior has new levels, thresholds or reporting times, and those below still act by the old ones.',
  },
  messages: {
    'zh-CN': {
      newer: '上级预案 `{plan}` 为 {theirs} 版，晚于本预案的 {own}；请对照新版复核本预案，修订后更新日期',
      there: '上级预案的日期',
    },
    en: {
      newer:
        'The superior plan `{plan}` is of {theirs}, later than this plan of {own}; compare the two, and renew the dates when this plan has been revised',
      there: 'the date of the superior plan',
    },
  },
  check: (set, report) => {
    for (const linked of set.links) {
      const { from, link, target } = linked
      if ((link.relation !== 'superior' && link.relation !== 'part-of') || !counts(from)) continue
      const plan = link.plan.value
      const issued = from.dates.get('issued')
      if (target.kind === 'plan') {
        const theirs = target.plan.dates.get('issued')
        if (issued && theirs && counts(target.plan) && theirs.value > issued.value)
          report(
            link.plan.at,
            'newer',
            { plan, theirs: theirs.value, own: issued.value },
            { related: [{ at: theirs.at, variant: 'there' }] },
          )
        continue
      }
      const years = editionYears(set, linked, from)
      if (years) report(link.plan.at, 'newer', { plan, theirs: years.theirs, own: years.own })
    }
  },
})

const year = /(?:19|20)\d\d/

/** Years of both editions where the plan outside the set has the later one, else null. */
function editionYears(
  set: PlanSet,
  { link, target }: LinkedLink,
  from: Plan,
): { readonly theirs: string; readonly own: string } | null {
  if (target.kind !== 'external') return null
  const edition = set.registry.externalPlans.find(({ id }) => id === link.plan.value)?.edition ?? ''
  const theirs = year.exec(edition)?.[0]
  const own = year.exec(from.edition ?? from.dates.get('issued')?.value ?? '')?.[0]
  return theirs && own && theirs > own ? { theirs, own } : null
}
