import { fill, type Locale } from '../../locale/locale.ts'
import { printedText } from '../../locale/printing.ts'
import { reportDocument } from '../../report/official/issued-document.ts'
import type { Arguments } from '../arguments.ts'
import { programOf, readDrill, writeResults } from '../drill.ts'
import { reportFiles, reportView, scoreFiles } from '../drill-documents.ts'
import type { ExitCode, Io } from '../io.ts'
import { type DocumentFormat, formatsAsked, issuedFiles, printed } from '../issuing.ts'
import { reviseDrill } from '../revising.ts'
import { scoreDrill } from '../scoring.ts'
import { openSet, type Session } from '../session.ts'

/** `yuyan report <drill>`: the scorecard and the after-action report, in the formats asked for. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const open = await openSet(session, io)
  const place = { setFolder: open.folder, out: args.text('out') }
  const drill = await readDrill(args.positionals[0] ?? '', place, session, io)
  const { trace, folder } = drill
  const program = programOf(drill, open.set, session, io)
  const scored = scoreDrill(trace, program, open.set, { session, io, played: drill.scenario })
  if (scored === null) return 1
  const locale = session.asked ?? open.set.settings.locale
  const results = {
    trace,
    program,
    scored,
    revision: reviseDrill(trace, program, open, { io, played: drill.scenario }),
  }
  const asked = formatsAsked(args.text('format'), ['md', 'html'])
  // An event may have no rubrics: then there is nothing to score.
  const scores = scored.scorecards.length === 0 ? new Map<string, string>() : scoreFiles(results, locale)
  const texts = new Map([...scores, ...reportFiles(reportView(results, locale), locale)])
  const { drillMark, eventMark } = printedText[locale]
  const mark = trace.header.kind === 'event' ? eventMark : drillMark
  const issued = await issuedReports(texts, { asked, locale, mark }, { session, io })
  const kept = [...texts].filter(
    ([name]) => name.endsWith('.json') || asked.some((each) => name.endsWith(`.${each}`)),
  )
  const files = new Map<string, string | Uint8Array>([...kept, ...issued])
  const paths = writeResults(folder, files, io)
  io.out(`${fill(session.texts.drill.wrote, { paths: paths.join(' ') })}\n`)
  return 0
}

/** Each report as .docx, made of its Markdown, and as PDF, printed from its HTML where it has one. */
async function issuedReports(
  texts: ReadonlyMap<string, string>,
  options: { readonly asked: readonly DocumentFormat[]; readonly locale: Locale; readonly mark: string },
  speaker: { readonly session: Session; readonly io: Io },
): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>()
  for (const [file, text] of texts) {
    if (!file.endsWith('.md')) continue
    const name = file.slice(0, -'.md'.length)
    const page = texts.get(`${name}.html`)
    const document = reportDocument(text, { under: [], mark: options.mark })
    const asked = options.asked.filter(
      (format) => format === 'docx' || (page === undefined && format !== 'md'),
    )
    for (const [each, bytes] of await issuedFiles(name, document, { ...options, asked }, speaker))
      files.set(each, bytes)
    const pdf = page !== undefined && options.asked.includes('pdf') ? printed(page, speaker) : null
    if (pdf !== null) files.set(`${name}.pdf`, pdf)
  }
  return files
}
