import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../tests/support/chromium.ts'
import type { Ready } from './pages/server.ts'

/** How often each page is opened, always by a browser that has never seen it. */
const rounds = 3

interface Line {
  readonly name: string
  /** Processor so many times slower. */
  readonly slower: number
  /** Bits a second, down and up, and milliseconds there and back; null: as fast as it goes. */
  readonly wifi: { readonly down: number; readonly up: number; readonly delay: number } | null
  readonly size: { readonly width: number; readonly height: number }
}

const desk: Line = { name: 'desk', slower: 1, wifi: null, size: { width: 1440, height: 900 } }
/** A slow phone at the edge of a Wi-Fi. */
const phone: Line = {
  name: 'phone ×6, Wi-Fi 5 Mbit/s',
  slower: 6,
  wifi: { down: 5e6, up: 2e6, delay: 20 },
  size: { width: 360, height: 740 },
}

/** Pages and what of them must be there to be of use. */
interface Opened {
  readonly name: string
  readonly url: string
  readonly useful: string
  readonly line: Line
}

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yuyan-pages-'))
  const server = fork(new URL('./pages/server.ts', import.meta.url), [folder, ...process.argv.slice(2)])
  const browser = await launchBrowser()
  try {
    const ready = await new Promise<Ready>((heard, failed) => {
      server.once('message', (message) => heard(message as Ready))
      server.once('exit', (code) => failed(new Error(`The server ended with ${code}`)))
    })
    const { address, links, review, entries } = ready
    process.stdout.write(`a log of ${entries} entries; first useful paint, median of ${rounds}\n`)
    const blank = { name: 'a blank page', url: `${address}/blank`, useful: '#page' }
    const participant = {
      name: 'participant',
      url: links['unit-1'] ?? '',
      useful: '.participant .bottom button',
    }
    await compared(browser, [
      { ...blank, line: phone },
      { ...participant, line: phone },
    ])
    const director = { name: 'director', url: links.director ?? '', useful: '.lanes .lane', line: desk }
    const reviewed = { name: 'review', url: review, useful: '.review-main', line: desk }
    await compared(browser, [{ ...blank, line: desk }, director, reviewed])
    await atWork(browser, director, server)
    await scrolled(browser, reviewed)
  } finally {
    await browser.close()
    server.kill()
    rmSync(folder, { recursive: true })
  }
}

async function compared(browser: Browser, pages: readonly Opened[]): Promise<void> {
  const found = pages.map((): number[] => [])
  const busyFor = pages.map((): number[] => [])
  const sizes = pages.map(() => ({ bytes: 0, nodes: 0 }))
  for (let round = 0; round < rounds; round += 1)
    for (const [at, opened] of pages.entries()) {
      const { page, context, bytes, processor } = await open(browser, opened)
      found[at]?.push(await usefulAt(page))
      busyFor[at]?.push(await processor())
      sizes[at] = { bytes: bytes(), nodes: await nodesIn(page) }
      await context.close()
    }
  const median = (each: readonly number[]): number =>
    each.toSorted((a, b) => a - b)[rounds >> 1] ?? Number.NaN
  const [medians, worked] = [found.map(median), busyFor.map(median)]
  for (const [at, { name, line }] of pages.entries()) {
    const times = ((medians[at] ?? 0) / (medians[0] ?? 1)).toFixed(1)
    const { bytes, nodes } = sizes[at] ?? { bytes: 0, nodes: 0 }
    say(
      `  ${`${name} (${line.name})`.padEnd(40)}${(medians[at] ?? 0).toFixed(0).padStart(6)} ms · ${times} times the blank page · processor ${worked[at]?.toFixed(0)} ms · ${(bytes / 1024).toFixed(0)} KB sent · ${nodes} nodes`,
    )
  }
}

/** The director's page while the drill goes on: how long it is busy with each entry that comes, and with going to each tab. */
async function atWork(browser: Browser, opened: Opened, server: ChildProcess): Promise<void> {
  const { page, context } = await open(browser, opened)
  await usefulAt(page)
  await busy(page)
  for (let entry = 1; entry <= 10; entry += 1) {
    server.send('act')
    await page.waitForTimeout(200)
  }
  say(`  director, ten entries come: busy ${spread(await busy(page))}`)
  for (const tab of await page.getByRole('tab').all()) {
    const name = (await tab.textContent()) ?? ''
    await tab.click({ timeout: 120_000 })
    await page.waitForTimeout(300)
    say(`  director, tab ${name}: busy ${spread(await busy(page))}, ${await nodesIn(page)} nodes`)
  }
  await context.close()
}

/** Everything that folds is unfolded, then the page is scrolled to its end. */
async function scrolled(browser: Browser, opened: Opened): Promise<void> {
  const { page, context } = await open(browser, opened)
  await usefulAt(page)
  await page.waitForTimeout(2000)
  await busy(page)
  const nodes = await nodesIn(page)
  await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
  await page.waitForTimeout(500)
  say(
    `  review: ${nodes} nodes; all unfolded: busy ${spread(await busy(page))}, ${await nodesIn(page)} nodes`,
  )
  const frames = await page.evaluate<number[]>(scroll)
  say(`  review, scrolled: a frame ${spread(frames)}`)
  await context.close()
}

async function open(browser: Browser, { url, useful, line }: Opened) {
  const context: BrowserContext = await browser.newContext({ viewport: line.size, locale: 'zh-CN' })
  const page: Page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  let bytes = 0
  // Time of the processor alone: what a busy machine keeps from the page is not in it.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const processor = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
  await cdp.send('Network.enable')
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  if (line.wifi) {
    const { down, up, delay } = line.wifi
    const speeds = { downloadThroughput: down / 8, uploadThroughput: up / 8 }
    await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: delay, ...speeds })
  }
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: line.slower })
  await page.addInitScript(watch(useful))
  await page.goto(url, { waitUntil: 'commit', timeout: 120_000 })
  return { page, context, processor, bytes: () => bytes }
}

/** For the page: notes when what is of use was painted, and every long task. */
const watch = (useful: string): string => `
  window.noted = { usefulAt: null, tasks: [] }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.tasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
  const look = () =>
    document.querySelector(${JSON.stringify(useful)})
      // The frame after the one in which it was found has it on the screen.
      ? requestAnimationFrame(() => { noted.usefulAt = performance.now() })
      : requestAnimationFrame(look)
  requestAnimationFrame(look)`

/** For the page: scrolls it forty times by a screen, and gives the milliseconds of each frame. */
const scroll = `(async () => {
  const gaps = []
  let before = performance.now()
  for (let step = 0; step < 40; step += 1) {
    scrollBy(0, 600)
    const now = await new Promise(requestAnimationFrame)
    gaps.push(now - before)
    before = now
  }
  return gaps
})()`

async function usefulAt(page: Page): Promise<number> {
  for (;;) {
    // A link leads from one document to another: what was asked of the first is asked again of the second.
    const at = await page.evaluate<number | null>('noted.usefulAt').catch(() => null)
    if (at !== null) return at
    await page.waitForTimeout(100)
  }
}

/** Milliseconds of each long task (50 and more) since the last time this was asked. */
function busy(page: Page): Promise<number[]> {
  return page.evaluate<number[]>('noted.tasks.splice(0)')
}

function nodesIn(page: Page): Promise<number> {
  return page.evaluate<number>("document.querySelectorAll('*').length")
}

function spread(values: readonly number[]): string {
  const sum = values.reduce((all, each) => all + each, 0)
  return `${sum.toFixed(0)} ms in ${values.length}, the longest ${Math.max(0, ...values).toFixed(0)} ms`
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

await bench()
