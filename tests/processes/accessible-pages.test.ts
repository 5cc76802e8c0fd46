import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, launchBrowser } from '../support/chromium.ts'
import { type ServedPages, serveConsolePages } from '../support/console-pages.ts'
import { dayStage } from '../support/live-drill.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const phone = { width: 360, height: 740 }
const desk = { width: 1440, height: 900 }

/** What keeps somebody from using the page: each with what it is found at. */
async function barriers(page: Page): Promise<string[]> {
  // Run by the debugger, not by the page: its own policy lets no foreign code in.
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

describe.skipIf(browserPath === null).each(['zh-CN', 'en'] as const)(
  'pages for everybody, %s (skipped without Chromium)',
  (locale) => {
    let pages: ServedPages
    let browser: Browser
    const errors: string[] = []

    beforeAll(async () => {
      const stage = dayStage({ mode: 'tabletop', notify: ['供电调度'] })
      const set = { ...stage.program.set, locale }
      pages = await serveConsolePages({ ...stage, program: { ...stage.program, set } })
      browser = await launchBrowser()
    })

    afterAll(async () => {
      await browser?.close()
      await pages?.close()
      expect(errors).toEqual([])
    })

    /** The page of a seat in a browser of its own. */
    const open = async (seat: string, viewport = desk): Promise<Page> => {
      const page = await browser.newPage({ locale, viewport })
      page.setDefaultTimeout(20_000)
      page.on('pageerror', (error) => errors.push(error.message))
      await page.goto(`${pages.address}/#/join/${pages.linkOf(seat).token}`)
      await page.waitForURL(/#\/drill\//)
      await page.locator('.band').first().waitFor()
      await page.locator('.plain, .notice').waitFor({ state: 'hidden' })
      return page
    }

    it('nothing bars the way in', async () => {
      const page = await browser.newPage({ locale, viewport: phone })
      await page.goto(pages.address)
      await page.getByRole('heading').first().waitFor()
      expect(await barriers(page)).toEqual([])
      await page.goto(`${pages.address}/#/join/forged`)
      await page.reload()
      await page.getByRole('alert').waitFor()
      expect(await barriers(page)).toEqual([])
    })

    it.each([
      ['director', desk],
      ['commander', phone],
    ] as const)('before the start: %s', async (seat, viewport) => {
      expect(await barriers(await open(seat, viewport))).toEqual([])
    })

    it('while it runs: every page, with duties that are late', async () => {
      const director = await pages.console.enter('director')
      await director.ask({ kind: 'told', who: '供电调度' })
      await director.ask({ kind: 'run', speed: 1 })
      await director.ask({ kind: 'step' })
      const { view } = pages.console.drill.feeds.get('office')?.sight ?? {}
      await director.ask({ kind: 'jump', to: (view?.clock.since.situation ?? 0) + 3 * 3_600_000 })
      const commander = await pages.console.enter('commander')
      await commander.ask({ kind: 'message', to: ['cell'], text: '水位还会涨吗？', as: null, answers: null })
      for (const seat of ['director', 'cell', 'evaluator-1', 'observer'])
        expect([seat, await barriers(await open(seat))]).toEqual([seat, []])
      expect(await barriers(await open('office', phone))).toEqual([])
    })

    it('the windows over the pages', async () => {
      const director = await open('director')
      await director.locator('.rows').first().waitFor()
      await director.locator('body').press('a')
      await director.getByRole('dialog').waitFor()
      expect(await barriers(director)).toEqual([])
      const office = await open('office', phone)
      await office.locator('.want').click()
      await office.getByRole('dialog').waitFor()
      expect(await barriers(office)).toEqual([])
      await office.locator('.choices button').first().click()
      await office.locator('textarea').waitFor()
      expect(await barriers(office)).toEqual([])
    })

    it('at twice the size nothing of the director’s page is cut off', async () => {
      const page = await open('director', { width: 720, height: 450 })
      const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect(wide).toBeLessThanOrEqual(0)
    })
  },
)

describe.skipIf(browserPath === null)('the director without a mouse (skipped without Chromium)', () => {
  let pages: ServedPages
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    pages = await serveConsolePages(dayStage({ mode: 'tabletop' }))
    browser = await launchBrowser()
    const director = await pages.console.enter('director')
    await director.ask({ kind: 'run', speed: 1 })
    page = await browser.newPage({ locale: 'zh-CN', viewport: desk })
    await page.goto(`${pages.address}/#/join/${pages.linkOf('director').token}`)
    await page.getByRole('tab', { name: '注入' }).waitFor()
  })

  afterAll(async () => {
    await browser?.close()
    await pages?.close()
  })

  const types = () => pages.console.drill.feeds.get('director')?.log.map(({ type }) => type) ?? []

  /** What has the focus, by the name that a screen reader tells. */
  const focused = (): Promise<string> =>
    page.evaluate(`(() => {
      const element = document.activeElement
      const label = element?.getAttribute('aria-label') ?? element?.textContent ?? ''
      return label.replace(/\\s+/g, ' ').trim()
    })()`)

  it('comes to every action with the Tab key', async () => {
    const met = new Set<string>()
    for (let i = 0; i < 120; i++) {
      await page.keyboard.press('Tab')
      met.add(await focused())
    }
    const named = [...met]
    const actions = [
      ...['暂停', '推进到', '下一步', '结束演练', '真实险情', '记录决策', '代为办理'],
      ...['新写注入', '立即投放', '改时间', '取消投放', '键盘操作'],
    ]
    const missing = actions.filter((action) => !named.some((name) => name.startsWith(action)))
    expect(missing).toEqual([])
  })

  it('sees where the focus is', async () => {
    await page.getByRole('button', { name: '推进到' }).focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    const shown = await page.evaluate(`(() => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement)
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
    })()`)
    expect(shown).toBe(true)
  })

  it('declares a level for a post from the keyboard alone', async () => {
    await page.locator('body').press('a')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await expect.poll(() => page.evaluate(`document.activeElement.getAttribute('role')`)).toBe('combobox')
    await page.keyboard.type('启动Ⅳ级')
    await page.keyboard.press('Enter')
    await dialog.getByText('县防指总指挥').first().waitFor()
    const presses = ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab']
    for (const key of presses) {
      await page.keyboard.press(key)
      if ((await focused()) === '办理') break
    }
    expect(await focused()).toBe('办理')
    await page.keyboard.press('Enter')
    await expect.poll(types).toContain('level-declared')
    const entry = pages.console.drill.feeds.get('director')?.log.find(({ type }) => type === 'level-declared')
    expect(entry?.by).toMatchObject({ seat: 'director', acting: true })
  })
})
