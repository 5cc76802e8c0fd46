import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const has = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0

/** Whether LibreOffice and Poppler are there: documents are opened as a reader of them would. */
export const hasOffice = has('soffice') && spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0

/** What LibreOffice makes of a document: the words of its pages, each page by itself, and the typefaces in it. */
export function opened(docx: Uint8Array): { readonly pages: readonly string[]; readonly fonts: string } {
  const folder = mkdtempSync(join(tmpdir(), 'yuyan-office-'))
  try {
    writeFileSync(join(folder, 'a.docx'), docx)
    const words = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'a.docx')]
    spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, ...words], {
      stdio: 'ignore',
      timeout: 120_000,
    })
    const pdf = join(folder, 'a.pdf')
    const text = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout
    return {
      pages: text.split('\f').slice(0, -1),
      fonts: spawnSync('pdffonts', [pdf], { encoding: 'utf8' }).stdout,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
