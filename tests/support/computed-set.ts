import type { PlanSet } from '../../src/link/plan-set.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { richTexts } from '../run/rich-set.ts'

/** The texts of the rich set, whose county plan also starts at Ⅲ by a computed fact, and at Ⅱ by the level of a plan outside. */
export function computedTexts(): Map<string, string> {
  const texts = new Map(richTexts)
  const facts = texts.get('registry/facts.yaml') ?? ''
  const flood = texts.get('special/flood.md') ?? ''
  texts.set(
    'registry/facts.yaml',
    `${facts}  - { name: 洪峰将至, type: boolean, at: jing-lake, means: 水位 ≥ 12.5 且 水位上涨 }\n`,
  )
  texts.set(
    'special/flood.md',
    flood
      .replace('- `水位 ≥ 13`\n', '- `水位 ≥ 13`\n- 洪峰将至：`洪峰将至`\n')
      .replace('- `水位 ≥ 14`\n', '- `水位 ≥ 14`\n- `级别("zhenjiang:special/flood") = "II"`\n'),
  )
  return texts
}

/** {@link computedTexts} as a set. */
export function computedSet(): PlanSet {
  return buildSet(computedTexts())
}
