import type { PlanSet } from '../link/plan-set.ts'
import type { HazardGroup, Plan, ResponseLevel, StartConditions, StartItem } from '../model/plan.ts'

/** A start condition with the level it belongs to; items of nested lists come one by one. */
export interface PlacedItem {
  readonly plan: Plan
  readonly group: HazardGroup
  readonly level: ResponseLevel
  readonly item: StartItem
}

/** Every start condition of every plan that is a condition or a judgement, groups opened. */
export function startItemsOf(set: PlanSet): PlacedItem[] {
  return set.allPlans.flatMap((plan) =>
    plan.groups.flatMap((group) =>
      group.levels.flatMap((level) => flat(level.start).map((item) => ({ plan, group, level, item }))),
    ),
  )
}

function flat(start: StartConditions | null): StartItem[] {
  return (start?.items ?? []).flatMap((item) =>
    item.content.kind === 'group' ? flat(item.content.group) : [item],
  )
}

/** Nothing in it can be checked by facts: people judge. */
export function judgedOnly({ items }: StartConditions): boolean {
  return items.every(({ content }) =>
    content.kind === 'group' ? judgedOnly(content.group) : content.kind === 'judgement',
  )
}
