import { join } from 'node:path'
import { fill } from '../locale/locale.ts'
import { templateWords } from '../locale/template-words.ts'
import { type ReportKind, reportKinds, templateName } from '../report/render-report.ts'
import type { ExitCode, Io } from './io.ts'
import { Misuse } from './misuse.ts'
import { type OpenSet, type Session, shownPath } from './session.ts'
import { originLine, ownTemplates, templateText } from './templates.ts'
import { writeNew } from './to-fill.ts'

/** `yuyan new report-template <name>`: the tool's template of a document, as Markdown and as HTML where it has both, into the set. */
export function newReportTemplate(
  asked: string | undefined,
  { folder, set }: OpenSet,
  session: Session,
  io: Io,
): ExitCode {
  const kinds = reportKinds.filter((kind) => kind === asked || documentOf(kind) === asked)
  const known = [...new Set(reportKinds.map(documentOf))].join(' ')
  const words = templateWords[session.locale]
  if (asked === undefined) {
    io.out(`${fill(words.names, { known })}\n`)
    return 0
  }
  if (kinds.length === 0) throw new Misuse('noReportTemplate', { name: asked, known })
  const locale = session.asked ?? set.settings.locale
  const files = new Map(
    kinds.map((kind) => {
      const name = templateName(kind, locale)
      return [join(folder, ownTemplates, name), `${originLine(name)}${templateText(name)}`]
    }),
  )
  for (const path of files.keys())
    if (io.files.status(path)) throw new Misuse('fileThere', { path: shownPath(io, path) })
  writeNew(files, io)
  for (const path of files.keys()) io.out(`${fill(words.written, { path: shownPath(io, path) })}\n`)
  io.out(`${words.thenChange}\n`)
  return 0
}

/** `after-action` of `after-action.md` and `after-action.html`. */
function documentOf(kind: ReportKind): string {
  return kind.slice(0, kind.lastIndexOf('.'))
}
