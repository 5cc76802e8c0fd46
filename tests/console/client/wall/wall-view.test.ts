import { describe, expect, test } from 'vitest'
import { wallMap } from '../../../../src/console/client/wall/wall-map.ts'
import { wallView } from '../../../../src/console/client/wall/wall-view.ts'
import { minute } from '../../../../src/vocabulary/duration.ts'
import { announced, dutyOf, itemOf, settingOf, situation, viewOf } from '../../../support/seat-opening.ts'

const setting = settingOf('zh-CN', 'observer')
const of = (view: Parameters<typeof viewOf>[0]) => wallView(viewOf(view), setting)
const at = (place: string, response: string, since = situation) => ({
  ...announced(response, since),
  instance: `special/flood@${place}`,
})

describe('the levels', () => {
  test('the highest in force stands first, the others below it, what has ended not at all', () => {
    const { first, others } = of({ levels: [at('a', 'ended'), at('b', 'IV'), at('c', 'II'), at('d', 'III')] })
    expect([first, ...others].map((level) => level?.response)).toEqual(['II', 'III', 'IV'])
  })

  test('of equal levels the one that was declared first', () => {
    const levels = [at('a', 'III', situation), at('b', 'III', situation - minute)]
    expect(of({ levels }).first?.instance).toBe('special/flood@b')
  })

  test('when none is in force, what has ended is named', () => {
    const { first, others } = of({ levels: [at('a', 'ended'), at('b', 'standby')] })
    expect([first, others.map(({ response }) => response)]).toEqual([null, ['ended', 'standby']])
  })
})

test('the next deadline is one that has not passed; those that have are counted', () => {
  const late = dutyOf('a', { state: 'late', deadline: situation - minute })
  const endless = dutyOf('b', { deadline: null })
  const done = dutyOf('c', { state: 'done', deadline: situation + minute })
  const wall = of({
    duties: [late, endless, done, dutyOf('d'), dutyOf('e', { deadline: situation + minute })],
  })
  expect([wall.next?.key, wall.late]).toEqual(['e', 1])
  expect(of({ duties: [late, endless] }).next).toBeNull()
})

test('the last five events, newest first, without what was taken back', () => {
  const inbox = [1, 2, 3, 4, 5, 6, 7].map((n) => itemOf(n, { recalled: n === 6 }))
  expect(of({ inbox }).events.map(({ n }) => n)).toEqual([7, 5, 4, 3, 2])
})

describe('the map', () => {
  const names = (levels: Parameters<typeof wallMap>[1]): unknown => {
    const map = wallMap(setting.places, levels)
    return map?.within.map(({ name, within }) => [name, ...within.map((inner) => inner.name)])
  }

  test('has a tile for each area of the jurisdiction; a village only once something was announced for it', () => {
    expect(names([])).toEqual([['东湖镇'], ['和平镇']])
    expect(names([at('hekou', 'III')])).toEqual([['东湖镇', '河口村'], ['和平镇']])
  })

  test('shows every level of an area, of whatever plan and hazards', () => {
    const levels = [at('qingxi', 'III'), { ...at('qingxi', 'IV'), instance: 'special/flood@qingxi.drought' }]
    expect(wallMap(setting.places, levels)?.levels).toHaveLength(2)
  })

  test('is left out where the areas are not known', () => {
    expect(wallMap([], [])).toBeNull()
  })
})
