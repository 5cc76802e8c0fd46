import { fill, type Locale } from '../../locale/locale.ts'
import { staleMonths } from '../../model/drilled-clauses.ts'
import { escapeMarkdown } from '../../report/escape.ts'
import {
  type ClauseCoverage,
  countFates,
  lastDrilled,
  type PlanCoverage,
  type SectionCoverage,
} from '../../score/coverage.ts'
import { dutyWords } from '../../score/duty-words.ts'
import { coverageWords } from './coverage-words.ts'
import { textTable } from './text-table.ts'

/** More stale clauses than these are told by the plan's own table. */
const most = 12

/** The rows of a plan's table: its sections, or its clauses where `whole`. */
interface Rows {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** What drills on record have touched, for a terminal. */
export function coverageText(plans: readonly PlanCoverage[], whole: boolean, locale: Locale): string {
  const lines = plans.flatMap((plan) => {
    const { header, rows } = rowsOf(plan, whole, locale)
    return [
      ...headLines(plan, locale),
      ...textTable(header, rows).map((line) => `  ${line}`),
      ...staleLines(plan, whole, locale),
      '',
    ]
  })
  return [coverageWords[locale].basis, '', ...lines].map((line) => `${line}\n`).join('')
}

/** The same for a document. `before`: what stands above a plan's table. */
export function coverageMarkdown(
  plans: readonly PlanCoverage[],
  whole: boolean,
  locale: Locale,
  before: (plan: PlanCoverage) => readonly string[] = () => [],
): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`
  const parts = plans.map((plan) => {
    const { header, rows } = rowsOf(plan, whole, locale)
    const [title = '', ...heads] = headLines(plan, locale).map(escapeMarkdown)
    const table = [row(header), `|${header.map(() => '---|').join('')}`, ...rows.map(row)].join('\n')
    const [stale = '', ...items] = staleLines(plan, whole, locale).map((line) => escapeMarkdown(line.trim()))
    return [
      `## ${title}`,
      ...heads,
      ...before(plan),
      table,
      stale,
      items.map((line) => `- ${line}`).join('\n'),
    ]
      .filter((part) => part !== '')
      .join('\n\n')
  })
  return `${[coverageWords[locale].basis, ...parts].join('\n\n')}\n`
}

function headLines({ plan, title, sections, drills }: PlanCoverage, locale: Locale): string[] {
  const words = coverageWords[locale]
  const all = sections.flatMap(({ clauses }) => clauses)
  const touched = all.filter((each) => each.drills.length > 0).length
  const [last] = drills
  return [
    fill(words.title, { title, plan, clauses: all.length, touched }),
    last ? fill(words.drills, { count: drills.length, date: last.date, last: last.title }) : words.noDrills,
  ]
}

function rowsOf({ sections }: PlanCoverage, whole: boolean, locale: Locale): Rows {
  const words = coverageWords[locale]
  const { outcome } = words
  if (whole)
    return {
      header: [words.clause, words.newest, words.times, words.last, words.task],
      rows: sections.flatMap(({ clauses }) => clauses.map((each) => clauseRow(each, locale))),
    }
  return {
    header: [
      words.section,
      words.clauses,
      outcome.done,
      outcome.late,
      outcome.failed,
      outcome.open,
      outcome.never,
      words.last,
    ],
    rows: sections.map((each) => sectionRow(each, words.head)),
  }
}

function sectionRow({ heading, clauses }: SectionCoverage, head: string): string[] {
  const counts = countFates(clauses)
  const told = [counts.done, counts.late, counts.failed, counts.open, counts.never]
  return [heading || head, String(clauses.length), ...told.map(String), lastDrilled(clauses) ?? '—']
}

function clauseRow(each: ClauseCoverage, locale: Locale): string[] {
  const { outcome } = coverageWords[locale]
  const { clause, drills } = each
  const [newest] = drills
  return [
    clause,
    outcome[newest?.outcome ?? 'never'],
    String(drills.length),
    newest?.date ?? '—',
    textOf(each, locale),
  ]
}

function staleLines({ plan, inForce, sections }: PlanCoverage, whole: boolean, locale: Locale): string[] {
  if (!inForce) return []
  const words = coverageWords[locale]
  const count = sections.flatMap(({ clauses }) => clauses.filter(({ stale }) => stale)).length
  if (count === 0) return [fill(words.noneStale, { months: staleMonths })]
  const lines = sections.flatMap(({ heading, clauses }) => {
    const stale = clauses.filter((each) => each.stale)
    if (stale.length === clauses.length && stale.every(({ drills }) => drills.length === 0))
      return [`  ${heading || words.head}  ${fill(words.all, { count: stale.length })}  ${words.never}`]
    return stale.map((each) => {
      const { clause, drills } = each
      const when = drills[0] ? fill(words.lastDrilled, { date: drills[0].date }) : words.never
      return `  ${clause}  ${textOf(each, locale)}  ${when}`
    })
  })
  const shown = whole ? lines : lines.slice(0, most)
  const rest = lines.length - shown.length
  return [
    fill(words.stale, { months: staleMonths, count }),
    ...shown,
    ...(rest > 0 ? [`  ${fill(words.rest, { count: rest, plan })}`] : []),
  ]
}

function textOf({ kind, text, level }: ClauseCoverage, locale: Locale): string {
  return dutyWords({ kind, text, level }, locale, [])
}
