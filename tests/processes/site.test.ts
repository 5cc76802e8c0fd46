import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, launchBrowser } from '../support/chromium.ts'
import { drilledRain, findingIn, siteIn, typedInRain } from '../support/rain-site.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pages = [
  ...['index', 'plans', 'plans/special/flood', 'graph', 'drills', 'drills/rain-b/index', 'ledger'],
  ...['coverage', 'coverage/special/flood', 'trends', 'organizations', 'organizations/qx-water'],
  ...['areas', 'check', 'about'],
]

describe.skipIf(browserPath === null)('a site opened from its folder (skipped without Chromium)', () => {
  let folder: string
  let browser: Browser
  let page: Page
  const errors: string[] = []
  const fetched: string[] = []
  const address = (path: string): string => `${pathToFileURL(folder)}/${path}`

  /** A page that notes what goes wrong and what it asks for. */
  const opened = async (options: Parameters<Browser['newPage']>[0]): Promise<Page> => {
    const made = await browser.newPage(options)
    made.on('pageerror', (error) => errors.push(error.message))
    made.on('console', (said) => void (said.type() === 'error' && errors.push(said.text())))
    made.on('request', (request) => fetched.push(request.url()))
    return made
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), '预案 site-'))
    const files = await drilledRain()
    const missed = findingIn(files, 'rain-a', 'special/flood#III-1')
    await typedInRain(files, 'findings', 'accept', missed, '--owner', '县水利局', '--due', '2025-06-20')
    await typedInRain(files, 'site')
    for (const [path, text] of siteIn(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    browser = await launchBrowser()
    page = await opened({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } })
  })

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const results = () => page.locator('.results [role=option]')
  const said = () => page.locator('.search-said').innerText()
  const ask = async (question: string): Promise<void> => {
    await page.locator('body').press('/')
    await page.keyboard.insertText(question)
  }

  it('reads nothing of the search before somebody searches', async () => {
    fetched.length = 0
    await page.goto(address('index.html'))
    expect(fetched.filter((url) => url.includes('/search/'))).toEqual([])
    await ask('转移')
    await expect.poll(() => results().count()).toBeGreaterThan(0)
    expect(fetched.some((url) => url.endsWith('/search/head.js'))).toBe(true)
  })

  it('searches with / for words and follows the one chosen by arrows', async () => {
    await page.goto(address('index.html'))
    await ask('转移 低洼')
    await expect.poll(() => results().count()).toBeGreaterThan(0)
    await expect.poll(() => results().first().locator('mark').count()).toBeGreaterThan(0)
    await expect
      .poll(() => page.locator('.results [role=group]').first().innerText())
      .toContain('青溪县防汛应急预案')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => results().first().getAttribute('aria-selected')).toBe('true')
    const chosen = await results().first().getAttribute('id')
    await expect.poll(() => page.getByRole('combobox').getAttribute('aria-activedescendant')).toBe(chosen)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\.html#/)
    await expect.poll(() => page.url()).toContain('plans/special/flood.html#III-1')
  })

  it('finds a clause by its id, from any depth; Enter pressed too early waits for it', async () => {
    await page.goto(address('drills/rain-a/index.html'))
    await ask('iii-2')
    await page.keyboard.press('Enter')
    await page.waitForURL(/plans\/special\/flood\.html#III-2$/)
    const top = await page.evaluate("document.getElementById('III-2').getBoundingClientRect().top")
    expect(top).toBeLessThan(900)
  })

  it('finds a level however it is written', async () => {
    const counts = []
    for (const level of ['Ⅲ级', '3级', '三级', 'III 级']) {
      await page.goto(address('index.html'))
      await ask(level)
      await expect.poll(said).toMatch(/^找到 \d+ 处/)
      counts.push(await said())
    }
    expect(new Set(counts).size).toBe(1)
  })

  it('offers what to try when nothing is found, and does it', async () => {
    await page.goto(address('index.html'))
    await ask('转移低洼龙卷')
    await expect.poll(said).toContain('没有找到“转移低洼龙卷”。可以少写几个字')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => results().first().innerText()).toBe('改搜“转移低洼”')
    await page.keyboard.press('Enter')
    await expect.poll(said).toMatch(/^找到 \d+ 处/)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.found').isVisible()).toBe(false)
    await expect.poll(() => page.getByRole('combobox').getAttribute('aria-expanded')).toBe('false')
  })

  it('says so when its files are not there', async () => {
    rmSync(join(folder, 'assets/search-away'), { recursive: true, force: true })
    renameSync(join(folder, 'assets/search'), join(folder, 'assets/search-away'))
    const alone = await browser.newPage()
    await alone.goto(address('index.html'))
    await alone.locator('body').press('/')
    await alone.keyboard.insertText('转移')
    await expect.poll(() => alone.locator('.search-said').innerText()).toContain('搜索所用的文件没有读到')
    renameSync(join(folder, 'assets/search-away'), join(folder, 'assets/search'))
    await alone.keyboard.insertText(' 低洼')
    await expect.poll(() => alone.locator('.search-said').innerText()).toMatch(/^找到/)
    await alone.close()
  })

  it.each([1280, 360])('the list of results bars nobody and fits %i pixels', async (width) => {
    const own = await opened({ locale: 'zh-CN', viewport: { width, height: 740 } })
    await own.goto(address('plans/special/flood.html'))
    for (const question of ['转移', '转移低洼龙卷']) {
      await own.locator('input[role=combobox]').fill(question)
      await expect.poll(() => own.locator('.results [role=option]').count()).toBeGreaterThan(0)
      expect(await own.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
      await own.evaluate(axe)
      const { violations } = (await own.evaluate('axe.run(".search", { preload: false })')) as AxeResults
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([])
    }
    await own.close()
  })

  it('shows what a body has to do at one level, by an address that can be sent', async () => {
    await page.goto(address('organizations/qx-flood-office.html'))
    const rows = page.locator('tr[data-levels]:visible')
    const all = await rows.count()
    await page.getByRole('button', { name: 'Ⅳ级' }).click()
    await expect.poll(() => page.locator('.of-level').innerText()).toMatch(/^只列Ⅳ级和不分级别的：/)
    const shown = await rows.count()
    expect(shown).toBeGreaterThan(0)
    expect(shown).toBeLessThan(all)
    const sent = page.url()
    await page.goto(address('index.html'))
    await page.goto(sent)
    await expect.poll(() => rows.count()).toBe(shown)
    await page.getByRole('button', { name: '全部' }).click()
    await expect.poll(() => rows.count()).toBe(all)
  })

  it('filters plans by type, and findings by state', async () => {
    await page.goto(address('plans.html'))
    await page.getByLabel('类型').selectOption('专项应急预案')
    const plans = page.locator('table.plans tbody tr:visible')
    await expect.poll(() => plans.count()).toBe(1)
    await expect.poll(() => page.locator('.shown').innerText()).toBe('显示 1 条，共 2 条')
    await page.goto(address('ledger.html'))
    const all = await page.locator('table.ledger tbody tr').count()
    await page.getByLabel('状态').selectOption('逾期')
    await expect.poll(() => page.locator('table.ledger tbody tr:visible').count()).toBe(1)
    expect(all).toBeGreaterThan(1)
  })

  it('goes from a node of the system to its plan, and from a clause to its drill', async () => {
    await page.goto(address('graph.html'))
    await page.locator('svg a', { hasText: '和平镇' }).first().click()
    await page.getByRole('heading', { level: 1, name: '和平镇防汛应急预案' }).waitFor()
    await page.goto(address('plans/special/flood.html#III-1'))
    await page.locator('tr:has(#III-1) .mark').first().click()
    await page.getByRole('heading', { level: 1, name: '青溪暴雨桌面推演' }).waitFor()
  })

  it.each([
    ['a desk', { width: 1280, height: 900 }],
    ['a phone', { width: 360, height: 740 }],
  ])('every page fits %s, bars nobody, and asks for nothing outside its folder', async (_, viewport) => {
    const own = await opened({ locale: 'zh-CN', viewport })
    for (const path of pages) {
      await own.goto(address(`${path}.html`))
      expect([path, await own.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([
        path,
        0,
      ])
      await own.evaluate(axe)
      const { violations } = (await own.evaluate('axe.run(document, { preload: false })')) as AxeResults
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      const told = grave.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
      expect([path, told]).toEqual([path, []])
    }
    await own.close()
  })

  it('says the same without scripts, but for search and filters', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' })
    const still = await context.newPage()
    await still.goto(address('ledger.html'))
    await expect.poll(() => still.locator('table.ledger tbody tr').count()).toBeGreaterThan(1)
    await expect.poll(() => still.locator('.search').isVisible()).toBe(false)
    await still.getByRole('link', { name: '预案', exact: true }).click()
    await still.getByRole('link', { name: '青溪县防汛应急预案' }).click()
    await still.getByRole('heading', { level: 1, name: '青溪县防汛应急预案' }).waitFor()
    await context.close()
  })

  it('no page complained, and nothing came from elsewhere', () => {
    expect(errors).toEqual([])
    const outside = fetched.filter((url) => !url.startsWith(`${pathToFileURL(folder)}/`) && url !== 'data:,')
    expect(outside).toEqual([])
    expect(fetched.length).toBeGreaterThan(50)
  })
})
