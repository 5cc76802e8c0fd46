import { formatCondition } from '../../../condition/format-condition.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import type { Plan, ReportRow } from '../../../model/plan.ts'
import { responseLaw } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { counts } from '../../shared-groups.ts'

/**
 * A village's or town's plan says to whom it reports (a link, a row of the reports table, 报告 of a start procedure), and a plan linked is of an area that encloses its own. Where the upper plan
 * sets the units below it a time for a report, the lower plan's time for the same event is no longer, so that the times add up.
 */
export const reportingChain = defineRule({
  basis: responseLaw(
    61,
    '获悉突发事件信息，应当立即报告，不得迟报、谎报、瞒报、漏报',
    'whoever learns of an emergency reports at once; reports are not delayed, falsified, withheld or left out',
  ),
  holds: {
    'zh-CN': '从村到市，报告链条逐级相接，下级的报告时限不长于上级对它的要求。',
    en: 'From village to city each plan reports to the next, within the time that the next allows it.',
  },
  because: {
    'zh-CN': '险情最先出在村里；链条断一节，上级就要等到别人来问才知道。',
    en: 'Trouble begins in a village; with one link missing, those above learn of it only when somebody asks.',
  },
  messages: {
    'zh-CN': {
      missing: '本预案没有写明向谁报告；请补 `reports-to` 衔接，并在报告表中写明责任单位、报送单位和时限',
      sideways: '本预案向 `{plan}` 报告，而该预案的区域不包含本预案的区域；请改指上一级预案',
      slower: '“{task}”的时限为 {ownSpan}，而上级预案 `{plan}` 要求 {withinSpan}内报到；请缩短本级时限',
      there: '上级预案的要求',
    },
    en: {
      missing:
        'This plan does not say to whom it reports; add a link `reports-to`, and to the reports table who reports to whom and by when',
      sideways:
        'This plan reports to `{plan}`, whose area does not enclose its own; link the plan of the level above',
      slower:
        'The report "{task}" may take {ownSpan} here, but the superior plan `{plan}` asks for it within {withinSpan}; shorten the time here',
      there: 'what the superior plan asks',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans.filter(counts)) {
      const links = set.links.filter(({ from, link }) => from === plan && link.relation === 'reports-to')
      if (links.length === 0 && isLowest(plan) && !reports(plan)) report(plan.title.at, 'missing')
      for (const { link, target } of links) {
        if (target.kind !== 'plan') continue
        if (!mayEnclose(set, target.plan, plan)) report(link.plan.at, 'sideways', { plan: link.plan.value })
        for (const { own, theirs, ownSpan, withinSpan } of slower(set, plan, target.plan))
          report(
            own.within?.at ?? own.at,
            'slower',
            { task: own.report.value, plan: link.plan.value, ownSpan, withinSpan },
            { related: [{ at: theirs.at, variant: 'there' }] },
          )
      }
    }
  },
})

/** True also where an area is not registered: that is told at the area. */
function mayEnclose({ directory }: PlanSet, upper: Plan, plan: Plan): boolean {
  const unknown = [upper, plan].some(({ area }) => !directory.areasById.has(area.value))
  return unknown || directory.enclosing(plan.area.value).includes(upper.area.value)
}

function isLowest(plan: Plan): boolean {
  return plan.type === 'village' || plan.type === 'township'
}

/** Something in it goes up: a row of the reports table, or 报告 in a start procedure. */
function reports(plan: Plan): boolean {
  const steps = plan.groups.flatMap((group) => group.levels.flatMap((level) => level.procedure))
  return plan.reports.length > 0 || steps.some(({ key }) => key === 'report')
}

interface Slower {
  readonly own: ReportRow
  readonly theirs: ReportRow
  readonly ownSpan: number
  readonly withinSpan: number
}

/** Own reports of an event that take longer than the upper plan allows the units of this area for the same event. */
function slower(set: PlanSet, plan: Plan, upper: Plan): Slower[] {
  return upper.reports.flatMap((theirs) => {
    const event = eventOf(set, theirs)
    const withinSpan = theirs.within?.ms ?? null
    if (event === null || withinSpan === null || !isAsked(set, plan, upper, theirs)) return []
    const [own] = plan.reports
      .filter((row) => eventOf(set, row) === event && row.within?.ms != null)
      .sort((a, b) => (a.within?.ms ?? 0) - (b.within?.ms ?? 0))
    const ownSpan = own?.within?.ms ?? null
    return own && ownSpan !== null && ownSpan > withinSpan ? [{ own, theirs, ownSpan, withinSpan }] : []
  })
}

/** The event from which a report is counted, its condition in one canonical form; null for reports counted otherwise. */
function eventOf(set: PlanSet, row: ReportRow): string | null {
  const resolved = row.origin.condition ? set.resolved(row.origin.condition) : null
  return resolved ? formatCondition(resolved.expression, 'en') : null
}

/** The row tasks whoever issued the lower plan: by name, in a set, or as the town or village where it happens. */
function isAsked(set: PlanSet, plan: Plan, upper: Plan, row: ReportRow): boolean {
  return row.owners.some(({ value }) => {
    const party = set.directory.party(value, upper)
    if (party.kind === 'local') return true
    if (party.kind === 'members') return party.members.some(({ id }) => id === plan.issuer.value)
    return party.kind === 'organization' && party.organization.id === plan.issuer.value
  })
}
