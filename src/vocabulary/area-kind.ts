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

/** Areas that are governed, from a province down to a village. */
export const administrativeKinds: ReadonlySet<AreaKind> = new Set([
  ...(['province', 'prefecture', 'city', 'district'] as const),
  ...(['sub-district', 'town', 'village', 'zone'] as const),
])

/** Areas with a government or committee of their own at township rank: whom 属地镇街 means. */
export const townshipKinds: ReadonlySet<AreaKind> = new Set(['sub-district', 'town', 'zone'])

const kindWords: Readonly<Record<string, readonly AreaKind[]>> = {
  省: ['province'],
  市州: ['prefecture'],
  设区市: ['prefecture'],
  市: ['prefecture', 'city'],
  地市: ['prefecture'],
  地级市: ['prefecture'],
  县市区: ['city', 'district'],
  县区: ['city', 'district'],
  区县: ['city', 'district'],
  市县: ['city', 'district'],
  县: ['city', 'district'],
  区: ['district'],
  街道: ['sub-district'],
  镇: ['town'],
  乡镇: ['town'],
  镇街: ['town', 'sub-district', 'zone'],
  乡镇街道: ['town', 'sub-district', 'zone'],
  镇街道: ['town', 'sub-district', 'zone'],
  村: ['village'],
  村社区: ['village'],
  行政村: ['village'],
  园区: ['zone'],
  流域: ['basin'],
  河流: ['river'],
  支流: ['river'],
  干流: ['river'],
  河道: ['river'],
  湖泊: ['lake'],
  水库: ['reservoir'],
  水闸: ['gate'],
  隧道: ['tunnel'],
  county: ['city', 'district'],
  township: ['town', 'sub-district', 'zone'],
  subdistrict: ['sub-district'],
}

/** Every word that means a kind of area. */
export const areaKindWords: readonly string[] = [...Object.keys(kindWords), ...areaKinds]

/** The kinds of area that a word in a condition means (镇街, 水库, `town`); empty: none. */
export function areaKindsNamed(word: string): readonly AreaKind[] {
  const kind = areaKinds.find((each) => each === word || each.replace('-', '_') === word)
  if (kind) return [kind]
  return Object.hasOwn(kindWords, word) ? (kindWords[word] ?? []) : []
}
