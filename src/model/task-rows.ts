import type { Table } from '../document/document.ts'
import { canonical } from '../vocabulary/canonical.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { ColumnOf } from '../vocabulary/table-kind.ts'
import { asReference, namesIn, splitWords } from './cells.ts'
import { cycleIn, limitIn } from './limits.ts'
import type { TaskRow } from './plan.ts'
import { rowConditionIn } from './row-condition.ts'
import { type TableLine, tableLines } from './table-rows.ts'
import { wholeOf, wordsOf } from './words.ts'
import type { Written } from './written.ts'

/** The rows of a task table, in reading order; blank rows are left out. */
export function readTaskTable(table: Table, immediately: Ms): TaskRow[] {
  return tableLines('tasks', table).map((line) => readTaskLine(line, immediately))
}

function readTaskLine(line: TableLine<ColumnOf<'tasks'>>, immediately: Ms): TaskRow {
  const task = line.cell('task')
  const cycle = cycleIn(line.cell('every'), immediately)
  return {
    ...readNumber(line),
    task: task ? wholeOf(task) : { value: '', at: line.at },
    owners: namesIn(line.cell('owner')),
    support: namesIn(line.cell('support')),
    within: limitIn(line.cell('within'), immediately),
    resources: resourcesIn(line),
    after: referencesIn(line),
    when: rowConditionIn(line.cell('when')),
    every: cycle.every,
    held: cycle.held,
    until: rowConditionIn(line.cell('until')),
    doneWhen: rowConditionIn(line.cell('done')),
    unreadable: cycle.unreadable,
    at: line.at,
  }
}

const continuation = /^(?:延续?|接续?|continues?:?)\s*(?=[A-Za-z0-9Ⅰ-ⅿＡ-Ｚ])/i

/** 编号: an id, or with 延 before it the reference to the task that the row carries on. */
function readNumber(line: TableLine<ColumnOf<'tasks'>>): Pick<TaskRow, 'id' | 'continues'> {
  const cell = line.cell('id')
  if (!cell) return { id: null, continues: null }
  const words = wordsOf(cell, 'kept')
  const [whole] = splitWords(words, '')
  if (!whole) return { id: null, continues: null }
  const lead = continuation.exec(whole.value)?.[0]
  if (lead === undefined) return { id: asReference(whole), continues: null }
  return { id: null, continues: { value: canonical(whole.value.slice(lead.length)), at: whole.at } }
}

/** 前置: clause ids or row ids, full-width forms folded. */
function referencesIn(line: TableLine<ColumnOf<'tasks'>>): Written<string>[] {
  const cell = line.cell('after')
  return cell ? splitWords(wordsOf(cell, 'kept'), '、，,；;\n').map(asReference) : []
}

/** A number after × is the quantity, whatever measure word follows: 冲锋舟×4 艘. */
const quantified = /^(.*?)\s*[×✕]\s*(\d+(?:\.\d+)?)\s*[^\d×✕]{0,6}$/

function resourcesIn(line: TableLine<ColumnOf<'tasks'>>): TaskRow['resources'] {
  return namesIn(line.cell('resources')).map(({ value, at }) => {
    const found = quantified.exec(value.normalize('NFKC'))
    if (!found) return { value: { name: value, quantity: null }, at }
    return { value: { name: (found[1] ?? '').trim(), quantity: Number(found[2]) }, at }
  })
}
