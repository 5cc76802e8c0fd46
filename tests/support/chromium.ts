import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser for journeys: `YUYAN_BROWSER`, else Debian's Chromium or Chrome; null when there is none. */
export const browserPath: string | null =
  [process.env.YUYAN_BROWSER, ...places].find((path) => path !== undefined && existsSync(path)) ?? null

/** Starts it. Without a sandbox only for root, who has none. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
}
