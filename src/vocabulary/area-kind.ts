/** Kinds of area: administrative units, and the objects that water, fire and traffic know. */
export const areaKinds = [
  'province',
  'prefecture',
  'city',
  'district',
  'sub-district',
  'town',
  'village',
  'zone',
  'basin',
  'river',
  'lake',
  'reservoir',
  'gate',
  'tunnel',
  'site',
] as const

export type AreaKind = (typeof areaKinds)[number]

/** Areas with a government or committee of their own at township rank: whom 属地镇街 means. */
export const townshipKinds: ReadonlySet<AreaKind> = new Set(['sub-district', 'town', 'zone'])
