import { expect, test } from 'vitest'
import { Board } from '../../src/console/client/director/model/board.ts'
import { phaseNow, raterLines } from '../../src/console/client/director/model/rating-sheet.ts'
import type { Command } from '../../src/drill/command.ts'
import { idle, openConsole, type Page } from '../support/console.ts'
import { dayStage } from '../support/live-drill.ts'

const rate = (item: string, points: number, note: string): Command => ({
  ...{ kind: 'observe', item: `day-form#${item}`, points, note, entry: null, photo: null },
})
const submit: Command = { kind: 'submit' }

async function ratedDay() {
  const console = await openConsole(dayStage({ mode: 'double-blind', rated: true }))
  const seats = ['director', 'evaluator-1', 'evaluator-2', 'office', 'observer', 'cell'] as const
  const pages = {} as Record<(typeof seats)[number], Page>
  for (const seat of seats) pages[seat] = await console.enter(seat)
  await pages.director.ask({ kind: 'run', speed: 1 })
  return { console, pages }
}

async function boardOf(page: Page): Promise<Board> {
  const opening = await page.view()
  if (opening.form !== 'full') throw new Error('no board')
  return new Board(opening)
}

test('items and ratings reach the direction and evaluators, and not one byte of them anybody else', async () => {
  const { console, pages } = await ratedDay()
  const others = [pages.office, pages.observer, pages.cell]
  for (const page of others) await page.listen(0)
  await pages['evaluator-1'].ask(rate('1.2', 0.8, '暗语：报得慢'))
  await pages['evaluator-1'].ask(submit)
  await pages.director.ask({ kind: 'settle', item: 'day-form#1.2', points: 0.5, reason: '暗语：合议' })
  for (const page of others) await page.view()
  await idle()
  for (const { received } of others) {
    for (const secret of ['首报要素齐全', '场地就绪', '暗语', 'observation', 'settled'])
      expect(received).not.toContain(secret)
  }
  for (const { received } of others.slice(0, 2)) expect(received).not.toContain('day-form')
  expect((await boardOf(pages.director)).backstage.forms[0]?.categories).toHaveLength(2)
  await console.close()
})

test('an evaluator learns what another gave once both have handed in, and not before', async () => {
  const { console, pages } = await ratedDay()
  const [one, two] = [pages['evaluator-1'], pages['evaluator-2']]
  await two.listen(0)
  await one.ask(rate('1.2', 0.8, '暗语甲'))
  await one.ask(submit)
  await two.view()
  await idle()
  expect(two.received).not.toContain('暗语甲')
  await two.ask(rate('1.2', 0, '暗语乙'))
  expect(await two.ask(submit)).toMatchObject({ answer: { ok: true } })
  await idle()
  expect(two.received).toContain('暗语甲')
  const seen = (await boardOf(one)).told.filter(({ type }) => type === 'observation-recorded')
  expect(seen).toMatchObject([{ data: { note: '暗语甲' } }, { data: { note: '暗语乙' } }])
  await console.close()
})

test('the director learns at once how far each is, and how they rated when they hand in', async () => {
  const { console, pages } = await ratedDay()
  const heard = await pages.director.listen(0)
  await pages['evaluator-1'].ask(rate('1.2', 0.8, '暗语甲'))
  await pages['evaluator-1'].ask(rate('2.1', 1, ''))
  const before = await boardOf(pages.director)
  expect(raterLines(before)[0]).toMatchObject({ rated: 2, items: 4, submitted: null })
  await idle()
  expect(pages.director.received).not.toContain('暗语甲')
  expect(pages.director.received).not.toContain('"points":0.8,"note"')
  await pages['evaluator-1'].ask(submit)
  await idle()
  expect(pages.director.received).toContain('暗语甲')
  const after = await boardOf(pages.director)
  expect(raterLines(after)[0]?.submitted).not.toBeNull()
  expect(after.told.filter(({ type }) => type === 'observation-recorded')).toMatchObject([
    { data: { points: 0.8, note: '暗语甲' } },
    { data: { points: 1 } },
  ])
  for (const { data } of heard.messages()) if (data.form === 'full') before.take(data.event)
  expect(before.told.map(({ seq }) => seq)).toEqual(after.told.map(({ seq }) => seq))
  expect(before.told).toEqual(after.told)
  await console.close()
})

test('the form follows the drill: preparation, alert, response, the end', async () => {
  const console = await openConsole(dayStage({ rated: true }))
  const director = await console.enter('director')
  const evaluator = await console.enter('evaluator-1')
  const phases = [phaseNow(await boardOf(evaluator))]
  await director.ask({ kind: 'run', speed: 1 })
  phases.push(phaseNow(await boardOf(evaluator)))
  const declare = {
    kind: 'declare',
    instance: 'special/flood@qingxi',
    level: 'IV',
    areas: [],
    reason: null,
  } as const
  await director.ask({ kind: 'act', act: declare, forParty: 'qx-hq.commander' })
  phases.push(phaseNow(await boardOf(evaluator)))
  await director.ask({ kind: 'end', reason: '时间到' })
  phases.push(phaseNow(await boardOf(evaluator)))
  expect(phases).toEqual(['before', 'alert', 'response', 'end'])
  await console.close()
})
