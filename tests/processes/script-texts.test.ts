import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserPath, launchBrowser } from '../support/chromium.ts'
import { type ServedPages, serveConsolePages } from '../support/console-pages.ts'
import { dayStage } from '../support/live-drill.ts'

/** Said in every field that takes words. If a page makes markup of it, a picture that is not there runs it. */
const script = '<img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script>'
const link = 'javascript:globalThis.ran=1'

const stage = dayStage({ mode: 'tabletop', injects: ['1 | T+0:00 | office | 电话 | `水位 = 11`'] })
const [first] = stage.scenario.injects
const hostile = {
  ...stage,
  scenario: {
    ...stage.scenario,
    title: `演练 ${script}`,
    seats: stage.scenario.seats.map((seat) => ({ ...seat, title: `${seat.title}${script}` })),
    injects: first ? [{ ...first, content: script, from: script, channel: script }] : [],
  },
  seats: stage.seats.map((seat) => ({ ...seat, title: `${seat.title}${script}` })),
}

describe.skipIf(browserPath === null)('script in every text field (skipped without Chromium)', () => {
  let pages: ServedPages
  let browser: Browser

  beforeAll(async () => {
    pages = await serveConsolePages(hostile)
    browser = await launchBrowser()
    const { enter } = pages.console
    const [director, office, evaluator] = [
      await enter('director'),
      await enter('office'),
      await enter('evaluator-1'),
    ]
    const done = [
      await director.ask({ kind: 'run', speed: 1 }),
      await office.ask({ kind: 'message', to: [], text: script, as: null, answers: null }),
      await director.ask({ kind: 'message', to: [], text: link, as: script, answers: null }),
      await office.ask({
        ...{ kind: 'decision', text: script, owner: script, options: [script, link], reason: script },
        inject: '1',
      }),
      await evaluator.ask({ kind: 'observe', item: null, points: null, note: script, entry: 1, photo: null }),
      await director.ask({
        ...{ kind: 'add-inject', channel: script, from: script, to: [], content: script },
        ...{ facts: [], after: null },
      }),
      await director.ask({ kind: 'pause', note: script }),
      await office.ask({ kind: 'emergency', note: script }),
      await director.ask({ kind: 'withdraw-emergency', note: script }),
      await director.ask({ kind: 'undo', entry: 5, reason: script }),
    ]
    expect(done.filter(({ answer }) => answer.ok).length).toBeGreaterThan(8)
  })
  afterAll(async () => {
    await browser?.close()
    await pages?.close()
  })

  const open = async (seat: string): Promise<Page> => {
    const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
    const { token } = pages.linkOf(seat)
    await page.goto(`${pages.address}/#/join/${token}`)
    return page
  }

  test.each(['director', 'cell', 'evaluator-1', 'office', 'observer'])(
    'is shown as words on the page of %s, and nothing runs',
    async (seat) => {
      const page = await open(seat)
      await page.getByText('onerror="globalThis.ran=1"').first().waitFor({ state: 'attached' })
      const found = {
        ran: await page.evaluate(() => 'ran' in globalThis),
        pictures: await page.locator('img[src="x"], [onerror]').count(),
        links: await page.locator('a[href^="javascript:"]').count(),
      }
      expect(found).toEqual({ ran: false, pictures: 0, links: 0 })
      await page.close()
    },
  )
})
