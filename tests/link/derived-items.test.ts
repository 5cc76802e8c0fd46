import { expect, test } from 'vitest'
import { derivedItems } from '../../src/link/derived-items.ts'
import { richSet } from '../run/rich-set.ts'

const flood = richSet.plans.get('special/flood')
const items = flood ? derivedItems(flood) : []

test.each([
  ['a level called for', '"level-declared","plan":"special/flood","level":"III"', ['alert', 'response']],
  ['a task of a level', '#III-1"', ['response']],
  ['a first report, from the event on', '#R-1"', ['alert', 'response']],
  ['a report counted from the start of the response', '#R-2"', ['response']],
  ['the report of the end', '#R-4"', ['end']],
  ['first response: throughout', '#F-1"', []],
  ['a link', '"linked"', ['alert', 'response']],
])('%s can be watched when it is asked for', (_, method, phases) => {
  const found = items.filter((each) => JSON.stringify(each.method).includes(method))
  expect(found.length).toBeGreaterThan(0)
  for (const each of found) expect(each.phases).toEqual(phases)
})
