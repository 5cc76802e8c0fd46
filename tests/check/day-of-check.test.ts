import { expect, test } from 'vitest'
import { dayOfCheck } from '../../src/check/day-of-check.ts'
import { parseInstant } from '../../src/vocabulary/instant.ts'
import { buildSet } from '../../src/workspace/build-set.ts'

const settings = (more: string): string =>
  `name: demo\ntitle: 示例\njurisdiction: county\nlocale: zh-CN\ntimezone: Asia/Shanghai\n${more}`
const plan = `---
kind: plan
id: special/flood
title: 示例县防汛应急预案
type: special
area: county
hazards: [flood]
issuer: county-gov
status: in-force
dates: { issued: 2023-05-06, filed: 2023-05-20 }
drill: { every: P3Y, last: 2024-06-14 }
---
`
const undated = plan.replace(/^dates.*\ndrill.*\n/m, '')
const day = (more: string, text: string, given?: string): number =>
  dayOfCheck(
    buildSet(
      new Map([
        ['yuyan.yaml', settings(more)],
        ['special/flood.md', text],
      ]),
    ),
    given,
  )

test.each([
  ['the set says the day', ['as-of: 2025-06-30\n', plan, '2030-01-01'], '2025-06-30'],
  ['else the caller', ['', plan, '2030-01-01'], '2030-01-01'],
  ['else the newest date of its plans and drills', ['', plan, undefined], '2024-06-14'],
  ['without any date nothing is overdue', ['', undated, undefined], '1970-01-01'],
] as const)('%s', (_, [more, text, given], expected) => {
  expect(day(more, text, given)).toBe(parseInstant(expected, 0))
})
