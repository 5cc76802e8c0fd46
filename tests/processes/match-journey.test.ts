import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { disk } from '../../src/workspace/disk.ts'
import { browserPath, launchBrowser } from '../support/chromium.ts'
import { type ServedPages, serveConsolePages } from '../support/console-pages.ts'
import { libraryOf, readingDay } from '../support/library.ts'
import { dayStage } from '../support/live-drill.ts'

const jurong = fileURLToPath(new URL('../../plans/jurong', import.meta.url))

describe.skipIf(browserPath === null)('the officer on duty, in a browser (skipped without Chromium)', () => {
  let pages: ServedPages
  let browser: Browser
  let page: Page
  const errors: string[] = []

  const watched = async (viewport: { width: number; height: number }): Promise<Page> => {
    const fresh = await browser.newPage({ locale: 'zh-CN', viewport })
    fresh.on('pageerror', (error) => errors.push(error.message))
    fresh.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    return fresh
  }

  beforeAll(async () => {
    pages = await serveConsolePages(dayStage(), { library: libraryOf(disk, () => readingDay, jurong) })
    browser = await launchBrowser()
    page = await watched({ width: 1440, height: 900 })
    await page.goto(`${pages.address}/library.html#/match`)
  })

  afterAll(async () => {
    await browser?.close()
    await pages?.close()
  })

  const headline = () => page.locator('h1').first()

  it('fills in a water level with the keyboard and reads which plan at which level, and why', async () => {
    await headline().getByText('请填写已经掌握的情况').waitFor()
    await page.getByLabel('赤山湖水位', { exact: true }).focus()
    await page.keyboard.type('13.1')
    await headline().getByText('句容市防汛抗旱应急预案达到Ⅱ级响应启动条件：赤山湖水位达到').waitFor()
    await page.locator('.match-answer').getByText('赤山湖水位再升 0.5 m、达到 13.6 m，即达Ⅰ级').waitFor()
    await page.getByText('是否启动、启动几级，由预案规定的有权单位决定').first().waitFor()
  })

  it('is warned of a number beyond the register, and not stopped', async () => {
    const level = page.getByLabel('赤山湖水位', { exact: true })
    await level.fill('17')
    await page.getByText('超出登记的 5–16').waitFor()
    await headline().getByText('Ⅰ级').waitFor()
    await level.fill('13.1')
    await page.getByText('超出登记的 5–16').waitFor({ state: 'detached' })
  })

  it('the address that is sent shows another officer the same, on a phone too', async () => {
    const other = await watched({ width: 360, height: 740 })
    await other.goto(page.url())
    await other.locator('h1').first().getByText('Ⅱ级').waitFor()
    await expect.poll(() => other.getByLabel('赤山湖水位', { exact: true }).inputValue()).toBe('13.1')
    expect(await other.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    await other.close()
  })

  it('prints on one page, even when everything is as bad as it can be', async () => {
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
    await page.goto(`${pages.address}/library.html#/match?${worst}`)
    await headline().getByText('Ⅰ级').waitFor()
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
  })

  it('opens the clause that says so', async () => {
    await page.locator('.match-answer li .match-clause').first().click()
    await page.waitForURL(/#\/plan\/special\/flood\?at=I\.start/)
  })

  it('sees how the plans hang together, and opens one from the drawing', async () => {
    await page.goto(`${pages.address}/library.html#/graph`)
    await headline().getByText('没有断开的').waitFor()
    const plan = page.locator('svg a', { hasText: '郭庄镇防汛应急预案' })
    await plan.focus()
    await page.keyboard.press('Enter')
    await page.locator('.graph-card').getByRole('link', { name: '打开预案' }).click()
    await page.waitForURL(/#\/plan\/township\/guozhuang-flood/)
  })

  it('sees the machine of a plan drawn, every level with its numeral', async () => {
    await page.goto(`${pages.address}/library.html#/plan/special/flood?tab=diagram`)
    const names = page.locator('.machine').first().locator('.name')
    await names.first().waitFor()
    await expect.poll(() => names.allTextContents()).toEqual(['Ⅰ级', 'Ⅱ级', 'Ⅲ级', 'Ⅳ级'])
    expect(errors).toEqual([])
  })
})

/** Every fact of the flood plan at its worst. */
const worst = new URLSearchParams(
  [
    ...['面雨量_24h=500', '预报降雨持续=是', '暴雨预警=红', '台风预警=红', '赤山湖水位=15', '水位上涨=是'],
    ...['赤山闸下水位=15', '长江水位=9', '秦淮河东山水位=9', '积水深度=2', '水库险情=重大险情'],
    ...['小型水库险情=重大险情', '堤防险情=重大险情', '堤防溃口=是', '受威胁人数=20000'],
  ].map((fact): [string, string] => ['fact', fact]),
)

/** How many pages a PDF has. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}
