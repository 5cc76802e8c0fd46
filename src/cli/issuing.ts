import type { Locale } from '../locale/locale.ts'
import { printedText } from '../locale/printing.ts'
import { reportDocument } from '../report/official/issued-document.ts'
import type { OfficialDocument } from '../report/official/official-document.ts'
import { writeHtml } from '../report/official/official-html.ts'
import type { Picture, Pictures } from '../report/official/written-blocks.ts'
import { findBrowser } from '../workspace/browser.ts'
import type { Io } from './io.ts'
import { listed } from './listed.ts'
import { Misuse } from './misuse.ts'
import type { Session } from './session.ts'

const formats = ['md', 'html', 'docx', 'pdf'] as const
export type DocumentFormat = (typeof formats)[number]

/** Formats as `--format docx,pdf` names them. Throws {@link Misuse} for one that is not in `known`. */
export function formatsAsked(
  written: string | undefined,
  usual: readonly DocumentFormat[],
  known: readonly DocumentFormat[] = formats,
  /** Others that the command takes instead, for what is said of one that is none. */
  others: readonly string[] = [],
): readonly DocumentFormat[] {
  if (written === undefined) return usual
  return listed(written).map((name) => {
    const format = known.find((each) => each === name)
    if (format !== undefined) return format
    throw new Misuse('notAChoice', {
      option: '--format',
      value: name,
      choices: [...others, ...known].join(' | '),
    })
  })
}

/** A document in the formats asked for, by file name. A PDF needs a browser; without one it is left out and that is told. */
export async function issuedFiles(
  name: string,
  document: OfficialDocument,
  { asked, locale }: { readonly asked: readonly DocumentFormat[]; readonly locale: Locale },
  speaker: { readonly session: Session; readonly io: Io },
): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>()
  const html = writeHtml(document, locale)
  if (asked.includes('html')) files.set(`${name}.html`, html)
  if (asked.includes('docx')) {
    // A third of a second to load, which other formats need not wait for.
    const { writeDocx } = await import('../report/official/docx.ts')
    files.set(`${name}.docx`, await writeDocx(document, locale))
  }
  const pdf = asked.includes('pdf') ? printed(html, speaker) : null
  if (pdf !== null) files.set(`${name}.pdf`, pdf)
  return files
}

/** A report that was rendered as Markdown, with what it brings. */
export interface WrittenReport {
  /** Of its files, without ending. */
  readonly name: string
  readonly text: string
  /** Its HTML where it has a template of its own; null: made of the Markdown. */
  readonly page: string | null
  readonly mark: string | null
  /** Its first section fills the first page, set small. */
  readonly summary: boolean
  readonly pictures: Pictures
}

/** A report in the formats asked for, by file name; its drawings stand beside the Markdown. */
export async function issuedReport(
  { name, text, page, mark, summary, pictures }: WrittenReport,
  { asked, locale }: { readonly asked: readonly DocumentFormat[]; readonly locale: Locale },
  speaker: { readonly session: Session; readonly io: Io },
): Promise<Map<string, string | Uint8Array>> {
  const shown = asked.includes('docx') ? drawn(pictures, speaker) : pictures
  const document = reportDocument(text, { under: [], mark, pictures: shown, summary })
  const made = asked.filter((format) => format === 'docx' || (page === null && format !== 'md'))
  const issued = await issuedFiles(name, document, { asked: made, locale }, speaker)
  const pdf = page !== null && asked.includes('pdf') ? printed(page, speaker) : null
  return new Map<string, string | Uint8Array>([
    ...(asked.includes('md') ? [[`${name}.md`, text] as const] : []),
    ...(page !== null && asked.includes('html') ? [[`${name}.html`, page] as const] : []),
    ...(asked.includes('md') ? [...pictures].map(([file, { markup }]) => [file, markup] as const) : []),
    ...issued,
    ...(pdf === null ? [] : [[`${name}.pdf`, pdf] as const]),
  ])
}

/** A page as PDF; null, and why on the screen, where it cannot be printed. */
export function printed(
  html: string,
  { session, io }: { readonly session: Session; readonly io: Io },
): Uint8Array | null {
  return printedOr(printedText[session.locale], html, io)
}

/** As {@link printed}, where not printing is told in a document's own words. */
export function printedOr(
  { noBrowser, notPrinted }: { readonly noBrowser: string; readonly notPrinted: string },
  html: string,
  io: Io,
): Uint8Array | null {
  const browser = findBrowser(io.machine, io.env.YUYAN_BROWSER)
  const pdf = browser === null ? null : io.machine.printPdf(browser, html)
  if (pdf === null) io.err(`${browser === null ? noBrowser : notPrinted}\n`)
  return pdf
}

/** Pictures with their pixels, for word processors that know no SVG; where no browser can draw them, that is told and they stay SVG. */
export function drawn(
  pictures: Pictures,
  { session, io }: { readonly session: Session; readonly io: Io },
): Pictures {
  const browser = findBrowser(io.machine, io.env.YUYAN_BROWSER)
  const pixels = ({ markup, wide, high }: Picture): Uint8Array | null =>
    browser === null ? null : io.machine.drawPng(browser, bare(markup), { wide, high })
  const all = new Map([...pictures].map(([name, one]) => [name, { ...one, png: pixels(one) }]))
  if ([...all.values()].some(({ png }) => png === null)) io.err(`${printedText[session.locale].notDrawn}\n`)
  return all
}

/** A page that is one drawing, edge to edge. */
function bare(svg: string): string {
  return `<!doctype html><meta charset="utf-8"><style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`
}
