import { fill, type Locale } from '../../locale/locale.ts'
import { printedText } from '../../locale/printing.ts'
import type { Arguments } from '../arguments.ts'
import { programOf, readDrill, writeResults } from '../drill.ts'
import { documentFiles } from '../drill-documents.ts'
import { improvementSource } from '../improvement-source.ts'
import type { ExitCode, Io } from '../io.ts'
import { formatsAsked, issuedReport } from '../issuing.ts'
import { documentsAsked } from '../report-kinds.ts'
import { reviseDrill } from '../revising.ts'
import { scoreDrill } from '../scoring.ts'
import { openSet, type Session } from '../session.ts'
import { writingOf } from '../templates.ts'

/** `yuyan report <drill>`: the documents of a kind, in the formats asked for. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const open = await openSet(session, io)
  const place = { setFolder: open.folder, out: args.text('out') }
  const drill = await readDrill(args.positionals[0] ?? '', place, session, io)
  const { trace, folder } = drill
  const program = programOf(drill, open.set, session, io)
  const scored = scoreDrill(trace, program, open.set, { session, io, played: drill.scenario })
  if (scored === null) return 1
  const writing = writingOf(open, args.text('templates'), session, io)
  const { locale } = writing
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
    documentFiles[document](results, writing),
  )
  const { drillMark, eventMark } = printedText[locale]
  const mark = trace.header.kind === 'event' ? eventMark : drillMark
  const files = new Map<string, string | Uint8Array>()
  for (const { texts, pictures } of rendered)
    for (const [file, text] of texts) {
      if (file.endsWith('.json')) files.set(file, text)
      if (!file.endsWith('.md')) continue
      const name = file.slice(0, -'.md'.length)
      const page = texts.get(`${name}.html`) ?? null
      const report = { name, text, page, mark, summary: file === 'after-action.md', pictures }
      for (const [each, made] of await issuedReport(report, { asked, locale }, { session, io }))
        files.set(each, made)
    }
  const paths = writeResults(folder, files, io).map((path, i) => told(path, [...files.keys()][i] ?? ''))
  io.out(`${fill(session.texts.drill.wrote, { paths: [...new Set(paths)].join(' ') })}\n`)
  return 0
}

/** Of many files in a folder of their own the folder is told, once. */
function told(path: string, name: string): string {
  const inside = name.indexOf('/')
  return inside < 0 ? path : path.slice(0, path.length - (name.length - inside - 1))
}
