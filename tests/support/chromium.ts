import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The browser of this machine that tests drive, `YUYAN_BROWSER` first; null: there is none. */
export const browserPath: string | null =
  [process.env.YUYAN_BROWSER, ...places].find((path) => path !== undefined && existsSync(path)) ?? null

/** Starts it. Without a sandbox only for root, who has none. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
}
