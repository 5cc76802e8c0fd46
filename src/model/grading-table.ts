import { parseCondition } from '../condition/parse-condition.ts'
import { unitNamed } from '../condition/unit.ts'
import type { Inline, Table } from '../document/document.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { type LevelId, type LevelName, levelsNamedIn } from '../vocabulary/level.ts'
import { isBlank } from './cells.ts'
import type { Draft } from './start-conditions.ts'

const indicatorHeading = /指标|^(?:indicator|measure|fact)s?$/i

/** The conditions that one level has in a grading table. */
export interface GradedLevel {
  readonly level: LevelId
  readonly items: readonly Draft[]
}

/**
 * Reads a grading table (分级标准表): first column 指标, other columns named by one level each. Null: it is no such
 * table. Each row gives one condition per level whose cell is not empty; a cell is a lower end.
 */
export function readGradingTable(table: Table, levels: readonly LevelName[]): GradedLevel[] | null {
  const [first, ...others] = table.header
  if (!first || !indicatorHeading.test(canonical(first.text))) return null
  const columns = others.flatMap((header, index) => {
    const named = levelsNamedIn(header.text, levels)
    return named.length === 1 && named[0] !== undefined ? [{ level: named[0], index: index + 1 }] : []
  })
  if (columns.length === 0) return null
  return columns.map(({ level, index }) => ({
    level,
    items: table.rows.flatMap((row): Draft[] => {
      const [name, cell] = [row[0], row[index]]
      return name && cell && !isBlank(name) && !isBlank(cell) ? [cellDraft(name, cell)] : []
    }),
  }))
}

/** One cell: its own code if it has any, else the comparison that its words mean. The condition's place is the cell. */
function cellDraft(name: Inline, cell: Inline): Draft {
  const code = cell.codes[0]
  const condition = code
    ? { value: parseCondition(code.text), at: code.at }
    : {
        value: { ...parseCondition(cellSource(indicatorOf(name), cell.text)), derived: true as const },
        at: cell.at,
      }
  return {
    text: `${name.text} ${cell.text || code?.text || ''}`.trim(),
    at: cell.at,
    content: { kind: 'condition', conditions: [condition], mode: 'any' },
  }
}

interface Indicator {
  readonly name: string
  /** From brackets after the name: 作物受旱面积率（%）. */
  readonly unit: string | null
}

function indicatorOf(cell: Inline): Indicator {
  const plain = canonical(cell.codes[0]?.text ?? cell.text)
  const found = /^([^(]+)\(([^()]*)\)$/.exec(plain)
  if (!found) return { name: plain, unit: null }
  const unit = (found[2] ?? '').replace(/^单位[:：]?/, '')
  return { name: found[1] ?? plain, unit: unitNamed(unit) ? unit : null }
}

const operators: ReadonlyMap<string, string> = new Map([
  ['≥', '≥'],
  ['≧', '≥'],
  ['>=', '≥'],
  ['>', '>'],
  ['≤', '≤'],
  ['≦', '≤'],
  ['<=', '≤'],
  ['<', '<'],
  ['不低于', '≥'],
  ['不少于', '≥'],
  ['不小于', '≥'],
  ['达到', '≥'],
  ['达', '≥'],
  ['超过', '>'],
  ['大于', '>'],
  ['高于', '>'],
  ['不超过', '≤'],
  ['不大于', '≤'],
  ['不高于', '≤'],
  ['低于', '<'],
  ['少于', '<'],
  ['不到', '<'],
  ['不足', '<'],
  ['小于', '<'],
])

const lowerEnd =
  /^(≥|≧|>=|>|≤|≦|<=|<|不低于|不少于|不小于|达到|达|超过|大于|高于|不超过|不大于|不高于|低于|少于|不到|不足|小于)?(-?\d[\d,]*(?:\.\d+)?)([^\d,，、;；~～至到以及或<>≤≥()-]*)(?:\((不?含)[^()]{0,8}\))?([及或])?(以上|以下|以内)?/

/** 以上 takes the number in, 以下 leaves it out, as in prose, unless （含）, （不含） or 及以下 says otherwise; 以内 takes it in. */
function operatorAfter(brackets = '', and = '', side = ''): string {
  const takesIn = brackets === '' ? and !== '' || side !== '以下' : brackets === '含'
  if (side === '以下' || side === '以内') return takesIn ? '≤' : '<'
  return takesIn ? '≥' : '>'
}

/** In `1～2 万人` the unit stands after the upper end and counts for both. */
function unitOfRange(rest: string): string {
  return /^[~～—－至到-]+\d[\d,.]*([^\d,，、;；<>≤≥()]*?)(?:以上|以下|之间)?$/.exec(rest)?.[1] ?? ''
}

/**
 * A condition's source text from a cell: `10 万人` → `≥ 10万人`, `> 0.2 万`, `5%`, `100 毫米以上、200 毫米以下` (its lower
 * end), 是 or √ → the bare fact, other words → `≥ "橙"` (an ordered value). The unit in the name's brackets is put to
 * numbers that have none.
 */
export function cellSource(indicator: Indicator, cell: string): string {
  const plain = canonical(cell)
  if (/^(?:是|√|✓|yes|true)$/i.test(plain)) return indicator.name
  const found = lowerEnd.exec(plain)
  if (!found) return `${indicator.name} ≥ "${plain.replace(/["“”]|[及或]?以上$/g, '')}"`
  const operator = operators.get(found[1] ?? '') ?? operatorAfter(found[4], found[5], found[6])
  const number = (found[2] ?? '').replaceAll(',', '')
  const written = found[3] || unitOfRange(plain.slice(found[0].length))
  const unit = written === '' ? (indicator.unit ?? '') : written
  return `${indicator.name} ${operator} ${number}${unit === '' || /^%/.test(unit) ? unit : ` ${unit}`}`
}
