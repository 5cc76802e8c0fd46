import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MemoryFiles } from '../../src/workspace/memory.ts'
import { browserPath, launchBrowser } from '../support/chromium.ts'
import { type ServedPages, serveConsolePages } from '../support/console-pages.ts'
import { libraryOf, readingDay } from '../support/library.ts'
import { dayStage } from '../support/live-drill.ts'
import { recordedDrill, recordedSet } from '../support/recorded-drill.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

describe.skipIf(browserPath === null)('after the drill, in a browser (skipped without Chromium)', () => {
  let files: MemoryFiles
  let pages: ServedPages
  let browser: Browser
  let page: Page
  const errors: string[] = []

  beforeAll(async () => {
    files = await recordedDrill()
    pages = await serveConsolePages(dayStage(), { library: libraryOf(files, () => readingDay, recordedSet) })
    browser = await launchBrowser()
    page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (said) => void (said.type() === 'error' && errors.push(said.text())))
  })

  afterAll(async () => {
    await browser?.close()
    await pages?.close()
  })

  const findings = () => page.locator('.finding-list > li')
  const written = () => new TextDecoder().decode(files.read(`${recordedSet}/drills/rain-a/findings.yaml`))
  /** One more visit of an address; a document that is open already would only change its hash. */
  const visit = async (hash: string): Promise<void> => {
    await page.goto('about:blank')
    await page.goto(`${pages.address}/library${hash}`)
  }

  it('is found in the list of drills, which says what is still to be decided', async () => {
    await visit('#/reviews')
    await page.getByRole('heading', { level: 1, name: /^1 次演练可供复盘，\d+ 条问题待研究$/ }).waitFor()
    await page.locator('body').press('/')
    await page.keyboard.type('暴雨')
    await page.keyboard.press('ArrowDown')
    await page.getByRole('link', { name: '青溪暴雨桌面推演' }).press('Enter')
    await page.getByRole('heading', { level: 1, name: '青溪暴雨桌面推演' }).waitFor()
  })

  it('begins with the two numbers, and says in every picture what it shows', async () => {
    await expect
      .poll(() => page.locator('.numbers').innerText())
      .toBe('得分率\n100%\n覆盖率\n66.7%\n青溪自动评估表\n未评定')
    await page.locator('.course-chart svg').first().waitFor()
    await expect.poll(() => page.locator('.course .says').first().innerText()).toMatch(/级响应|启动/)
    await findings().first().waitFor()
  })

  it('opens a score to the entries that prove it; the address of one can be sent', async () => {
    await page.locator('.category summary').first().click()
    const item = page.locator('.item-head').filter({ hasText: /符合|部分符合/ })
    await item.first().click()
    await page.locator('.evidence .log-row').first().click()
    await expect.poll(() => page.url()).toMatch(/#\/review\/rain-a\?item=score\..+&seq=\d+$/)
    const sent = page.url()
    const shown = await page.locator('.evidence .log-row[aria-pressed="true"]').innerText()
    await page.goto('about:blank')
    await page.goto(sent)
    await page.locator('.evidence .log-row[aria-pressed="true"]').waitFor()
    await expect.poll(() => page.locator('.evidence .log-row[aria-pressed="true"]').innerText()).toBe(shown)
    await expect.poll(() => page.locator('.why').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.url()).toMatch(/#\/review\/rain-a$/)
  })

  it('searches the log with / and goes through it by arrows', async () => {
    await page.locator('body').press('/')
    await page.keyboard.type('Ⅲ级')
    await page
      .locator('.evidence')
      .getByText(/^找到 \d+ 条$/)
      .waitFor()
    const rows = page.locator('.evidence .log-row')
    await rows.first().focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => rows.nth(1).evaluate((row) => row === row.ownerDocument.activeElement)).toBe(true)
    await page.getByRole('button', { name: '关闭证据' }).click()
    await page.locator('h1').click()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '键盘操作' }).waitFor()
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  it('accepts a finding: who answers for it, and by when', async () => {
    const first = findings().first()
    await first.locator('summary').click()
    await first.getByRole('button', { name: '采纳', exact: true }).click()
    await first.locator('form').getByRole('button', { name: '采纳' }).click()
    await first.getByText('请选择责任单位。').waitFor()
    await first.getByRole('combobox').fill('防')
    await page.locator('.ant-select-item-option').first().click()
    await first.getByLabel('完成期限').fill('2026-03-31')
    expect(await barriers(page)).toEqual([])
    await first.locator('form').getByRole('button', { name: '采纳' }).click()
    await first.getByText('已记入 findings.yaml：整改中').waitFor()
    await first
      .locator('.standing')
      .getByText(/完成期限：2026-03-31/)
      .waitFor()
    expect(written()).toMatch(/state: accepted\n {4}owner: \S+\n {4}accepted: \S+\n {4}due: "?2026-03-31/)
  })

  it('rejects another, and says why', async () => {
    const second = findings().nth(1)
    await second.locator('summary').click()
    await second.getByRole('button', { name: '不采纳' }).click()
    await second.getByLabel('不采纳的理由').fill('情景没有给出，下次演练补充')
    await second.locator('form').getByRole('button', { name: '不采纳' }).click()
    await second
      .locator('.standing')
      .getByText(/理由：情景没有给出，下次演练补充/)
      .waitFor()
    expect(written()).toMatch(/state: rejected\n {4}reason: 情景没有给出，下次演练补充/)
  })

  it('leads from a finding to the text of its clause, and from the plan back', async () => {
    await findings().first().locator('a.clause').click()
    await page.waitForURL(/#\/plan\/.+\?at=/)
    await page.locator('.text').waitFor()
    await page.getByRole('tab', { name: /^演练/ }).click()
    await page.getByRole('link', { name: '查看复盘' }).click()
    await page.getByRole('heading', { level: 1, name: '青溪暴雨桌面推演' }).waitFor()
  })

  it.each([1440, 360])('bars nobody and cuts nothing off, %d pixels wide', async (width) => {
    await page.setViewportSize({ width, height: 740 })
    await visit('#/review/rain-a?item=strength.0')
    await findings().first().waitFor()
    expect(await barriers(page)).toEqual([])
    await expect
      .poll(() => page.evaluate('document.documentElement.scrollWidth - innerWidth'))
      .toBeLessThanOrEqual(0)
    await visit('#/reviews')
    await page.locator('.review-cards').waitFor()
    expect(await barriers(page)).toEqual([])
  })

  it('prints without what is pressed', async () => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await visit('#/review/rain-a')
    await findings().first().waitFor()
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.locator('.review-nav').isVisible()).toBe(false)
    await expect.poll(() => page.locator('.finding-body').first().isVisible()).toBe(true)
    await expect.poll(() => page.locator('.band').isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    expect(errors).toEqual([])
  })
})
