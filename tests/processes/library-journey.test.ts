import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { libraryToken } from '../../src/console/server/library/library-access.ts'
import { richTexts } from '../run/rich-set.ts'
import { browserPath, launchBrowser } from '../support/chromium.ts'
import { type ServedPages, serveConsolePages } from '../support/console-pages.ts'
import { libraryOf, richFiles } from '../support/library.ts'
import { dayStage } from '../support/live-drill.ts'

const script = '<script>window.ran=1</script><img src=x onerror="window.ran=1">'

/** A plan whose link to another asks for a level that it has not, and hostile words wherever an author may write some. */
const plan = (richTexts.get('special/flood.md') ?? '')
  .replace('expect: IV, within: PT1H', 'expect: I, within: PT1H')
  .replace(/^title: .*$/m, `title: '青溪县防汛应急预案${script}'`)
  .replace(
    '## 先期处置',
    `## 先期处置\n\n### 说明 ${script}\n\n${script}\`${script}\`[甲](javascript:window.ran=1)\n`,
  )
  .replace('| 派人到场 |', `| 派人到场 ${script} |`)

describe.skipIf(browserPath === null)('the library, in a browser (skipped without Chromium)', () => {
  let pages: ServedPages
  let browser: Browser
  let page: Page
  const errors: string[] = []

  beforeAll(async () => {
    pages = await serveConsolePages(dayStage(), {
      library: libraryOf(richFiles({ 'special/flood.md': plan })),
    })
    browser = await launchBrowser()
    page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (said) => void (said.type() === 'error' && errors.push(said.text())))
  })

  afterAll(async () => {
    await browser?.close()
    await pages?.close()
  })

  const rows = () => page.locator('.plan-table tbody tr')

  it('is found by the address, and says how many plans there are and what is wrong', async () => {
    await page.goto(`${pages.address}/library`)
    await page.getByRole('heading', { name: /^4 部预案，\d+ 条问题，/ }).waitFor()
    await expect.poll(() => rows().count()).toBe(4)
  })

  it('searches with / and goes through the list by arrows, the card beside it following', async () => {
    await page.locator('body').press('/')
    await page.keyboard.type('镇')
    await expect.poll(() => rows().count()).toBe(2)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const second = (await rows().nth(1).locator('th a').innerText()).trim()
    await page.locator('.plan-card h2').getByText(second).waitFor()
    expect(decodeURIComponent(page.url())).toContain('q=镇')
  })

  it('opens a plan with Enter; nothing that its author wrote runs', async () => {
    await page.locator('body').press('/')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('special/flood')
    await expect.poll(() => rows().count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /青溪县防汛应急预案<script>/ }).waitFor()
    await page.getByText('派人到场').waitFor()
    expect(await page.evaluate('window.ran')).toBeUndefined()
    await expect.poll(() => page.locator('.text img, .text script, a[href^="javascript"]').count()).toBe(0)
  })

  it('shows a finding where it is pressed, and leads to the other plan', async () => {
    await page.locator('.head-findings').waitFor()
    const folded = page.locator('.head-findings:not([open]) summary')
    if ((await folded.count()) > 0) await folded.click()
    const finding = page
      .locator('.findings > li')
      .filter({ has: page.locator('.related a', { hasText: '西湖镇' }) })
    await finding.first().locator('.related a', { hasText: '西湖镇' }).first().click()
    await page.getByRole('heading', { level: 1, name: '西湖镇防汛应急预案' }).waitFor()
  })

  it('shows the ladder and the links, from which the way leads back', async () => {
    await page.getByRole('tab', { name: '级别' }).click()
    await page.locator('.rung').first().waitFor()
    await expect.poll(() => page.url()).toContain('tab=levels')
    await page.getByRole('tab', { name: /^关联/ }).click()
    await page.locator('.link a', { hasText: '青溪县防汛应急预案' }).first().click()
    await page.getByRole('heading', { level: 1, name: /青溪县防汛应急预案/ }).waitFor()
    expect(errors).toEqual([])
  })

  it('fits a phone, which enters by the signed link', async () => {
    const phone = await browser.newPage({ locale: 'zh-CN', viewport: { width: 360, height: 740 } })
    await phone.goto(`${pages.address}/library#/join/${libraryToken(pages.console.ports.keys)}`)
    await phone.getByRole('heading', { name: /部预案/ }).waitFor()
    expect(phone.url()).toMatch(/\/library#\/$/)
    for (const hash of ['#/', '#/plan/special/flood?at=III.start.1', '#/plan/special/flood?tab=levels']) {
      await phone.goto(`${pages.address}/library${hash}`)
      await phone.locator('h1').waitFor()
      await expect.poll(() => phone.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    }
  })
})
