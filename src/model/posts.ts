import type { Inline, Table } from '../document/document.ts'
import { namesIn } from './cells.ts'
import type { Post, WorkGroup } from './plan-tables.ts'
import { tableLines } from './table-rows.ts'
import { wholeOf } from './words.ts'

/** The posts of a command table: 职务, who holds it, who stands in (in the order written). Rows without 职务 are left out. */
export function readCommandTable(table: Table): Post[] {
  return tableLines('command', table).flatMap((line): Post[] => {
    const name = line.cell('post')
    if (!name) return []
    const held = namesIn(line.cell('held'))
    const substitutes = namesIn(line.cell('substitute'))
    return [{ name: wholeOf(name), held, substitutes, duty: words(line.cell('duty')), at: line.at }]
  })
}

/** The groups of a 工作组 table; of several 牵头单位 the first leads and the others are members. */
export function readGroupTable(table: Table): WorkGroup[] {
  return tableLines('groups', table).flatMap((line): WorkGroup[] => {
    const name = line.cell('group')
    if (!name) return []
    const [lead, ...others] = namesIn(line.cell('lead'))
    return [
      {
        name: wholeOf(name),
        lead: lead ?? null,
        members: [...others, ...namesIn(line.cell('members'))],
        at: line.at,
      },
    ]
  })
}

function words(cell: Inline | null): string {
  return cell?.text ?? ''
}
