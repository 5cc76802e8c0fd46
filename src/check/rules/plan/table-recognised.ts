import type { Place } from '../../../diagnostic/place.ts'
import type { Section, Table } from '../../../document/document.ts'
import { cellsOf } from '../../../document/table.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import { knownTables } from '../../../model/blocks.ts'
import { canonical } from '../../../vocabulary/canonical.ts'
import { type LevelName, levelsNamedIn } from '../../../vocabulary/level.ts'
import { supportingTypes } from '../../../vocabulary/plan-type.ts'
import { columnsOf, planTables } from '../../../vocabulary/table-kind.ts'
import { ownRule } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { counts } from '../../shared-groups.ts'

/** Tables that look like those which run are read as such, whole: no column, row or cell drops out unseen. */
export const tableRecognised = defineRule({
  basis: ownRule('其他表格', 'Tables'),
  holds: {
    'zh-CN': '看上去是任务表、级别表的表格，都能识别，每一列、每一格都读得到。',
    en: 'Tables that look like tables of tasks or levels are recognised, with all their columns and cells.',
  },
  because: {
    'zh-CN': '表头改了一个词，整张表就成了普通文字，任务一项也不会下达。',
    en: 'With one word of its header changed a table is mere text, and none of its tasks is ever given.',
  },
  messages: {
    'zh-CN': {
      'no-task': '表头有{found}，但没有“任务”一栏，整张表不会执行；请把写任务的那一栏改为“任务”',
      'no-level': '表头其他各栏是响应级别，而 `{column}` 不是本预案集的级别，这一栏不会执行；请改为级别名称',
      separator:
        '像是表格，但表头下面缺少分隔行，没有识别为表格；请在表头下一行补 `|---|---|`，栏数与表头相同',
      cells: '本行 {count} 格，表头 {columns} 栏，后面各格因此错位；请补上漏写的一格，没有内容的也留空格',
    },
    en: {
      'no-task':
        'The header has {found} but no column for the task, so nothing in this table is done; call the column that says what is done "Task"',
      'no-level':
        'The other columns of this table are levels of response, but `{column}` is no level of this set, so nothing in it is done; write the name of a level',
      separator:
        'This looks like a table but has no separator line under its header, so it is not read as one; put `|---|---|` below the header, with as many columns',
      cells:
        'This row has {count} cells and the header {columns}, so those after the gap stand in the wrong column; add the missing cell, empty if need be',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans.filter(counts)) {
      if (supportingTypes.has(plan.type)) continue
      for (const { section, inherited } of plan.sections) {
        if (inherited === 'annex' || inherited === 'definitions') continue
        for (const at of brokenTables(section)) report(at, 'separator')
        for (const { kind, table } of knownTables(section.blocks, planTables)) {
          const header = table.header[0]?.at ?? table.at
          const found = kind === null ? taskColumns(table) : []
          if (found.length >= 2)
            report(header, 'no-task', { found: found.map((name) => `“${name}”`).join('') })
          const strange = kind === null ? strangeLevel(table, set.settings.levels) : null
          if (strange) report(strange.at, 'no-level', { column: strange.text })
          if (kind === null || kind === 'marks') continue
          const columns = table.header.length
          for (const [first] of table.rows) {
            const count = first ? cellsInLine(set, first.at) : columns
            if (first && count < columns) report(first.at, 'cells', { count, columns })
          }
        }
      }
    }
  },
})

/** Words that only a table of tasks has, besides the task itself: a list of members and duties has none of them. */
const telling = ['within', 'after', 'when', 'every', 'support', 'owner'] as const

function taskColumns(table: Table): string[] {
  const header = table.header.map(({ text }) => text)
  const columns = columnsOf('tasks', header)
  if (!columns.has('owner') || columns.has('task') || !columns.has('within')) return []
  return telling.flatMap((column) => header[columns.get(column) ?? -1] ?? [])
}

/** In a table by levels (two or more columns named so), a column that calls itself a level but is none. */
function strangeLevel(table: Table, levels: readonly LevelName[]): Table['header'][number] | null {
  const [, ...others] = table.header
  const named = new Set(others.flatMap(({ text }) => levelsNamedIn(text, levels)))
  if (named.size < 2) return null
  return others.find(({ text }) => levelsNamedIn(text, levels).length === 0 && isLevelWord(text)) ?? null
}

function isLevelWord(text: string): boolean {
  return /^.{1,3}[级极](?:响应)?$/.test(canonical(text))
}

/** Paragraphs that begin as a table's lines do. */
function brokenTables({ blocks }: Section): Place[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' && /^\|.+\|/.test(block.content.raw) ? [block.content.at] : [],
  )
}

/** How many cells the line at a row's first cell has; the row itself has been filled up to its header. */
function cellsInLine(set: PlanSet, at: Place): number {
  const text = set.documents.find(({ path }) => path === at.path)?.text ?? ''
  const start = at.start.offset - (at.start.column - 1)
  const end = text.indexOf('\n', start)
  return cellsOf(text, { start, end: end < 0 ? text.length : end }).length
}
