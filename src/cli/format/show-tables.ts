import type { Plan, ReportRow, TaskRow } from '../../model/plan.ts'
import { tasksUnderWarnings } from '../../report/tasks-under-warnings.ts'
import {
  everyWords,
  limitWords,
  listed,
  type Speaker,
  taskCells,
  whenWords,
} from '../../report/words-of-plan.ts'
import { textTable } from './text-table.ts'

export const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)
/** Lines under their title; nothing when there are none. */
export const titled = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [title, ...indent(lines)] : []

/** A table of tasks, or nothing. */
export function taskLines(rows: readonly TaskRow[], speaker: Speaker): string[] {
  const { column } = speaker.texts
  const header = [column.id, column.within, column.owner, column.after, column.when, column.task]
  return rows.length === 0
    ? []
    : textTable(
        header,
        rows.map((row) => taskCells(row, speaker)),
      )
}

/** A table of reports, or nothing. */
export function reportLines(rows: readonly ReportRow[], speaker: Speaker): string[] {
  const { column } = speaker.texts
  if (rows.length === 0) return []
  const header = [
    column.id,
    column.origin,
    column.within,
    column.every,
    column.owner,
    column.to,
    column.when,
    column.report,
  ]
  return textTable(
    header,
    rows.map((row) => [
      row.id?.value ?? '',
      row.origin.text,
      limitWords(row.within, speaker),
      everyWords(row, speaker),
      listed(row.owners, speaker),
      listed(row.to, speaker),
      whenWords(row.when),
      row.report.value,
    ]),
  )
}

/** The warnings that the plan provides for, then what is to be done while they stand. */
export function warningLines(plan: Plan, speaker: Speaker): string[] {
  const { column } = speaker.texts
  const header = [
    column.id,
    column.product,
    column.level,
    column.when,
    column.issuer,
    column.channels,
    column.valid,
    column.lift,
    column.measures,
  ]
  const rows = plan.warnings.map((row) => [
    row.row,
    row.product.value,
    row.level.value,
    whenWords(row.when),
    listed(row.issuers, speaker),
    row.channels,
    limitWords(row.valid, speaker),
    whenWords(row.lift),
    row.measures,
  ])
  return [
    ...(rows.length > 0 ? textTable(header, rows) : []),
    ...tasksUnderWarnings(plan).flatMap(({ heading, warnings, tasks }) =>
      titled(
        `${heading}  ${warnings.map(({ row }) => row).join(speaker.texts.words.listSeparator)}`.trimEnd(),
        taskLines(tasks, speaker),
      ),
    ),
  ]
}
