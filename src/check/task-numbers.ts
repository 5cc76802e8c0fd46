import type { Place } from '../diagnostic/place.ts'
import type { Inline, Section, Table } from '../document/document.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { Plan } from '../model/plan.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { columnsOf, type TableKind } from '../vocabulary/table-kind.ts'

/** The 编号 cell of the table row in which `at` stands, and the numbers of the other rows of that table. */
export interface NumberCell {
  /** Null: the table has no 编号 column. */
  readonly cell: Inline | null
  readonly others: readonly string[]
}

/** Looks up a row by a place in it; null when it stands in no table. */
export function numberCellAt(set: PlanSet, kind: TableKind, at: Place): NumberCell | null {
  const body = set.documents.find(({ path }) => path === at.path)?.body
  const table = body ? tableAt(body, at) : null
  if (!table) return null
  const columns = columnsOf(
    kind,
    table.header.map(({ text }) => text),
  ) as ReadonlyMap<string, number>
  const column = columns.get('id')
  const row = table.rows.find((cells) => cells.some((cell) => holds(cell.at, at)))
  if (column === undefined || !row) return { cell: null, others: [] }
  const others = table.rows.flatMap((cells) => (cells === row ? [] : [canonical(cells[column]?.text ?? '')]))
  return { cell: row[column] ?? null, others }
}

function tableAt(section: Section, at: Place): Table | null {
  for (const block of section.blocks) if (block.kind === 'table' && holds(block.at, at)) return block
  for (const sub of section.sections) {
    const found = holds(sub.at, at) ? tableAt(sub, at) : null
    if (found) return found
  }
  return null
}

function holds(outer: Place, inner: Place): boolean {
  return outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset
}

const numbered = /^(.*?)(\d+)$/

/**
 * The next free number for a row: the prefix of its table's other rows with the number after their highest, else `fallback`
 * (`III-`) and the first free one. `taken`: the numbers of the whole plan.
 */
export function nextNumber(others: readonly string[], fallback: string, taken: ReadonlySet<string>): string {
  const read = others.flatMap((id) => {
    const found = numbered.exec(id)
    return found?.[1] !== undefined && !id.startsWith('延') ? [{ prefix: found[1], n: Number(found[2]) }] : []
  })
  const prefix = read.at(-1)?.prefix ?? fallback
  let n = Math.max(0, ...read.filter((each) => each.prefix === prefix).map((each) => each.n)) + 1
  while (taken.has(`${prefix}${n}`)) n++
  return `${prefix}${n}`
}

/** All 编号 of a plan's tasks and reports. */
export function numbersOf(plan: Plan): Set<string> {
  const tasks = [
    ...plan.standing,
    ...plan.groups.flatMap((group) => group.levels.flatMap(({ tasks }) => tasks)),
  ]
  return new Set([...tasks, ...plan.reports].flatMap(({ id }) => (id ? [id.value] : [])))
}
