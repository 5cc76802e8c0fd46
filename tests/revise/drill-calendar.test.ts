import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drillCalendar } from '../../src/revise/drill-calendar.ts'
import { proposeDays } from '../../src/revise/propose-days.ts'
import { day } from '../../src/vocabulary/duration.ts'
import { formatDate } from '../../src/vocabulary/instant.ts'
import { isWorkingDay, mondayToFriday } from '../../src/vocabulary/working-days.ts'
import { buildSet } from '../../src/workspace/build-set.ts'

const plan = (frontmatter: string, text = '') => `---
kind: plan
id: special/flood
title: 青溪县防汛应急预案
type: special
area: qingxi
hazards: [flood]
issuer: qx-gov
status: in-force
dates: { issued: 2022-03-01 }
${frontmatter}
---

# 青溪县防汛应急预案

## 总则

${text}
`
const planned = (
  text: string,
  { year = 2026, today = '2026-01-05', drills = [] as readonly string[] } = {},
) => {
  const set = buildSet(new Map([['special/flood.md', text]]))
  const drilled = drills.map((date) => ({ plans: ['special/flood'], date, drill: `d-${date}` }))
  const { items } = drillCalendar(set, drilled, { year, today: Date.parse(today) })
  return items.map(({ due, state, held, proposed, regime }) => ({
    ...{ due: formatDate(due, 0), state, held: held?.date ?? null, by: regime?.id ?? 'plan' },
    proposed: proposed && formatDate(proposed, 0),
  }))
}

test('the regulation says how often, counted from the last drill on record; a plan that asks for more goes first', () => {
  const flood = plan('drill: { last: 2023-05-10 }')
  expect(planned(flood)).toMatchObject([{ due: '2026-05-10', by: 'cn-measures-drill', state: 'planned' }])
  expect(planned(flood, { drills: ['2024-06-01'] })).toEqual([])
  expect(planned(plan('drill: { every: P1Y, last: 2025-05-10 }'))).toMatchObject([
    { due: '2026-05-10', by: 'plan' },
  ])
})

test('never drilled: counted from the issue, overdue, and proposed as soon as it can be prepared', () => {
  const [item] = planned(plan(''), { today: '2026-03-02' })
  expect(item).toMatchObject({ due: '2025-03-01', state: 'overdue', held: null, proposed: '2026-03-16' })
})

test('held within the year it is done, and nothing is proposed; twice a year there are two', () => {
  expect(planned(plan('drill: { last: 2023-05-10 }'), { drills: ['2026-04-20'] })).toMatchObject([
    { state: 'done', held: '2026-04-20', proposed: null },
  ])
  const twice = plan('drill: { every: P6M, last: 2025-10-10 }')
  expect(planned(twice, { drills: ['2026-03-20'] })).toMatchObject([
    { state: 'done', due: '2026-04-10' },
    { state: 'planned', due: '2026-09-20' },
  ])
})

test('a year to come takes what is due before it as held in time', () => {
  const yearly = plan('drill: { every: P1Y, last: 2025-05-10 }')
  expect(planned(yearly, { year: 2027 })).toMatchObject([{ due: '2027-05-10', state: 'planned' }])
})

test('a flood plan that says when its season begins is drilled before', () => {
  const text = plan('drill: { every: P1Y, last: 2025-09-10 }', '汛期为每年 5 月 1 日至 9 月 30 日。')
  const [item] = planned(text)
  expect(item?.due).toBe('2026-09-10')
  expect(String(item?.proposed) < '2026-05-01').toBe(true)
})

const calendar = { ...mondayToFriday, years: new Set([2026]), off: new Set(['2026-05-01', '2026-10-08']) }
const appointments = fc.array(fc.nat(500), { maxLength: 40 }).map((days) =>
  days.map((after, index) => ({
    ...{ id: String(index), due: Date.UTC(2025, 10, 1) + after * day, before: null },
  })),
)

test('laws: every one has a working day of its own in the year, in time where it still can be, whatever their order', () => {
  fc.assert(
    fc.property(appointments, fc.nat(200), (all, late) => {
      const options = { year: 2026, today: Date.UTC(2026, 0, 1) + late * day, calendar }
      const days = proposeDays(all, options)
      expect(days.size).toBe(all.length)
      expect(new Set(days.values()).size).toBe(all.length)
      for (const at of days.values()) {
        expect(isWorkingDay(at, calendar)).toBe(true)
        expect(at >= options.today && at <= Date.UTC(2026, 11, 31)).toBe(true)
      }
      if (all.length === 1)
        for (const { id, due } of all)
          if (due > options.today + 30 * day) expect(days.get(id)).toBeLessThanOrEqual(due)
    }),
  )
})

test('in a year of which the register knows nothing, the fixed holidays are off all the same', () => {
  const options = { year: 2027, today: Date.UTC(2026, 5, 1), calendar: mondayToFriday }
  const days = proposeDays([{ id: 'a', due: Date.UTC(2027, 0, 1), before: null }], options)
  expect(formatDate(days.get('a') ?? 0, 0)).toBe('2027-01-04')
})
