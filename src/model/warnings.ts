import type { Table } from '../document/document.ts'
import { canonical } from '../vocabulary/canonical.ts'
import type { Ms } from '../vocabulary/duration.ts'
import { warningRanks } from '../vocabulary/warning-level.ts'
import { namesIn } from './cells.ts'
import { limitIn } from './limits.ts'
import type { WarningRow } from './plan.ts'
import { rowConditionIn } from './row-condition.ts'
import { tableLines } from './table-rows.ts'
import { wholeOf } from './words.ts'

/** The rows of a table of warnings (产品 级别 条件 发布单位 渠道 时效 措施 解除), numbered on from `counted`. */
export function readWarningTable(
  table: Table,
  counted: number,
  immediately: Ms,
): Omit<WarningRow, 'group'>[] {
  return tableLines('warnings', table).map((line, index) => {
    const [product, level] = [line.cell('product'), line.cell('level')]
    const nothing = { value: '', at: line.at }
    return {
      row: `warning.${counted + index + 1}`,
      product: product ? wholeOf(product) : nothing,
      level: level ? wholeOf(level) : nothing,
      when: rowConditionIn(line.cell('when')),
      issuers: namesIn(line.cell('issuer')),
      channels: line.cell('channels')?.text ?? '',
      valid: limitIn(line.cell('valid'), immediately),
      measures: line.cell('measures')?.text ?? '',
      lift: rowConditionIn(line.cell('lift')),
      at: line.at,
    }
  })
}

/**
 * The warnings that a heading or a 起算 cell means: of the products it names (暴雨 is enough for 暴雨预警), else of all; at the
 * levels it names and above where it says 以上, else at all.
 */
export function warningsNamed(rows: readonly WarningRow[], words: string): WarningRow[] {
  const plain = canonical(words)
  const ofProduct = rows.filter(({ product }) => {
    const stem = canonical(product.value).replace(/预警(?:信号)?$|warning$/i, '')
    return stem !== '' && plain.includes(stem)
  })
  const ranks = warningRanks(words)
  const among = ofProduct.length > 0 ? ofProduct : rows
  if (ranks.length === 0) return [...among]
  const above = /以上|orabove/i.test(plain)
  return among.filter(({ level }) => {
    const rank = warningRanks(level.value.includes('级') ? level.value : `${level.value}级`)[0]
    return rank !== undefined && (above ? rank >= (ranks[0] ?? 0) : ranks.includes(rank))
  })
}
