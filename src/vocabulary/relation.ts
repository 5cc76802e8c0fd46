/** How one plan is tied to another (衔接). Only `superior` with `follow` and `activates` move levels; the rest is checked and told. */
export const relations = [
  'superior',
  'part-of',
  'activates',
  'reports-to',
  'supports',
  'secondary',
  'mutual-aid',
  'coordinates',
  'hands-over',
  'manual',
  'replaces',
] as const

export type Relation = (typeof relations)[number]
