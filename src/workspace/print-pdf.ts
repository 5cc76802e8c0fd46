import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { cutPng } from './cut-png.ts'

/** A page that takes longer is given up. */
const patience = 60_000
/** Pixels for one of the screen. */
const scale = 2
/** More than any window has above its page. */
const frame = 200

/** A page as PDF, printed by a browser of the Chromium family without a window; null when it fails. */
export function printPdf(browser: string, html: string): Uint8Array | null {
  return made(browser, html, (file) => ['--no-pdf-header-footer', `--print-to-pdf=${file}`])
}

/** The upper left corner of a page as PNG, twice as fine as a screen shows it; null when it fails. */
export function drawPng(
  browser: string,
  html: string,
  { wide, high }: { readonly wide: number; readonly high: number },
): Uint8Array | null {
  // A window is higher than the page in it, and what lies below is not drawn.
  const size = `--window-size=${Math.ceil(wide)},${Math.ceil(high) + frame}`
  const png = made(browser, html, (file) => [
    ...['--hide-scrollbars', `--force-device-scale-factor=${scale}`, size, `--screenshot=${file}`],
  ])
  return png && cutPng(png, Math.ceil(high) * scale)
}

/** What a browser makes of a page. It gets a profile of its own, which goes with it. */
function made(browser: string, html: string, asked: (file: string) => readonly string[]): Uint8Array | null {
  const folder = mkdtempSync(join(tmpdir(), 'yuyan-print-'))
  const [page, file] = [join(folder, 'page.html'), join(folder, 'page.png')]
  try {
    writeFileSync(page, html)
    const words = [
      ...['--headless', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
      ...[`--user-data-dir=${join(folder, 'profile')}`, ...asked(file)],
      // Root has no sandbox to put it in; the page is the tool's own.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      pathToFileURL(page).href,
    ]
    const { error, status } = spawnSync(browser, words, { stdio: 'ignore', timeout: patience })
    return error || status !== 0 ? null : readFileSync(file)
  } catch {
    return null
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
