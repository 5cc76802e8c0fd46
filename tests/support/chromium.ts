import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The browser of this machine that tests drive; null: there is none. */
export const chromiumPath: string | null =
  [process.env.YUYAN_BROWSER ?? '', ...places].find((path) => path !== '' && existsSync(path)) ?? null

/** Starts it. As root it has no sandbox of its own. */
export function launchChromium(executablePath: string): Promise<Browser> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args })
}
