import { type PlanType, planTypes, supportingTypes } from '../vocabulary/plan-type.ts'
import type { Relation } from '../vocabulary/relation.ts'

/** Which types of plan may stand at either end of a link; an end that is not listed may be of any type. */
export interface RelationEnds {
  readonly from?: readonly PlanType[]
  readonly to?: readonly PlanType[]
}

const supporting: readonly PlanType[] = [...supportingTypes]
const leading: readonly PlanType[] = planTypes.filter((type) => !supportingTypes.has(type))
/** Plans that lead others: a village's or a unit's card has nobody below it. */
const above: readonly PlanType[] = leading.filter((type) => type !== 'village' && type !== 'on-site')
/** Plans that others may stand under; a unit's on-site plans stand under its 综合 or 专项 plan (GB/T 29639). */
const parents: readonly PlanType[] = [
  'overall',
  'special',
  'departmental',
  'township',
  'organization',
  'organization-special',
  'joint',
]

/**
 * Ends by relation (2024 measures, art. 7–17: kinds of plans; art. 17: manuals and action plans only support and move no level).
 * Relations that are not here tie any two plans.
 */
export const relationEnds: Readonly<Partial<Record<Relation, RelationEnds>>> = {
  superior: { from: leading, to: above },
  'part-of': { to: parents },
  activates: { from: leading, to: [...leading.filter((type) => type !== 'overall'), 'action'] },
  'reports-to': { from: leading, to: above },
  supports: { from: [...supporting, 'support', 'departmental'] },
  'hands-over': { from: leading, to: leading },
  manual: { from: leading, to: supporting },
}
