import type { Inline, Table } from '../document/document.ts'
import { canonical } from '../vocabulary/canonical.ts'
import type { Ms } from '../vocabulary/duration.ts'
import { type LevelId, type LevelName, levelsNamedIn } from '../vocabulary/level.ts'
import { isBlank, namesIn, splitWords } from './cells.ts'
import { appliesTo, type LevelSource } from './level-source.ts'
import { plainTask } from './plain-task.ts'
import type { TaskRow } from './plan.ts'
import { rowConditionIn } from './row-condition.ts'
import type { Scope } from './scope.ts'
import { trailingLimit } from './steps.ts'
import { rowPlace } from './table-rows.ts'
import { type Words, wordsBetween, wordsOf } from './words.ts'
import type { Written } from './written.ts'

const unitHeading =
  /^(?:责任单位|成员单位|牵头单位|单位|部门|成员单位名称|responsible|unit|body|member|member body|owner)s?$/i
const notMatrix: ReadonlySet<Scope['part']> = new Set(['grading', 'warning', 'definitions'])

/** The columns of a matrix: which levels each stands for. Null: it is no matrix. */
function columnsOfMatrix(table: Table, levels: readonly LevelName[]): (readonly LevelId[])[] | null {
  const [first, ...others] = table.header
  if (!first || !unitHeading.test(canonical(first.text))) return null
  const named = others.map(({ text }) => levelsNamedIn(text, levels))
  return new Set(named.flat()).size >= 2 ? named : null
}

/** How rows are made from cells: the prefix of ids, what 立即 means, the place of the matrix's row. */
interface Making {
  readonly prefix: string
  readonly immediately: Ms
  readonly at: TaskRow['at']
}

/**
 * The tasks of duty matrices (单位×级别): rows 责任单位 or 成员单位, columns level names, each cell the tasks of that unit at that
 * level, separated by `；`; 同左 and 〃 carry on the cell to the left. Ids are made per level: `III-M-1`, `III-M-2` …; a task
 * that the unit has at a lower level already keeps the id that it has there. Limits in brackets or after a comma at the
 * end of a task are its time limit, code in it its condition. `levels`: those that the group has, lowest first.
 */
export function readMatrices(
  source: LevelSource,
  levels: readonly LevelId[],
  prefix: string,
): ReadonlyMap<LevelId, readonly TaskRow[]> {
  const rows = new Map<LevelId, TaskRow[]>(levels.map((level) => [level, []]))
  const tables = source.scopes
    .filter((scope) => !notMatrix.has(scope.part) && appliesTo(scope, source))
    .flatMap((scope) => scope.tables.map(({ table }) => table))
  for (const table of tables) {
    const columns = columnsOfMatrix(table, source.levels)
    if (!columns) continue
    for (const row of table.rows) {
      const making = { prefix, immediately: source.immediately, at: rowPlace(row, table) }
      addUnit(rows, dutiesOf(row, columns, making), making)
    }
  }
  return rows
}

/** One row of a matrix: the duties of its unit by level, carried-on cells filled in. They have no ids yet. */
function dutiesOf(
  row: readonly Inline[],
  columns: readonly (readonly LevelId[])[],
  making: Making,
): Map<LevelId, TaskRow[]> {
  const byLevel = new Map<LevelId, TaskRow[]>()
  const [unit] = row
  if (!unit || isBlank(unit)) return byLevel
  let left: readonly TaskRow[] = []
  columns.forEach((levels, index) => {
    const cell = row[index + 1]
    left = cell && !isBlank(cell) ? dutiesIn(cell, left, namesIn(unit), making) : []
    for (const level of levels) byLevel.set(level, [...(byLevel.get(level) ?? []), ...left])
  })
  return byLevel
}

function isDitto(text: string): boolean {
  return /^(?:同左|同前|同上一?级|[〃″”"]+|same|ditto|asleft|sameasleft)$/i.test(canonical(text))
}

function dutiesIn(
  cell: Inline,
  left: readonly TaskRow[],
  owners: TaskRow['owners'],
  making: Making,
): TaskRow[] {
  const words = wordsOf(cell, 'left-out')
  const parts = splitWords(words, '；;\n')
  return parts.flatMap((part, index): readonly TaskRow[] => {
    if (isDitto(part.value.replace(/[。.]$/, ''))) return left
    const next = parts[index + 1]?.at.start.offset ?? cell.at.end.offset
    const codes = cell.codes.filter(
      ({ at }) => at.start.offset > part.at.start.offset && at.start.offset < next,
    )
    const when = codes.length > 0 ? rowConditionIn({ ...cell, codes }) : null
    return [{ ...taskIn(words, part, making), owners, when }]
  })
}

/** One part of a cell: the task, and the time limit that ends it. */
function taskIn(words: Words, part: Written<string>, { immediately, at }: Making): TaskRow {
  const start = Math.max(0, words.offsets.indexOf(part.at.start.offset - words.inline.at.start.offset))
  const own = { ...words, text: words.text.slice(0, start + part.value.length) }
  const { limit, end } = trailingLimit(own, start, immediately)
  return {
    id: null,
    continues: null,
    task: wordsBetween(words, start, end),
    owners: [],
    support: [],
    within: limit,
    ...plainTask,
    at,
  }
}

/** Adds one unit's duties from the lowest level up: a task that it has at a lower level already continues that row. */
function addUnit(
  rows: Map<LevelId, TaskRow[]>,
  byLevel: ReadonlyMap<LevelId, readonly TaskRow[]>,
  { prefix }: Making,
): void {
  const made = new Map<string, string>()
  for (const [level, listed] of rows)
    for (const row of byLevel.get(level) ?? []) {
      const { value: task, at } = row.task
      const first = made.get(canonical(task))
      const id = `${prefix}${level}-M-${listed.filter((each) => each.id).length + 1}`
      if (first === undefined) made.set(canonical(task), id)
      listed.push(
        first === undefined ? { ...row, id: { value: id, at } } : { ...row, continues: { value: first, at } },
      )
    }
}
