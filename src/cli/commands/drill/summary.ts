import { join, resolve } from 'node:path'
import { dayOfCheck } from '../../../check/day-of-check.ts'
import { compilePlans } from '../../../compile/compile-plans.ts'
import { fill } from '../../../locale/locale.ts'
import { citing } from '../../../report/citation.ts'
import type { DrillSummaryView } from '../../../report/reports/drill-summary-view.ts'
import { drillSummary, type ToldFinding } from '../../../revise/drill-summary.ts'
import { worstOf } from '../../../score/coverage.ts'
import { formatDate } from '../../../vocabulary/instant.ts'
import { isCounted, PastDrills } from '../../../workspace/past-drills.ts'
import type { Arguments } from '../../arguments.ts'
import { writeResults } from '../../drill.ts'
import { coverageWords } from '../../format/coverage-words.ts'
import type { ExitCode, Io } from '../../io.ts'
import { formatsAsked, issuedReport } from '../../issuing.ts'
import { isOverdue, ledgerRow, type Told } from '../../ledger-document.ts'
import { type OpenSet, openSet, type Session } from '../../session.ts'
import { rendered, writingOf } from '../../templates.ts'
import { yearAsked } from '../../year-asked.ts'

/** `yuyan drill summary --year 2026`: the year's drills as an office sums them up, from what is on record. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const asked = formatsAsked(args.text('format'), ['md', 'html'])
  const open = await openSet(session, io)
  const writing = writingOf(open, args.text('templates'), session, io)
  const today = dayOfCheck(open.set, formatDate(io.clock(), open.set.settings.zone))
  const year = yearAsked(args, today)
  const records = new PastDrills(open.folder, io.files).list()
  const broken = records.filter(({ whole }) => !whole).map(({ drill }) => drill)
  if (broken.length > 0) {
    const drills = broken.join(session.texts.words.listSeparator)
    io.err(`${fill(coverageWords[session.locale].broken, { drills })}\n`)
  }
  const program = compilePlans(open.set)
  const cite = citing(program, writing.locale)
  const view = drillSummary({
    ...{ set: open.set, program, year, today, locale: writing.locale },
    drills: records.filter(isCounted).map(({ fates, ...drill }) => {
      const outcomes = new Map([...fates].map(([clause, fate]) => [clause, worstOf(fate)]))
      return { ...drill, outcomes }
    }),
    findings: toldFindings(open, { today, locale: writing.locale, cite }),
  })
  const name = `drill-summary-${year}`
  const report = {
    ...{ name, text: rendered('drill-summary.md', view, writing), page: null },
    ...{ mark: null, summary: false, pictures: summaryPictures(view) },
  }
  const files = await issuedReport(report, { asked, locale: writing.locale }, { session, io })
  const folder = resolve(io.cwd, args.text('out') ?? join('out', name))
  const paths = writeResults(folder, files, io)
  io.out(`${fill(session.texts.drill.wrote, { paths: paths.join(' ') })}\n`)
  return 0
}

function summaryPictures({ coverageChart, scoreChart }: DrillSummaryView) {
  const charts = [coverageChart, scoreChart].flatMap((chart) => chart ?? [])
  return new Map(charts.map(({ file, drawing }) => [file, drawing]))
}

function toldFindings({ set }: OpenSet, told: Told): ToldFinding[] {
  return set.ledger.map((finding) => {
    const { id, problem, place, owner, due, state } = ledgerRow(finding, set, told)
    const times = new Set(finding.records.map(({ drill }) => drill)).size
    const row = { id, problem, clause: place, owner, due, state, times }
    return { finding, told: row, overdue: isOverdue(finding, told.today) }
  })
}
