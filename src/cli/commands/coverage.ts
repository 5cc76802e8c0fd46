import { join, resolve } from 'node:path'
import { dayOfCheck } from '../../check/day-of-check.ts'
import { compilePlans } from '../../compile/compile-plans.ts'
import { fill } from '../../locale/locale.ts'
import { coverageOf, type PlanCoverage } from '../../score/coverage.ts'
import { formatDate } from '../../vocabulary/instant.ts'
import { clausesOnRecord } from '../../workspace/recorded-clauses.ts'
import type { Arguments } from '../arguments.ts'
import { coverageDocument } from '../coverage-document.ts'
import { writeResults } from '../drill.ts'
import { findPlan } from '../find-plan.ts'
import { coverageMarkdown, coverageText } from '../format/coverage-text.ts'
import { coverageWords } from '../format/coverage-words.ts'
import { safeText } from '../format/safe-text.ts'
import type { ExitCode, Io } from '../io.ts'
import { formatsAsked, issuedReport } from '../issuing.ts'
import { openSet, type Session } from '../session.ts'

/** `yuyan coverage [plan…]`: clause by clause what drills on record have touched; with plans named, every clause of theirs. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const { folder, set } = await openSet(session, io)
  const asked = args.positionals.map((each) => findPlan(set, each))
  const plans = asked.length > 0 ? asked : set.allPlans.filter(({ status }) => status === 'in-force')
  const { counted, broken } = clausesOnRecord(set, folder, io.files, { timed: false })
  const today = dayOfCheck(set, formatDate(io.clock(), set.settings.zone))
  const covered = coverageOf(set, compilePlans(set), counted, { plans, today }).filter(
    ({ sections }) => asked.length > 0 || sections.length > 0,
  )
  const words = coverageWords[session.locale]
  if (broken.length > 0)
    io.err(`${fill(words.broken, { drills: broken.join(session.texts.words.listSeparator) })}\n`)
  const format = args.text('format') ?? 'pretty'
  const whole = asked.length > 0
  const out = args.text('out')
  if (format === 'json') io.out(coverageJson(covered, formatDate(today, 0)))
  else if (format === 'pretty') io.out(safeText(coverageText(covered, whole, session.locale)))
  else if (format === 'md' && out === undefined) io.out(coverageMarkdown(covered, whole, session.locale))
  else {
    const formats = formatsAsked(format, [], undefined, ['pretty', 'json'])
    const locale = session.asked ?? set.settings.locale
    const document = coverageDocument(covered, { whole, day: formatDate(today, 0), locale })
    const report = { ...document, name: 'coverage', page: null, mark: null, summary: false }
    const files = await issuedReport(report, { asked: formats, locale }, { session, io })
    const paths = writeResults(resolve(io.cwd, out ?? join('out', 'coverage')), files, io)
    io.out(`${fill(session.texts.drill.wrote, { paths: paths.join(' ') })}\n`)
  }
  return 0
}

function coverageJson(plans: readonly PlanCoverage[], today: string): string {
  return `${JSON.stringify({ format: 'yuyan-coverage/1', today, plans }, null, 1)}\n`
}
