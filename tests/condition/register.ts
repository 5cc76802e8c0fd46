import type { Expression, FactType, Vocabulary } from '../../src/condition/expression.ts'
import { parseCondition } from '../../src/condition/parse-condition.ts'
import { canonical } from '../../src/vocabulary/canonical.ts'

const number = (unit: string | null): FactType => ({ kind: 'number', unit, min: null, max: null })

const facts: ReadonlyMap<string, FactType> = new Map([
  ['水位', number('m')],
  ['面雨量_24h', number('毫米')],
  ['受灾人口', number('人')],
  ['转移人口', number('万人')],
  ['受灾面积', number('亩')],
  ['入库流量', number('m³/s')],
  ['损失', number('亿元')],
  ['湿度', number('%')],
  ['比例', number(null)],
  ['积水时长', number('小时')],
  ['断电历时', { kind: 'duration' }],
  ['上涨', { kind: 'boolean' }],
  ['预报降雨持续', { kind: 'boolean' }],
  ['暴雨预警', { kind: 'enum', values: ['蓝', '黄', '橙', '红'], ordered: true }],
  ['灾种', { kind: 'enum', values: ['洪水', '干旱'], ordered: false }],
])

const aliases: ReadonlyMap<string, string> = new Map([['赤山湖水位', '水位']])

/** A register small enough to keep in mind: what the tests' conditions may speak of. */
export const vocabulary: Vocabulary = {
  fact: (written) => {
    const name = aliases.get(canonical(written)) ?? canonical(written)
    const type = facts.get(name)
    return type ? { name, type } : null
  },
  object: (written) =>
    canonical(written) === '赤山湖'
      ? {
          id: 'chishan-lake',
          unit: 'm',
          marks: new Map([
            ['警戒水位', 11],
            ['保证水位', null],
          ]),
        }
      : null,
  names: [...facts.keys(), ...aliases.keys(), '赤山湖'],
  levels: [
    { id: 'IV', name: 'Ⅳ级' },
    { id: 'III', name: 'Ⅲ级' },
    { id: 'II', name: 'Ⅱ级' },
  ],
}

/** The expression that a source must have; fails the test when the source has problems. */
export function read(source: string): Expression {
  const { expression, problems } = parseCondition(source)
  if (!expression) throw new Error(`${source}: ${JSON.stringify(problems)}`)
  return expression
}

/** A tree without its places: what must be equal when a condition is written in another way. */
export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => key !== 'from' && key !== 'to')
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutPlaces(inner)]))
}
