import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, launchBrowser } from '../support/chromium.ts'
import { DirectorDesk } from '../support/journey/director-desk.ts'
import { EvaluatorDesk } from '../support/journey/evaluator-desk.ts'
import { crowdedTargets, widerThanScreen } from '../support/journey/measures.ts'
import { ParticipantPhone } from '../support/journey/participant-phone.ts'
import { Guest, phoneSize } from '../support/journey/people.ts'
import { ServedConsole } from '../support/journey/served-console.ts'
import { smallPhoto } from '../support/photos.ts'

const picture = Buffer.from(smallPhoto('png'))

/** The picture that was sent stands on a page, and can be seen. */
async function showsPhoto(page: Page): Promise<void> {
  const photo = page.getByRole('button', { name: '照片，按下放大' }).first().locator('img')
  await photo.scrollIntoViewIfNeeded()
  await expect
    .poll(() => photo.evaluate((image) => (image as { readonly naturalWidth?: number }).naturalWidth ?? 0), {
      timeout: 10_000,
    })
    .toBeGreaterThan(0)
}

const set = join(import.meta.dirname, '../cli/base')

/** What everybody writes behind their words: wherever it stood as more than text, it would run. */
const script = `<img src="no" onerror="ran=1"><script>ran=1</script>'"\`\${ran=1}`
const hostile = (words: string): string => `${words} ${script}`

describe.skipIf(browserPath === null)('a tabletop with people in browsers (skipped without Chromium)', () => {
  const complaints: string[] = []
  let console: ServedConsole
  let browser: Browser
  let guests: Guest[]
  let director: DirectorDesk
  let office: ParticipantPhone
  let commander: ParticipantPhone
  let evaluator: EvaluatorDesk
  const pages: Page[] = []

  const guest = async (phone = false): Promise<Guest> => {
    const come = await Guest.come(browser, complaints, phone)
    guests.push(come)
    return come
  }
  const open = async (who: Guest, link: string): Promise<Page> => {
    const page = await who.open(link)
    pages.push(page)
    return page
  }

  beforeAll(async () => {
    console = await ServedConsole.in(set)
    const rain = readFileSync(join(set, 'scenarios/rain.md'), 'utf8')
    console.write('plans/set/scenarios/rain.md', rain.replace('rubric:', 'notify: [县应急局]\nrubric:'))
    guests = []
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await console?.close()
  })

  it('the director enters by the link on the terminal, and hands out the others', async () => {
    const link = await console.serve('--open', 'rain', '--id', 'autumn')
    director = new DirectorDesk(await open(await guest(), link))
    await director.headline.getByText('未告知 1 方').waitFor()
    await expect.poll(() => director.page.url()).not.toContain('join')
    office = new ParticipantPhone(await open(await guest(true), await director.linkOf('县防办席')))
    commander = new ParticipantPhone(await open(await guest(), await director.linkOf('指挥长席')))
    evaluator = new EvaluatorDesk(await open(await guest(), await director.linkOf('评估席 1')))
    await evaluator.page.getByRole('heading', { name: /其他观察|记录观察/ }).waitFor()
  })

  it('seats answer the roll call, who must be told is told, and the drill begins', async () => {
    await office.here()
    await commander.here()
    for (const title of ['县防办席', '指挥长席'])
      await director.seatRow(title).getByText('通信检查已应答').waitFor()
    await expect.poll(() => director.button('开始演练').isDisabled()).toBe(true)
    await director.button('记为已告知').click()
    await director.start()
    await office.receives('和平镇 24 小时面雨量 62 毫米')
    await director.headline.getByText('2 个预案宣布级别与要求不一致').waitFor()
  })

  it('beats are led, questions are asked and answered', async () => {
    await director.beat('提问')
    await office.page.getByText('提问', { exact: true }).first().waitFor()
    await office.ask(hostile('青溪水位多少'))
    await director.answer('青溪水位多少', hostile('7.9 米'))
    await office.receives('7.9 米')
    await director.writeInject(hostile('桥头有积水'), hostile('群众'))
    await office.receives('桥头有积水')
    await commander.receives('桥头有积水')
  })

  it('a level is declared by whom it belongs to, and by nobody else', async () => {
    await director.actFor('县水利局', '启动Ⅳ级响应', hostile('水位上涨'))
    await director.page.getByText('未获办理').waitFor()
    await director.button('知道了').click()
    await commander.choose('启动、提级')
    await commander.say(hostile('已达条件'), /启动Ⅳ级响应/, /已办理：启动Ⅳ级响应/)
    await office.receives('青溪县防汛应急预案：Ⅳ级')
    await director.headline.getByText('《和平镇防汛应急预案》要求').waitFor()
  })

  it('a duty is done with evidence, seen by the evaluator, and what was decided is recorded', async () => {
    await office.finish('组织会商', hostile('会商纪要 1 份'), picture)
    await showsPhoto(office.page)
    await director.tab(/^记录/)
    await showsPhoto(director.page)
    await showsPhoto(evaluator.page)
    await evaluator.observe(hostile('会商及时'), /^5/)
    await director.decide(
      hostile('先撤低洼地带'),
      hostile('指挥长'),
      hostile('先撤；等待'),
      hostile('雨势不减'),
    )
    await office.receives('先撤低洼地带')
    await commander.choose('记录决策')
    await commander.say(hostile('加派巡查'), '记录', /已办理：记录决策/)
  })

  it('everything a participant does can be reached with one hand at 360 px, and at 200 % zoom', async () => {
    const { page } = office
    for (const width of [phoneSize.width, phoneSize.width / 2]) {
      await page.setViewportSize({ width, height: Math.round((phoneSize.height * width) / phoneSize.width) })
      expect([width, await crowdedTargets(page), await widerThanScreen(page)]).toEqual([width, [], 0])
      await office.want.click()
      const choices = await office.sheet.getByRole('button').allInnerTexts()
      await page.keyboard.press('Escape')
      expect(choices.length).toBeGreaterThan(4)
      for (const choice of choices.filter((each) => !/关闭|更多|返回/.test(each))) {
        await office.choose(choice)
        const field = office.sheet.getByRole('textbox')
        await field.scrollIntoViewIfNeeded()
        const found = [await crowdedTargets(page), await widerThanScreen(page)]
        expect([width, choice, ...found]).toEqual([width, choice, [], 0])
        await page.keyboard.press('Escape')
      }
    }
    await page.setViewportSize(phoneSize)
  })

  it('who comes late sees the drill as it is; one browser holds several seats', async () => {
    const late = await guest()
    const observer = await open(late, await director.linkOf('观摩席'))
    await observer.getByText('Ⅳ级响应', { exact: true }).waitFor()
    await observer.getByRole('region', { name: '各地响应级别' }).getByText('Ⅳ级').waitFor()
    const cell = await open(late, await director.linkOf('控制组'))
    await cell.getByRole('heading', { name: '没有待答复的问题' }).waitFor()
    const town = new ParticipantPhone(await open(late, await director.linkOf('和平镇席')))
    await town.page.getByRole('heading', { name: '和平镇席' }).waitFor()
    await town.receives('桥头有积水')
    await observer.reload()
    await observer.getByText('Ⅳ级响应', { exact: true }).waitFor()
    await town.choose('报告')
    await town.say(hostile('镇上已开始巡查'), '发出', /已办理：发出消息/)
    await cell.getByRole('heading', { name: '1 个问题待答复' }).waitFor()
  })

  it('a seat moves to another phone; a link made void lets nobody in any more', async () => {
    const link = await director.renew('县防办席')
    await office.page.getByRole('alert').waitFor()
    // Even a page that is let in no longer says what it is.
    await office.page.getByText('演练', { exact: true }).waitFor()
    await expect.poll(() => office.want.count()).toBe(0)
    const moved = new ParticipantPhone(await open(await guest(true), link))
    await moved.item('会商纪要').or(moved.item('7.9 米')).first().waitFor()
    office = moved
  })

  it('what is left undone falls late, and the director ends the drill', async () => {
    await director.jump('1 小时')
    await director.jump('1 小时')
    await director.headline.getByText(/逾期 \d+ 项/).waitFor()
    await director.end(hostile('科目完成'))
    await office.page.getByText(/演练已结束。了结任务 1 项/).waitFor()
  })

  it('no script ran, nothing was forbidden, no page fell over', async () => {
    for (const page of pages) expect(await page.evaluate('typeof ran')).toBe('undefined')
    expect(complaints).toEqual([])
  })

  it('goes on record, is scored, and the report tells what happened', async () => {
    await console.stop()
    const closed = await console.run('drill', 'close', 'autumn', '--lang', 'zh-CN')
    expect([closed.status, closed.told]).toEqual([0, expect.stringContaining('autumn')])
    expect(console.has('plans/set/drills/autumn/log.jsonl')).toBe(true)
    expect((await console.run('score', 'autumn')).status).toBe(0)
    expect((await console.run('report', 'autumn')).status).toBe(0)
    const report = console.read('out/autumn/after-action.md')
    for (const part of ['组织会商', '桥头有积水', '县水利局越权办理', '始终未启动'])
      expect([part, report.includes(part)]).toEqual([part, true])
    const log = console.read('plans/set/drills/autumn/log.jsonl')
    for (const part of ['会商纪要 1 份', '会商及时', '先撤低洼地带', '青溪水位多少', '加派巡查'])
      expect([part, log.includes(part)]).toEqual([part, true])
    const page = await (await guest()).open(`file://${console.folder}/out/autumn/after-action.html`)
    await page.getByText('桥头有积水').first().waitFor()
    expect(await page.evaluate('typeof ran')).toBe('undefined')
    expect(complaints).toEqual([])
  })
})
