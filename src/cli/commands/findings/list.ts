import { join, resolve } from 'node:path'
import { dayOfCheck } from '../../../check/day-of-check.ts'
import { compilePlans } from '../../../compile/compile-plans.ts'
import { type LedgerFinding, standing } from '../../../link/ledger.ts'
import { fill, type Locale } from '../../../locale/locale.ts'
import { citing } from '../../../report/citation.ts'
import { ledgerCourse } from '../../../report/ledger-tables.ts'
import type { OfficialDocument } from '../../../report/official/official-document.ts'
import { formatDate } from '../../../vocabulary/instant.ts'
import type { Arguments } from '../../arguments.ts'
import { writeResults } from '../../drill.ts'
import { safeText } from '../../format/safe-text.ts'
import type { ExitCode, Io } from '../../io.ts'
import { type DocumentFormat, formatsAsked, issuedFiles } from '../../issuing.ts'
import {
  isOverdue,
  type LedgerRow,
  ledgerDocument,
  ledgerMarkdown,
  ledgerRow,
  standingWords,
} from '../../ledger-document.ts'
import { openSet, type Session } from '../../session.ts'

/** `yuyan findings`: the ledger of what drills found, on the screen or as a document. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const { set } = await openSet(session, io)
  const asked = formatsAsked(args.text('format'), [])
  const today = dayOfCheck(set, formatDate(io.clock(), set.settings.zone))
  const isAsked = (finding: LedgerFinding): boolean =>
    (!args.flag('open') || isUnsettled(finding)) && (!args.flag('overdue') || isOverdue(finding, today))
  const locale = asked.length > 0 ? (session.asked ?? set.settings.locale) : session.locale
  // The screen shows ids; only a document has places, which need the plans compiled.
  const cite = asked.length > 0 ? citing(compilePlans(set), locale) : (clause: string) => clause
  const listed = set.ledger.filter(isAsked)
  const rows = listed.map((finding) => ledgerRow(finding, set, { locale, today, cite }))
  if (asked.length === 0) {
    io.out(rows.length === 0 ? `${session.texts.ledger.none}\n` : safeText(rows.map(shown(session)).join('')))
    return 0
  }
  const day = formatDate(today, 0)
  const folder = resolve(io.cwd, args.text('out') ?? join('out', 'findings'))
  const course = listed.length < set.ledger.length ? null : ledgerCourse(listed, day, locale)
  const head = { day, standing: standingWords(listed, today, locale), course }
  const document = ledgerDocument(rows, head, locale)
  const paths = writeResults(folder, await files(document, { asked, locale }, { session, io }), io)
  io.out(`${fill(session.texts.drill.wrote, { paths: paths.join(' ') })}\n`)
  return 0
}

/** Still to be decided or mended. */
function isUnsettled(finding: LedgerFinding): boolean {
  return ['proposed', 'accepted'].includes(standing(finding))
}

/** Three lines for each: how it stands, what it is and what was done about it when. */
const shown =
  ({ texts }: Session) =>
  ({ problem, course, ...row }: LedgerRow): string => {
    const steps = course.join(texts.words.listSeparator)
    return `${fill(texts.ledger.line, { ...row })}\n    ${problem}\n${fill(texts.ledger.course, { course: steps })}\n`
  }

async function files(
  document: OfficialDocument,
  { asked, locale }: { asked: readonly DocumentFormat[]; locale: Locale },
  speaker: { readonly session: Session; readonly io: Io },
): Promise<Map<string, string | Uint8Array>> {
  const issued = await issuedFiles('findings', document, { asked, locale }, speaker)
  return asked.includes('md') ? new Map([['findings.md', ledgerMarkdown(document)], ...issued]) : issued
}
