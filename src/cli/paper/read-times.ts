import { canonical } from '../../vocabulary/canonical.ts'

/** A row of what was written down: where it stands, and its cells. */
export interface TimesRow {
  readonly line: number
  readonly time: string
  readonly who: string
  readonly what: string
  readonly evidence: string
  /** Where it is known from. */
  readonly source: string
}

export type TimesColumn = Exclude<keyof TimesRow, 'line'>

const headings: Readonly<Record<TimesColumn, readonly string[]>> = {
  time: ['时刻', '时间', 'time'],
  who: ['席位', '单位', '席位/单位', '席位或单位', '责任单位', 'seat', 'body', 'seat/body', 'who'],
  what: ['事项', '内容', 'what', 'act'],
  evidence: ['依据', '备注', '理由', 'evidence', 'note'],
  source: ['来源', '资料来源', '出处', 'source'],
}

const optional: ReadonlySet<TimesColumn> = new Set(['evidence', 'source'])

/** A table of times: its rows, or the columns that it lacks. */
export type Times =
  | { readonly kind: 'rows'; readonly rows: readonly TimesRow[] }
  | { readonly kind: 'no-table' }
  | { readonly kind: 'no-columns'; readonly line: number; readonly missing: readonly TimesColumn[] }

/** The first table of a Markdown or CSV file (commas or tabs; quotes hold them together). */
export function readTimes(text: string): Times {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const isMarkdown = lines.some((line) => /^\s*\|/.test(line))
  const table = lines
    .map((content, index) => ({
      line: index + 1,
      cells: isMarkdown ? barCells(content) : commaCells(content),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .filter(({ cells }) => !cells.every((cell) => /^:?-+:?$/.test(cell)))
  const [head, ...body] = table
  if (!head) return { kind: 'no-table' }
  const columns = Object.entries(headings).map(([column, words]) => {
    const place = head.cells.findIndex((cell) => words.includes(canonical(cell).toLowerCase()))
    return [column as TimesColumn, place] as const
  })
  const missing = columns.flatMap(([column, place]) => (place < 0 && !optional.has(column) ? [column] : []))
  if (missing.length > 0) return { kind: 'no-columns', line: head.line, missing }
  const places = new Map(columns)
  const rows = body.map(({ line, cells }) => {
    const cell = (column: TimesColumn): string => cells[places.get(column) ?? -1] ?? ''
    const [time, who, what] = [cell('time'), cell('who'), cell('what')]
    return { line, time, who, what, evidence: cell('evidence'), source: cell('source') }
  })
  return { kind: 'rows', rows }
}

function barCells(line: string): string[] {
  if (!/^\s*\|/.test(line)) return []
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())
}

function commaCells(line: string): string[] {
  const cells = [...line.matchAll(/(?:^|[,\t，])(?:\s*"((?:[^"]|"")*)"\s*|([^,\t，]*))/g)]
  return cells.map(([, quoted, bare]) => (quoted?.replaceAll('""', '"') ?? bare ?? '').trim())
}
