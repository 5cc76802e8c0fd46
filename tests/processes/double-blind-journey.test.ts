import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, launchBrowser } from '../support/chromium.ts'
import { DirectorDesk } from '../support/journey/director-desk.ts'
import { ParticipantPhone } from '../support/journey/participant-phone.ts'
import { Guest } from '../support/journey/people.ts'
import { ServedConsole } from '../support/journey/served-console.ts'

const set = join(import.meta.dirname, '../cli/base')
/** The machine's clock while the drill is sealed, and after the window has passed. */
const [before, after] = [Date.UTC(2025, 6, 6), Date.UTC(2025, 6, 12)]

const night = `---
kind: scenario
id: night
title: 青溪夜间双盲演练
mode: double-blind
area: qingxi
plans: [special/flood]
begins: 2025-07-08 22:00
lasts: PT8H
window: [2025-07-07 08:00, 2025-07-11 18:00]
notify: [县应急局]
rubric: automatic
seats:
  commander: { title: 指挥长席, holds: ["qx-flood-hq/指挥长", "qx-flood-hq/副指挥长"] }
  office: { title: 县防办席, holds: [qx-flood-office] }
  town: { title: 和平镇席, holds: [heping-gov] }
---

# 青溪夜间双盲演练

## 注入

| 编号 | 时刻 | 渠道 | 来源 | 送达 | 内容 | 事实 |
|---|---|---|---|---|---|---|
| N-1 | T+0:00 | 电话 | 县水利局 | office | 暗语甲：青溪水位 9.37 米。 | \`青溪水位 = 9.37; 面雨量_24h@heping = 61\` |
| N-2 | T+5:00 | 电话 | 群众 | office | 暗语乙：堤脚渗水。 | |

## 后果

| 编号 | 条件 | 延迟 | 送达 | 内容 | 事实 |
|---|---|---|---|---|---|
| C-1 | \`状态("special/flood#III-1") = "late"\` | 10 分钟 | 全体 | 暗语丙：低洼地带进水。 | |
`

describe.skipIf(browserPath === null)(
  'a double-blind drill from sealing to verifying (skipped without Chromium)',
  () => {
    const complaints: string[] = []
    /** All that was sent to the pages of seats that are to know nothing. */
    let received = ''
    let console: ServedConsole
    let browser: Browser
    let director: DirectorDesk
    let commander: ParticipantPhone
    let office: ParticipantPhone
    let wall: Page

    const listening = async (link: string, phone: boolean): Promise<Page> => {
      const guest = await Guest.come(browser, complaints, phone)
      guest.context.on('response', async (response) => {
        if (response.url().endsWith('/view')) received += await response.text().catch(() => '')
      })
      return guest.open(link)
    }
    const knownTo = async (page: Page): Promise<string> => page.locator('body').innerText()

    beforeAll(async () => {
      console = await ServedConsole.in(set, before)
      console.write('.gitignore', '.yuyan/\nsecret/\n')
      console.git('init', '-q')
      console.git('add', '.')
      console.git('commit', '-q', '--no-verify', '-m', 'the set')
      browser = await launchBrowser()
    })
    afterAll(async () => {
      await browser?.close()
      await console?.close()
    })

    it('is sealed, and its commitment is published', async () => {
      const file = console.write('secret/night.md', night)
      const sealed = await console.run('drill', 'seal', file, '--id', 'night', '--lang', 'zh-CN')
      expect([sealed.status, sealed.told]).toEqual([0, expect.stringMatching(/[0-9a-f]{64}/)])
      const published = console.read('plans/set/drills/night/sealed.json')
      expect(published).not.toMatch(/暗语|9\.37/)
      console.git('add', 'plans/set/drills')
      console.git('commit', '-q', '--no-verify', '-m', 'sealed')
    })

    it('is served; seats enter and are checked, who must be told is told, and nobody sees anything yet', async () => {
      const link = await console.serve('--sealed', 'night')
      expect(console.told).not.toMatch(/暗语|2025-07-0|07-1/)
      director = new DirectorDesk(await (await Guest.come(browser, complaints)).open(link))
      await director.button('记为已告知').click()
      await director.headline.getByText('未告知').waitFor({ state: 'hidden' })
      office = new ParticipantPhone(await listening(await director.linkOf('县防办席'), true))
      commander = new ParticipantPhone(await listening(await director.linkOf('指挥长席'), true))
      wall = await listening(await director.linkOf('观摩席'), false)
      await office.here()
      await commander.here()
      await director.seatRow('指挥长席').getByText('通信检查已应答').waitFor()
      await wall.getByText('等待演练开始').waitFor()
      for (const page of [office.page, commander.page, wall])
        expect(await knownTo(page)).not.toMatch(/暗语|9\.37|N-1|2025-07-1/)
      expect(received).toContain('青溪夜间双盲演练')
      expect(received).not.toMatch(/暗语|9\.37|N-1|"demand|window|seed/)
    })

    it('begins by itself at the time drawn; what is for one seat stands on no other', async () => {
      console.tell(after)
      await console.says(/到了抽定的时间，演练已经开始/)
      await office.receives('暗语甲：青溪水位 9.37 米。')
      await commander.want.waitFor()
      await wall.getByText('未启动响应').waitFor()
      for (const page of [commander.page, wall]) expect(await knownTo(page)).not.toMatch(/暗语|9\.37/)
      await director.headline.getByText('要求').first().waitFor()
    })

    it('consequences come of what is left undone', async () => {
      await commander.choose('启动、提级')
      await commander.say('水位超警戒', /启动Ⅲ级响应/, /已办理：启动Ⅲ级响应/)
      await wall.getByText('Ⅲ级响应').first().waitFor()
      expect(await knownTo(commander.page)).not.toContain('暗语')
      await director.jump('1 小时')
      await director.jump('1 小时')
      await director.jump('30 分钟')
      await commander.receives('暗语丙：低洼地带进水。')
      await wall.getByText('暗语丙：低洼地带进水。').waitFor()
    })

    it('ends, is put on record, and what was played is what was sealed', async () => {
      await director.end('科目完成')
      await commander.page.getByText('演练已结束').first().waitFor()
      await console.stop()
      expect(complaints).toEqual([])
      const closed = await console.run('drill', 'close', 'night', '--lang', 'zh-CN')
      expect([closed.status, closed.told]).toEqual([0, expect.stringContaining('night')])
      const verified = await console.run('drill', 'verify', 'night', '--lang', 'zh-CN')
      expect([verified.status, verified.told]).toEqual([0, expect.not.stringContaining('不一致')])
      expect(verified.told).toContain('N-1')
    })
  },
)
