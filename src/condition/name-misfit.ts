import { nearNames } from '../vocabulary/near.ts'
import type { Expression, Misfit, Vocabulary } from './expression.ts'

/** An undeclared name; what it may have been: names run together with 且, 或 or 非 come first, as they should be written. */
export function nameMisfit(e: Expression & { kind: 'fact' }, vocabulary: Vocabulary): Misfit {
  const apart = takenApart(e.name, vocabulary)
  const near = [
    ...(apart === null ? [] : [apart]),
    ...marksCalled(e.name, vocabulary),
    ...nearNames(e.name, vocabulary.names),
  ].slice(0, 3)
  return { kind: 'undeclared-fact', from: e.from, to: e.to, name: e.name, near }
}

/** A mark that stands alone: whose it may be (`赤山湖.警戒水位`). */
function marksCalled(mark: string, vocabulary: Vocabulary): string[] {
  const areas = vocabulary.areas?.([...(vocabulary.ownMark?.(mark)?.values.keys() ?? [])]) ?? []
  return areas.map(({ name }) => `${name}.${mark}`)
}

/** `上涨且降雨持续` as `上涨 且 降雨持续`, `非上涨` as `非 上涨`, when every part is declared; else null. */
function takenApart(name: string, vocabulary: Vocabulary): string | null {
  for (const operator of ['且', '或']) {
    const parts = name.split(operator)
    if (parts.length > 1 && parts.every((part) => vocabulary.fact(part))) return parts.join(` ${operator} `)
  }
  return name.startsWith('非') && vocabulary.fact(name.slice(1)) ? `非 ${name.slice(1)}` : null
}
