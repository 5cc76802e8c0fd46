import { canonical } from './canonical.ts'

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

/** Words by which officials write a relation, beside its id. */
const wordings: Readonly<Record<Relation, readonly string[]>> = {
  superior: ['上级', '上级预案', '上位', '上位预案', '落实上级', 'superior plan'],
  'part-of': ['隶属', '隶属于', '从属', '组成', '组成部分', '所属', 'part of'],
  activates: ['启动', '触发', 'starts'],
  'reports-to': ['报告', '报告至', '报送', '信息报告', 'reports to'],
  supports: ['支援', '支持', '支撑', '保障'],
  secondary: ['次生', '衍生', '次生衍生', '次生、衍生', '次生灾害', '次生衍生灾害', 'secondary disaster'],
  'mutual-aid': ['互助', '相互支援', '互援', 'mutual aid'],
  coordinates: ['协同', '联动', '协同联动', '协调', '联合处置', 'coordinates with'],
  'hands-over': ['移交', '移交指挥', '指挥权移交', 'hands over', 'hands over to'],
  manual: ['手册', '工作手册', '应急工作手册', 'work manual'],
  replaces: ['替代', '代替', '取代'],
}

const byWord: ReadonlyMap<string, Relation> = new Map(
  relations.flatMap((relation) =>
    [relation, ...wordings[relation]].map((word) => [canonical(word).toLowerCase(), relation] as const),
  ),
)

/** The word by which a table of links names a relation. */
export function relationWord(relation: Relation): string {
  return wordings[relation][0] ?? relation
}

/** The relation that a word names (启动, 上级预案, `activates`), or null. */
export function relationNamed(word: string): Relation | null {
  return byWord.get(canonical(word).toLowerCase()) ?? null
}
