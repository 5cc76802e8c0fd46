/**
 * Hazards and the words by which a heading or a plan names them.
 * Classes of 突发事件应对法 (2024) art. 2: natural disasters, accidents, public health, public security.
 */
export const hazards = {
  flood: ['洪水', '洪涝', '防汛', '防洪', 'flood'],
  waterlogging: ['内涝', '城市内涝', '积涝', 'waterlogging'],
  typhoon: ['台风', '防台', 'typhoon'],
  drought: ['干旱', '抗旱', '旱灾', 'drought'],
  rainstorm: ['暴雨', 'rainstorm'],
  snow: ['暴雪', '雪灾', '低温雨雪冰冻', 'snow'],
  cold: ['寒潮', '低温', 'cold'],
  heat: ['高温', 'heat'],
  icing: ['冰冻', '道路结冰', '结冰', '覆冰', 'icing'],
  gale: ['大风', '强风', 'gale'],
  fog: ['大雾', '浓雾', '低能见度', 'fog'],
  convection: ['强对流', '雷电', '雷雨大风', '冰雹', 'convection'],
  earthquake: ['地震', 'earthquake'],
  geological: ['地质灾害', '滑坡', '泥石流', 'geological'],
  'forest-fire': ['森林火灾', '森林防火', 'forest fire'],
  fire: ['火灾', '消防', 'fire'],
  chemical: ['危险化学品', '危化品', 'chemical'],
  mine: ['矿山', 'mine'],
  construction: ['建筑施工', 'construction'],
  traffic: ['道路交通', '交通事故', 'traffic'],
  environment: ['突发环境事件', '环境污染', 'environment'],
  utility: ['供水', '供电', '供气', '燃气', 'utility'],
  epidemic: ['传染病', '公共卫生', 'epidemic'],
  'food-safety': ['食品安全', 'food safety'],
  security: ['社会安全', '群体性事件', 'security'],
  stampede: ['踩踏', '拥挤踩踏', 'stampede'],
} as const satisfies Record<string, readonly string[]>

export type Hazard = keyof typeof hazards

export const hazardIds: readonly Hazard[] = Object.keys(hazards) as Hazard[]

/**
 * The hazard among `candidates` that a heading names, or null. Of several the one with the longest word: 低温雨雪冰冻 is
 * snow, though 低温 alone is cold.
 */
export function hazardNamedIn(heading: string, candidates: readonly Hazard[]): Hazard | null {
  const plain = heading.toLowerCase()
  let found: { hazard: Hazard; length: number } | null = null
  for (const hazard of candidates)
    for (const word of hazards[hazard])
      if (word.length > (found?.length ?? 0) && plain.includes(word)) found = { hazard, length: word.length }
  return found?.hazard ?? null
}

/** The hazard that a word is a name of, whole: 暴雪, `snow`. */
export function hazardNamed(word: string): Hazard | null {
  return hazardIds.find((hazard) => hazard === word || hazards[hazard].some((each) => each === word)) ?? null
}

/** Words for what is done against a hazard, or for what it befalls: 消防, 供水. They name no event. */
const otherThanEvents = /^(?:防|抗|供)|^消防$|^燃气$|防火$/

/** Every hazard that a sentence names as an event (滑坡, 火灾), in the order of the list. */
export function hazardEventsIn(sentence: string): Hazard[] {
  const plain = sentence.toLowerCase()
  return hazardIds.filter((hazard) =>
    hazards[hazard].some((word) => !otherThanEvents.test(word) && plain.includes(word)),
  )
}
