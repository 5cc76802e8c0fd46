import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { SeatView } from '../../src/drill/seat-view.ts'
import { browserPath, launchBrowser } from '../support/chromium.ts'
import { type PagesServer, servePages } from '../support/pages-server.ts'
import {
  dutyOf,
  flood,
  itemOf,
  newItem,
  noPowers,
  openingOf,
  settingOf,
  situation,
  viewOf,
} from '../support/seat-opening.ts'

/** The page must fit and work on the narrowest phone, and at 200 % zoom on one. */
const phone = { width: 360, height: 740 }
const zoomed = { width: 180, height: 370 }

describe.skipIf(browserPath === null)('the pages in Chromium', () => {
  let browser: Browser
  let server: PagesServer
  const complaints: string[] = []

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())
  afterEach(async () => {
    await server.close()
    // Nothing may be fetched, written or run that `default-src 'self'` forbids, and nothing may throw.
    expect(complaints.splice(0)).toEqual([])
  })

  const join = async (opening: ReturnType<typeof openingOf>, viewport = phone): Promise<Page> => {
    server = await servePages(opening)
    const page = await browser.newPage({ viewport })
    page.setDefaultTimeout(20_000)
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (line) => {
      if (line.type() === 'error' && !line.text().includes('net::')) complaints.push(line.text())
    })
    await page.goto(`${server.url}/#/join/a-token`)
    return page
  }
  const view: SeatView = viewOf({ inbox: [itemOf(1)], duties: [dutyOf('III-1')] })

  test('a participant joins, answers the roll call, and the drill begins', async () => {
    const prepared = viewOf({ phase: 'prepared', levels: [] })
    const page = await join(openingOf({ ...prepared, clock: { ...prepared.clock, running: false } }))
    await page.getByRole('heading', { name: '县防指总指挥' }).waitFor()
    await expect.poll(() => page.url()).not.toContain('a-token')
    await page.getByRole('button', { name: '我在' }).click()
    await page.getByText('请等待演练开始').waitFor()
    expect(server.commands.map(({ command }) => command.kind)).toEqual(['here'])
    await expect.poll(() => page.getByRole('button', { name: '我要…' }).count()).toBe(0)
    server.tell({ kind: 'phase', phase: 'begun', rehearsal: false, clock: prepared.clock })
    await page.getByRole('button', { name: '我要…' }).waitFor()
    await page.close()
  })

  test('raising a level takes three taps and one sentence', async () => {
    const page = await join(openingOf(view))
    await page.getByRole('button', { name: '我要…' }).click()
    await page.getByRole('button', { name: '启动、提级' }).click()
    await page.getByRole('textbox').fill('水位超保证')
    await page.getByRole('button', { name: '提级至Ⅱ级' }).click()
    await page.getByText('已办理：提级至Ⅱ级').waitFor()
    const act = { kind: 'raise', instance: flood, level: 'II', areas: [], reason: '水位超保证' }
    expect(server.commands.map(({ command }) => command)).toEqual([{ kind: 'act', act, forParty: null }])
    await page.close()
  })

  test('what comes waits at the top, and nothing moves until it is asked for', async () => {
    const page = await join(openingOf(view))
    const known = page.getByText('水位 12.4 米')
    const before = await known.boundingBox()
    server.tell({ kind: 'item', item: newItem({ text: '东湖镇堤防出现管涌。', at: situation }) })
    const news = page.getByRole('button', { name: '新消息 1 条' })
    await news.waitFor()
    expect(await known.boundingBox()).toEqual(before)
    await news.click()
    await page.getByRole('listitem').filter({ hasText: '管涌' }).waitFor()
    await expect.poll(() => news.count()).toBe(0)
    await page.close()
  })

  test('what is done without a line is kept in sight, outlives the page and arrives once', async () => {
    const page = await join(openingOf(view))
    await page.getByRole('button', { name: '办结 组织低洼地区群众转移' }).waitFor()
    server.cut()
    await page.getByText('连接中断').waitFor()
    await page.getByRole('button', { name: '办结 组织低洼地区群众转移' }).click()
    await page.getByRole('textbox').fill('已转移 312 人')
    await page.getByRole('dialog').getByRole('button', { name: '办结' }).click()
    await page.getByText('连接恢复后自动发送').waitFor()
    expect(server.commands).toEqual([])
    server.mend()
    await page.reload()
    await page.getByText('已办理：办结：组织低洼地区群众转移').waitFor()
    const act = { kind: 'finish', obligation: 'III-1', evidence: '已转移 312 人' }
    expect(server.commands.map(({ command }) => command)).toEqual([
      { kind: 'act', act, forParty: 'qx-hq.commander' },
    ])
    await page.close()
  })

  test('a real emergency takes two presses and stops the page', async () => {
    const page = await join(openingOf(view))
    await page.getByRole('button', { name: '真实险情' }).click()
    expect(server.commands).toEqual([])
    await page.getByRole('button', { name: '确认报告真实险情' }).click()
    await page.getByText('已办理：真实险情').waitFor()
    server.tell({ kind: 'emergency', emergency: 'stopped', clock: view.clock })
    await page.getByRole('alert').filter({ hasText: '演练中止' }).waitFor()
    expect(server.commands.map(({ command }) => command.kind)).toEqual(['emergency'])
    await expect.poll(() => page.getByRole('button', { name: '我要…' }).count()).toBe(0)
    await page.close()
  })

  test.each([
    ['a phone', phone, 'participant', 'zh-CN'],
    ['a phone in English', phone, 'participant', 'en'],
    ['a phone at 200 %', zoomed, 'participant', 'zh-CN'],
    ['the wall', { width: 1920, height: 1080 }, 'observer', 'zh-CN'],
  ] as const)(
    '%s: nothing stands outside, and every target is large enough',
    async (_, size, role, locale) => {
      const opening = openingOf(view, settingOf(locale, role), role === 'observer' ? noPowers : undefined)
      const page = await join(opening, size)
      await page.getByText('水位 12.4 米').waitFor()
      await expect.poll(() => page.locator('html').evaluate((root) => root.scrollWidth)).toBe(size.width)
      const small = await page
        .locator('button, select, summary, label.switch')
        .evaluateAll((all) =>
          all.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.textContent),
        )
      expect(small).toEqual([])
      await page.close()
    },
  )
})
