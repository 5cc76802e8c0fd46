import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, launchBrowser } from '../support/chromium.ts'
import { type ServedPages, serveConsolePages } from '../support/console-pages.ts'
import { dayStage } from '../support/live-drill.ts'

describe.skipIf(browserPath === null)('evaluators, in a browser (skipped without Chromium)', () => {
  let pages: ServedPages
  let browser: Browser
  let phone: Page
  let desk: Page
  const errors: string[] = []

  const open = async (seat: string, viewport: { width: number; height: number }): Promise<Page> => {
    const page = await (await browser.newContext({ locale: 'zh-CN', viewport })).newPage()
    page.on('pageerror', (error) => errors.push(error.message))
    const { token, page: address } = pages.linkOf(seat)
    await page.goto(`${pages.address}/direct.html`)
    await page.evaluate(async (body) => {
      await fetch('/api/enter', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    }, JSON.stringify({ token }))
    await page.goto(address)
    await page.reload()
    return page
  }

  beforeAll(async () => {
    pages = await serveConsolePages(dayStage({ rated: true }))
    browser = await launchBrowser()
    phone = await open('evaluator-1', { width: 360, height: 740 })
    desk = await open('director', { width: 1440, height: 900 })
  })

  afterAll(async () => {
    await browser?.close()
    await pages?.close()
  })

  const item = (name: string) => phone.getByRole('group', { name })

  it('rates preparation with one tap on a phone, with buttons large enough and nothing beside the screen', async () => {
    await phone.getByText('当前阶段：演练准备').waitFor()
    await item('1.1 场地就绪').getByRole('button', { name: '良' }).click()
    await phone.getByText('已评 1／4 项').waitFor()
    await phone.getByText(/评定 良/).waitFor()
    expect(await phone.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    for (const button of await phone.locator('.grades .ant-btn').all())
      if (await button.isVisible()) expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  })

  it('is told that the drill has come to another phase, and stays where it is until pressed', async () => {
    await desk.getByRole('button', { name: '开始演练' }).click()
    const moved = phone.getByRole('button', { name: /演练进入预警报告阶段/ })
    await moved.waitFor()
    await phone.getByText('当前阶段：演练准备').waitFor()
    await moved.click()
    await item('1.2 首报要素齐全').getByRole('button', { name: '写所见' }).click()
    await phone.getByLabel('所见（可不填）').fill('缺水位')
    await item('1.2 首报要素齐全').getByRole('button', { name: '中' }).click()
    await phone.getByText('缺水位').waitFor()
  })

  it('finds an item by its words', async () => {
    await phone.getByLabel('查找评估项目').fill('部署')
    await item('2.1 指挥部署清楚').getByRole('button', { name: '优' }).click()
    await phone.getByText('已评 3／4 项').waitFor()
    await phone.getByLabel('查找评估项目').fill('')
  })

  it('hands in; the director sees it, and a change needs a reason', async () => {
    await desk.getByRole('tab', { name: '席位' }).click()
    await desk.getByText('评估 1：已评 3／4 项').waitFor()
    await phone.getByRole('button', { name: '提交评估表' }).click()
    await phone.getByRole('dialog').getByRole('button', { name: '提交评估表' }).click()
    await desk.getByText(/\d\d:\d\d 提交/).waitFor()
    await item('1.2 首报要素齐全').getByRole('button', { name: '差' }).click()
    const dialog = phone.getByRole('dialog')
    await dialog.getByRole('textbox').fill('听了录音')
    await dialog.getByRole('button', { name: '改评' }).click()
    await phone.getByText(/改评 1 次/).waitFor()
    expect(errors).toEqual([])
  })
})
