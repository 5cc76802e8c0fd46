import { expect, test } from 'vitest'
import { hazardNamedIn } from '../../src/vocabulary/hazard.ts'

test.each([
  ['6 低温雨雪冰冻应急响应', ['cold', 'snow', 'icing'], 'snow'],
  ['7 低温应急响应', ['cold', 'snow'], 'cold'],
  ['4.2 道路结冰预警', ['snow', 'icing'], 'icing'],
  ['雷雨大风应急响应', ['gale', 'convection'], 'convection'],
  ['8 高温应急响应', ['cold', 'snow'], null],
] as const)('%s of %j is %s', (heading, candidates, hazard) => {
  expect(hazardNamedIn(heading, candidates)).toBe(hazard)
})
