import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minute } from '../../src/vocabulary/duration.ts'
import { browserPath, launchBrowser } from '../support/chromium.ts'
import { type ServedPages, serveConsolePages } from '../support/console-pages.ts'
import { libraryOf, richFiles } from '../support/library.ts'
import { dayStage, declare } from '../support/live-drill.ts'

/** Ⅳ is called for at 08:30, Ⅲ at 10:00 and declared at 10:20 of the situation, which goes sixty times as fast as the wall. */
async function playDay({ console }: ServedPages): Promise<void> {
  const { enter, clock } = console
  const [director, office, commander] = [
    await enter('director'),
    await enter('office'),
    await enter('commander'),
  ]
  await director.ask({ kind: 'run', speed: 60 })
  await clock.pass(minute)
  await office.ask({ kind: 'message', to: ['cell'], text: '市防办要不要报？', as: null, answers: null })
  await clock.pass((4 * minute) / 3)
  await commander.act(declare('III'))
  await clock.pass(minute)
  await director.ask({ kind: 'end', reason: '演完' })
  await clock.pass(11 * minute)
}

describe.skipIf(browserPath === null)(
  'the replay of a drill, in a browser (skipped without Chromium)',
  () => {
    let pages: ServedPages
    let browser: Browser
    let page: Page
    const errors: string[] = []

    beforeAll(async () => {
      pages = await serveConsolePages(dayStage(), { library: libraryOf(richFiles()) })
      await playDay(pages)
      browser = await launchBrowser()
      page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 1000 } })
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('console', (said) => void (said.type() === 'error' && errors.push(said.text())))
    })

    afterAll(async () => {
      await browser?.close()
      await pages?.close()
    })

    const slider = () => page.getByRole('slider', { name: '回放' })
    const said = () => slider().getAttribute('aria-valuetext')
    const panel = (title: string) => page.getByRole('region', { name: title, exact: true })
    const sentence = () => page.locator('.replay-sentence').innerText()
    const seqInAddress = () => /[?&]seq=(\d+)/.exec(page.url())?.[1]

    it('begins with the drill, and moves by an entry, by ten minutes and to the end', async () => {
      await page.goto(`${pages.address}/library#/review/day`)
      await slider().waitFor()
      await expect.poll(said).toBe('情景时间 7月1日 08:00，第 1 条')
      await slider().focus()
      await page.keyboard.press('ArrowRight')
      await expect.poll(said).toBe('情景时间 7月1日 08:00，第 2 条')
      await page.keyboard.press('Shift+ArrowRight')
      await expect.poll(said).toContain('08:10')
      await expect.poll(sentence).toBe('尚无预案达到启动条件 无逾期')
      await page.keyboard.press('End')
      await expect.poll(() => panel('当前记录').innerText()).toContain('演练结束：演完')
      await page.keyboard.press('Home')
      await expect.poll(said).toBe('情景时间 7月1日 08:00，第 1 条')
    })

    it('moves every panel with a pointer on the slider', async () => {
      await slider().scrollIntoViewIfNeeded()
      const box = await slider().boundingBox()
      if (!box) throw new Error('no slider')
      // From 08:00 to 11:20; well after 09:00 and before 10:00.
      await page.mouse.move(box.x + 10, box.y + box.height / 2)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width * 0.45, box.y + box.height / 2, { steps: 5 })
      await page.mouse.up()
      await expect.poll(said).toContain('7月1日 09:')
      await expect.poll(sentence).toContain('要求Ⅳ级，已宣布未启动')
      await expect.poll(sentence).toContain('逾期')
      await expect.poll(() => panel('级别').innerText()).toContain('低于要求 · 至此已')
      await expect.poll(() => panel('各地级别').innerText()).toContain('青溪县')
      await expect.poll(() => panel('事项').innerText()).toContain('派人到场')
      await expect.poll(() => panel('已报情况').innerText()).toContain('12.4 m')
      await expect.poll(() => panel('往来消息').innerText()).toContain('市防办要不要报？')
      await expect.poll(() => panel('注入').innerText()).toContain('已投放 2 条，未投放 1 条')
    })

    it('jumps to what a mark stands for, and shows what followed from it', async () => {
      await page.getByRole('group', { name: '级别变动' }).getByRole('button').click()
      await expect.poll(said).toContain('10:20')
      const evidence = panel('当前记录')
      await expect.poll(() => evidence.innerText()).toContain('启动《青溪县防汛应急预案》Ⅲ级响应')
      await expect.poll(() => evidence.innerText()).toMatch(/实际时间 \d{4}-\d\d-\d\d \d\d:\d\d:\d\d/)
      await expect.poll(() => panel('级别').innerText()).not.toContain('低于要求')
      await evidence.getByRole('button', { name: /应办「组织会商」/ }).click()
      await expect.poll(() => evidence.innerText()).toContain('起因')
      await evidence.getByRole('button', { name: /启动《青溪县防汛应急预案》Ⅲ级响应/ }).click()
      await expect.poll(said).toContain('10:20')
    })

    it('is found again by its address', async () => {
      const seq = Number(/第 (\d+) 条/.exec((await said()) ?? '')?.[1])
      await expect.poll(seqInAddress).toBe(String(seq))
      const other = await browser.newPage({ locale: 'en', viewport: { width: 360, height: 740 } })
      await other.goto(`${pages.address}/library#/review/day?seq=${seq}`)
      const text = other.getByRole('slider', { name: 'Replay' })
      await text.waitFor()
      await expect
        .poll(() => text.getAttribute('aria-valuetext'))
        .toBe(`Situation time 1 Jul 10:20, entry ${seq}`)
      const widest = `Math.max(...[...document.querySelectorAll('.replay *')].map((each) => each.getBoundingClientRect().right))`
      await expect.poll(() => other.evaluate(widest)).toBeLessThanOrEqual(360)
      await other.close()
    })

    it('shows what a seat had received by then, apart from what it need not have known', async () => {
      await slider().focus()
      await page.keyboard.press('Home')
      await page.getByLabel('视角').selectOption({ label: '东湖镇席' })
      const seat = panel('东湖镇席当时所知')
      await seat.waitFor()
      await slider().focus()
      for (let i = 0; i < 6; i += 1) await page.keyboard.press('PageUp')
      for (let i = 0; i < 8; i += 1) await page.keyboard.press('Shift+ArrowLeft')
      // Ten o'clock: the third inject is for all, the first two were not for this seat.
      await page.keyboard.press('Shift+ArrowLeft')
      await expect.poll(said).toMatch(/7月1日 09:/)
      await expect.poll(() => seat.innerText()).toContain('尚未收到任何消息')
      const truth = panel('实情（该席位当时不一定知道）')
      await expect.poll(() => truth.innerText()).toContain('未送达本席位')
      for (let i = 0; i < 3; i += 1) await page.keyboard.press('Shift+ArrowRight')
      await expect.poll(() => seat.innerText()).toContain('水位 13.2 米，东湖镇积水。')
      await page.getByLabel('视角').selectOption({ label: '全貌（事后所知）' })
      await seat.waitFor({ state: 'detached' })
    })

    it('stands beside what the plans of today make of it', async () => {
      await page.getByRole('button', { name: '与现行预案对照' }).click()
      await page.getByText(/按现行预案要求的级别（全程）/).waitFor()
      await expect.poll(() => page.locator('.replay .beside-line').count()).toBeGreaterThan(0)
      await page.getByRole('button', { name: '不再对照' }).click()
      await expect.poll(() => page.locator('.replay .beside-line').count()).toBe(0)
    })

    it('plays by itself only while it is told to', async () => {
      await slider().focus()
      await page.keyboard.press('Home')
      const start = '情景时间 7月1日 08:00，第 1 条'
      await expect.poll(said).toBe(start)
      await page.getByLabel('播放速度').selectOption('600')
      expect(await said()).toBe(start)
      await page.getByRole('button', { name: /播放/ }).click()
      await expect.poll(said).not.toBe(start)
      await page.getByRole('button', { name: /暂停/ }).click()
      await page.getByRole('button', { name: /播放/ }).waitFor()
      const paused = await said()
      // Longer than a picture of the play lasts.
      await page.evaluate('new Promise((later) => setTimeout(later, 500))')
      expect(await said()).toBe(paused)
    })

    it('went without an error', () => {
      expect(errors).toEqual([])
    })
  },
)
