import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

/** A page that takes longer is given up. */
const patience = 60_000

/**
 * A page as PDF, printed by a browser of the Chromium family without a window; null when it fails. The browser gets a profile
 * of its own, which goes with it.
 */
export function printPdf(browser: string, html: string): Uint8Array | null {
  const folder = mkdtempSync(join(tmpdir(), 'yuyan-print-'))
  const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
  try {
    writeFileSync(page, html)
    const words = [
      ...['--headless', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
      ...['--no-pdf-header-footer', `--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${pdf}`],
      // Root has no sandbox to put it in; the page is the tool's own.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      pathToFileURL(page).href,
    ]
    const { error, status } = spawnSync(browser, words, { stdio: 'ignore', timeout: patience })
    return error || status !== 0 ? null : readFileSync(pdf)
  } catch {
    return null
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
