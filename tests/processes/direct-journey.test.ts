import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, launchBrowser } from '../support/chromium.ts'
import { type ServedPages, serveConsolePages } from '../support/console-pages.ts'
import { dayStage } from '../support/live-drill.ts'

describe.skipIf(browserPath === null)('the director, in a browser (skipped without Chromium)', () => {
  let pages: ServedPages
  let browser: Browser
  let page: Page
  const errors: string[] = []

  beforeAll(async () => {
    pages = await serveConsolePages(dayStage({ notify: ['供电调度'] }))
    browser = await launchBrowser()
    page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
    page.on('pageerror', (error) => errors.push(error.message))
    const { token, page: address } = pages.linkOf('director')
    await page.goto(`${pages.address}/direct.html`)
    await page.evaluate(async (body) => {
      await fetch('/api/enter', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    }, JSON.stringify({ token }))
    await page.goto(address)
    await page.reload()
  })

  afterAll(async () => {
    await browser?.close()
    await pages?.close()
  })

  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const headline = () => page.locator('h1')
  const types = () => pages.console.drill.feeds.get('director')?.log.map(({ type }) => type) ?? []

  it('cannot start before those who must be told have been told, then starts', async () => {
    await headline().getByText('未告知 1 方').waitFor()
    await expect.poll(() => button('开始演练').isDisabled()).toBe(true)
    await button('记为已告知').click()
    await button('开始演练').click()
    await button('暂停').waitFor()
    expect(types()).toContain('drill-started')
  })

  it('pauses with the space bar, and releases the next inject with n while the clock stands', async () => {
    await page.locator('body').press(' ')
    await page.getByText('已暂停').waitFor()
    await page.locator('body').press('n')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('水位 12.4 米。').waitFor()
    await dialog.getByRole('button', { name: '立即投放' }).click()
    await page.getByText('已投放和已取消 2').waitFor()
    expect(types().filter((type) => type === 'inject-released')).toHaveLength(2)
  })

  it('sees what is called for and not declared', async () => {
    await headline().getByText('已宣布未启动').waitFor()
  })

  it('jumps ahead; what falls late on the way stands in the first line', async () => {
    await button('推进到').click()
    await button('向前 6 小时').waitFor()
    await button('向前 1 小时').click()
    await headline()
      .getByText(/逾期 \d+ 项/)
      .waitFor()
    expect(types()).toContain('clock-jumped')
  })

  it('sees a plan’s machine drawn, with what is called for marked on it', async () => {
    await page.getByRole('tab', { name: /级别变化/ }).click()
    const machine = page.locator('.charts details').first()
    await machine.locator('summary').first().click()
    const drawing = machine.locator('.machine-drawing svg')
    await drawing
      .getByText(/应启动/)
      .first()
      .waitFor()
    await machine.locator('summary').first().click()
  })

  it('finds it in the log with a search', async () => {
    await page.locator('body').press('/')
    await page.getByLabel('搜索记录').fill('推进')
    const rows = page.locator('.log-row')
    await expect.poll(() => rows.allInnerTexts()).toHaveLength(1)
  })

  it('ends with a reason, and may go on within ten minutes', async () => {
    await button('结束演练').first().click()
    const dialog = page.getByRole('dialog')
    await expect.poll(() => dialog.getByRole('button', { name: '结束演练' }).isDisabled()).toBe(true)
    await dialog.getByLabel('理由').fill('科目完成')
    await dialog.getByRole('button', { name: '结束演练' }).click()
    await button('恢复演练').waitFor()
    expect(types().at(-1)).toBe('drill-ended')
    expect(errors).toEqual([])
  })
})
