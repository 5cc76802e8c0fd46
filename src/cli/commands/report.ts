import { fill, type Locale } from '../../locale/locale.ts'
import { printedText } from '../../locale/printing.ts'
import { reportDocument } from '../../report/official/issued-document.ts'
import type { Pictures } from '../../report/official/written-blocks.ts'
import type { Arguments } from '../arguments.ts'
import { programOf, readDrill, writeResults } from '../drill.ts'
import { documentFiles } from '../drill-documents.ts'
import { improvementSource } from '../improvement-source.ts'
import type { ExitCode, Io } from '../io.ts'
import { type DocumentFormat, drawn, formatsAsked, issuedFiles, printed } from '../issuing.ts'
import { documentsAsked } from '../report-kinds.ts'
import { reviseDrill } from '../revising.ts'
import { scoreDrill } from '../scoring.ts'
import { openSet, type Session } from '../session.ts'

/** `yuyan report <drill>`: the documents of a kind, in the formats asked for. */
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
    improvements: (language: Locale) => improvementSource(trace, open.set, language, io),
    // The drill is played again for every proposal: only for a document that has them.
    get revision() {
      return reviseDrill(trace, program, open, { io, played: drill.scenario })
    },
  }
  const asked = formatsAsked(args.text('format'), ['md', 'html'])
  const rendered = documentsAsked(args.text('kind')).map((document) =>
    documentFiles[document](results, locale),
  )
  const texts = new Map(rendered.flatMap((each) => [...each.texts]))
  const pictures = new Map(rendered.flatMap((each) => [...each.pictures]))
  const shown = asked.includes('docx') ? drawn(pictures, { session, io }) : pictures
  const { drillMark, eventMark } = printedText[locale]
  const mark = trace.header.kind === 'event' ? eventMark : drillMark
  const issued = await issuedReports(texts, { asked, locale, mark, pictures: shown }, { session, io })
  const beside = asked.includes('md')
    ? [...pictures].map(([name, { markup }]) => [name, markup] as const)
    : []
  const kept = [...texts].filter(
    ([name]) => name.endsWith('.json') || asked.some((each) => name.endsWith(`.${each}`)),
  )
  const files = new Map<string, string | Uint8Array>([...kept, ...beside, ...issued])
  const paths = writeResults(folder, files, io).map((path, i) => told(path, [...files.keys()][i] ?? ''))
  io.out(`${fill(session.texts.drill.wrote, { paths: [...new Set(paths)].join(' ') })}\n`)
  return 0
}

/** Of many files in a folder of their own the folder is told, once. */
function told(path: string, name: string): string {
  const inside = name.indexOf('/')
  return inside < 0 ? path : path.slice(0, path.length - (name.length - inside - 1))
}

interface IssuedReports {
  readonly asked: readonly DocumentFormat[]
  readonly locale: Locale
  /** At the head of every page. */
  readonly mark: string
  readonly pictures: Pictures
}

/** Each report as .docx, made of its Markdown, and as PDF, printed from its HTML where it has one. */
async function issuedReports(
  texts: ReadonlyMap<string, string>,
  options: IssuedReports,
  speaker: { readonly session: Session; readonly io: Io },
): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>()
  for (const [file, text] of texts) {
    if (!file.endsWith('.md')) continue
    const name = file.slice(0, -'.md'.length)
    const page = texts.get(`${name}.html`)
    const document = reportDocument(text, {
      under: [],
      mark: options.mark,
      pictures: options.pictures,
      summary: file === 'after-action.md',
    })
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
