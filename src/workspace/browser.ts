import type { Machine } from './machine.ts'

/** Where Chromium, Chrome and Edge stand when they were installed as usual. */
const usual: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/** The browser that prints PDF: the one that `YUYAN_BROWSER` names, else one that stands where they usually do; null: none. */
export function findBrowser(machine: Machine, named: string | undefined): string | null {
  if (named) return machine.canRun(named) ? named : null
  return usual[machine.platform]?.find((path) => machine.canRun(path)) ?? null
}
