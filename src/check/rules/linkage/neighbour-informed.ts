import type { LinkTarget, PlanSet } from '../../../link/plan-set.ts'
import type { Plan } from '../../../model/plan.ts'
import type { Written } from '../../../model/written.ts'
import { measures } from '../../citations.ts'
import { defineRule } from '../../rule.ts'

/**
 * A plan that coordinates with another, or counts on its aid, informs whoever issued it: in a report, or under 报告 or 通报 of a start
 * procedure. A target whose issuer is not known is left alone.
 */
export const neighbourInformed = defineRule({
  basis: measures(
    13,
    '联合应急预案侧重明确相邻、相近地方间信息通报、处置措施衔接、应急资源共享等',
    'joint plans of neighbours stress the exchange of information, fitting measures and shared resources',
  ),
  holds: {
    'zh-CN': '协同联动、相互支援的对方，本预案写明何时向其通报。',
    en: 'Whoever a plan coordinates with is told something by it, in a report or a start procedure.',
  },
  because: {
    'zh-CN': '上游开闸放水，下游没有人通知，水到了才知道。',
    en: 'Upstream opens a gate; downstream learns of it when the water comes.',
  },
  messages: {
    'zh-CN': {
      silent:
        '与 `{plan}` {relation}，而本预案没有向其制定单位 `{name}` 的报告或者通报；请在启动程序“通报”或报告表中补上',
    },
    en: {
      silent:
        'This plan has the link "{relation}" with `{plan}` but nothing in it informs `{name}`, which issued that plan; add it to 通报 of a start procedure or to the reports',
    },
  },
  check: (set, report) => {
    for (const { from, link, target } of set.links) {
      const { relation } = link
      if (relation !== 'coordinates' && relation !== 'mutual-aid') continue
      const issuer = issuerOf(set, target, link.plan.value)
      const body = issuer === null ? undefined : set.directory.organizationsById.get(issuer)
      if (!body || issuer === from.issuer.value) continue
      if (!informed(set, from).has(body.id))
        report(link.plan.at, 'silent', { plan: link.plan.value, relation, name: body.name })
    }
  },
})

function issuerOf(set: PlanSet, target: LinkTarget, id: string): string | null {
  if (target.kind === 'plan') return target.plan.issuer.value
  if (target.kind !== 'external') return null
  return set.registry.externalPlans.find((plan) => plan.id === id)?.issuer ?? null
}

/** Bodies that a plan informs, with the offices under them and those they stand under: word to either is word to both. */
function informed(set: PlanSet, plan: Plan): Set<string> {
  const names: Written<string>[] = [
    ...plan.reports.flatMap((row) => row.to),
    ...plan.groups.flatMap((group) =>
      group.levels.flatMap((level) =>
        level.procedure.flatMap(({ key, who }) => (key === 'report' || key === 'inform' ? who : [])),
      ),
    ),
  ]
  const bodies = names.flatMap(({ value }) => {
    const party = set.directory.party(value, plan)
    if (party.kind === 'members') return party.members
    return party.kind === 'organization' || party.kind === 'position' || party.kind === 'officer'
      ? [party.organization]
      : []
  })
  const ids = new Set(bodies.map(({ id }) => id))
  const near = [...set.directory.organizationsById.values()].filter(
    ({ id, parent }) => (parent !== null && ids.has(parent)) || bodies.some((body) => body.parent === id),
  )
  return new Set([...ids, ...near.map(({ id }) => id)])
}
