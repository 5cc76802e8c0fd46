import type { LinkedLink, PlanSet } from '../../../link/plan-set.ts'
import { byCodePoint } from '../../../vocabulary/canonical.ts'
import type { Relation } from '../../../vocabulary/relation.ts'
import { measures } from '../../citations.ts'
import { shortestRing } from '../../rings.ts'
import { defineRule } from '../../rule.ts'

const ordered: readonly Relation[] = ['superior', 'part-of', 'activates']

/** Following links of one relation never leads back to where one started. Each ring is told once, at its first plan by name. */
export const noRing = defineRule({
  basis: measures(4, '预案管理实行分级负责', 'plans are managed with responsibility by level'),
  holds: {
    'zh-CN': '上级、隶属、启动三种衔接都不成环。',
    en: 'Links to a superior plan, to the plan one is part of, and activations form no ring.',
  },
  because: {
    'zh-CN': '互为上级则无人负责；互相启动则一处启动，环上各预案相互牵动，不得终止。',
    en: 'With rings nobody is above, and plans that activate each other keep each other going.',
  },
  messages: {
    'zh-CN': {
      ring: '“{relation}”衔接首尾相连，形成循环：{ring}；请删去其中一条',
      self: '“{relation}”衔接指向本预案自身；请删去，或改为所要衔接的预案',
      next: '循环中的下一条',
    },
    en: {
      ring: 'Links of kind "{relation}" form a ring: {ring}; remove one of them',
      self: 'A link of kind "{relation}" points to the plan itself; remove it, or name the plan that was meant',
      next: 'the next link of the ring',
    },
  },
  check: (set, report) => {
    for (const relation of ordered) {
      const links = set.links.filter(({ link }) => link.relation === relation)
      for (const ring of ringsOf(set, links)) {
        const [first, ...others] = ring
        if (!first) continue
        const ids = [...ring.map(({ from }) => from.id.value), first.from.id.value]
        if (others.length === 0) report(first.link.plan.at, 'self', { relation })
        else
          report(
            first.link.plan.at,
            'ring',
            { relation, ring: ids.map((id) => `\`${id}\``).join(' → ') },
            { related: others.map(({ link }) => ({ at: link.plan.at, variant: 'next' })) },
          )
      }
    }
  },
})

/** Rings that share no plan, each as its links in order, beginning with the plan whose id comes first. */
function ringsOf(set: PlanSet, links: readonly LinkedLink[]): LinkedLink[][] {
  const next = new Map<string, LinkedLink[]>()
  for (const each of links)
    if (each.target.kind === 'plan' && set.plans.get(each.from.id.value) === each.from)
      next.set(each.from.id.value, [...(next.get(each.from.id.value) ?? []), each])
  const rings: LinkedLink[][] = []
  const done = new Set<string>()
  for (const start of [...next.keys()].sort(byCodePoint)) {
    if (done.has(start)) continue
    const ring = shortestRing(start, (id) =>
      (next.get(id) ?? [])
        .filter(({ link }) => !done.has(link.plan.value))
        .map((via) => ({ to: via.link.plan.value, via })),
    )
    if (ring) rings.push(ring)
    for (const { from } of ring ?? []) done.add(from.id.value)
  }
  return rings
}
