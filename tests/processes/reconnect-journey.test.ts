import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, launchBrowser } from '../support/chromium.ts'
import { DirectorDesk } from '../support/journey/director-desk.ts'
import { ParticipantPhone } from '../support/journey/participant-phone.ts'
import { Guest } from '../support/journey/people.ts'
import { ServedConsole } from '../support/journey/served-console.ts'

const set = join(import.meta.dirname, '../cli/base')
const morning = Date.UTC(2025, 6, 6)

describe.skipIf(browserPath === null)(
  'a drill whose line breaks in the middle (skipped without Chromium)',
  () => {
    const complaints: string[] = []
    let console: ServedConsole
    let browser: Browser
    let director: DirectorDesk
    let office: ParticipantPhone
    let phone: Guest

    beforeAll(async () => {
      console = await ServedConsole.in(set, morning)
      browser = await launchBrowser()
      const link = await console.serve('--open', 'rain', '--id', 'autumn')
      director = new DirectorDesk(await (await Guest.come(browser, complaints)).open(link))
      phone = await Guest.come(browser, complaints, true)
      office = new ParticipantPhone(await phone.open(await director.linkOf('县防办席')))
      await office.here()
      await director.start()
      await office.receives('和平镇 24 小时面雨量 62 毫米')
    })
    afterAll(async () => {
      await browser?.close()
      await console?.close()
    })

    /** What the director has in the log with these words. */
    const logged = (text: string) => director.page.getByRole('listitem').filter({ hasText: text })

    it('a phone without a line keeps what is done, and sends it once when the line is back', async () => {
      await phone.context.setOffline(true)
      await office.choose('提问')
      await office.say('桥还能走吗', '发出', /连接恢复后自动发送|正在发送/)
      await phone.context.setOffline(false)
      await office.page.getByText(/已办理：发出消息/).waitFor()
      await director.tab(/^消息/)
      await logged('桥还能走吗').waitFor()
      await expect.poll(() => logged('桥还能走吗').count()).toBe(1)
    })

    it('the server is killed: pages say since when, and what is done waits', async () => {
      await console.kill()
      await office.page.getByText(/连接中断/).waitFor()
      await director.page.getByText(/连接中断/).waitFor()
      await office.choose('提问')
      await office.say('水涨到哪里了', '发出', /连接恢复后自动发送/)
      await office.page.reload().catch(() => undefined)
    })

    it('started again, pages come back by themselves; the clock stands until the director goes on', async () => {
      console.later(10 * 60_000)
      await console.serve('--drill', 'autumn')
      await director.page.getByText(/连接中断/).waitFor({ state: 'hidden' })
      await director.button('继续').waitFor()
      await office.page.goto(`${console.address}/#/drill/autumn/office`)
      await office.page.getByText('等待导调继续').waitFor()
      await office.page.getByText(/已办理：发出消息/).waitFor()
      await director.tab(/^消息/)
      await logged('水涨到哪里了').waitFor()
      await expect.poll(() => logged('水涨到哪里了').count()).toBe(1)
      await director.button('继续').click()
      await office.page.getByText('进行中').waitFor()
      expect(complaints).toEqual([])
    })
  },
)
