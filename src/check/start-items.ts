import type { PlanSet } from '../link/plan-set.ts'
import type { HazardGroup, Plan, ResponseLevel, StartConditions, StartItem } from '../model/plan.ts'
import type { LeadInPlaces } from '../vocabulary/lead-in-places.ts'

/** A start condition with the level it belongs to; items of nested lists come one by one. */
export interface PlacedItem {
  readonly plan: Plan
  readonly group: HazardGroup
  readonly level: ResponseLevel
  readonly item: StartItem
  /** Where it is to hold, as the words before its list say. */
  readonly places: LeadInPlaces | null
}

/** Every start condition of every plan that is a condition or a judgement, groups opened. */
export function startItemsOf(set: PlanSet): PlacedItem[] {
  return set.allPlans.flatMap((plan) =>
    plan.groups.flatMap((group) =>
      group.levels.flatMap((level) =>
        startItemsIn(level.start).map((each) => ({ plan, group, level, ...each })),
      ),
    ),
  )
}

/** The conditions and judgements of one level, groups opened. */
export function startItemsIn(
  start: StartConditions | null,
  around: LeadInPlaces | null = null,
): Pick<PlacedItem, 'item' | 'places'>[] {
  const places = start?.places ?? around
  return (start?.items ?? []).flatMap((item) =>
    item.content.kind === 'group' ? startItemsIn(item.content.group, places) : [{ item, places }],
  )
}

/** Nothing in it can be checked by facts: people judge. */
export function judgedOnly({ items }: StartConditions): boolean {
  return items.every(({ content }) =>
    content.kind === 'group' ? judgedOnly(content.group) : content.kind === 'judgement',
  )
}

/** Two lists of conditions are to hold in the same places: then their thresholds may be compared. */
export function samePlaces(a: LeadInPlaces | null, b: LeadInPlaces | null): boolean {
  if (a?.how !== 'some' || b?.how !== 'some') return (a?.how ?? null) === (b?.how ?? null)
  return a.least === b.least && a.kinds.join() === b.kinds.join()
}
