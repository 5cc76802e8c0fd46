import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recognitionPages } from '../../../scripts/recognition.ts'
import { checkPlans } from '../../../src/check/check-plans.ts'
import { applySafeFixes } from '../../../src/cli/fix.ts'
import type { PlanSet } from '../../../src/link/plan-set.ts'
import { buildSet, withTexts } from '../../../src/workspace/build-set.ts'

/** Two municipal plans as published; they stand beside the clone, for their text is not ours to keep. */
const folder = process.env.YUYAN_REAL_PLANS ?? join(import.meta.dirname, '../../../../shared/data/real-plans')
const there = existsSync(folder)
const why = there ? '' : ` (skipped: no folder ${folder}; set YUYAN_REAL_PLANS)`

const setOf = (name: string): PlanSet =>
  buildSet(new Map([[`special/${name}.md`, readFileSync(join(folder, `${name}.md`), 'utf8')]]))

/** The set after `check --fix`. */
function mended(name: string): PlanSet {
  let set = setOf(name)
  for (let round = 0; round < 5; round++) {
    const { texts, mended } = applySafeFixes(checkPlans(set), set, '')
    if (mended.length === 0) break
    set = withTexts(set, texts)
  }
  return set
}

const inPlan = (set: PlanSet) => checkPlans(set).filter(({ at }) => at.path.startsWith('special/'))

const counted = [
  ['suzhou-relief', { I: 5, II: 5, III: 5, IV: 5 }, [38, 38, 36, 26]],
  ['hengyang-flood', { IV: 8, III: 9, II: 10, I: 9 }, [14, 17, 15, 17]],
] as const

describe.skipIf(!there)(`plans as published${why}`, () => {
  test.each(counted)(
    '%s: a short list says what it lacks and what was recognised',
    (name, conditions, actions) => {
      const found = inPlan(setOf(name))
      expect(found.length).toBeLessThanOrEqual(12)
      const [head] = found
      expect(head).toMatchObject({
        code: 'document/no-frontmatter',
        variant: 'published',
        params: {
          levels: 4,
          conditions: Object.values(conditions).reduce((a, b) => a + b, 0),
          actions: actions.reduce((a, b) => a + b, 0),
        },
      })
    },
  )

  test.each(counted)(
    '%s: after --fix it is a plan with its levels and start conditions',
    (name, conditions) => {
      const [plan] = mended(name).allPlans
      const levels = plan?.groups.flatMap(({ levels }) => levels) ?? []
      expect(Object.fromEntries(levels.map(({ level, start }) => [level, start?.items.length]))).toEqual(
        conditions,
      )
    },
  )

  test.each(['zh-CN', 'en'] as const)('docs/%s/recognition.md says what is recognised today', (locale) => {
    const page = join(import.meta.dirname, '../../../docs', locale, 'recognition.md')
    expect(recognitionPages(folder).get(locale)).toBe(readFileSync(page, 'utf8'))
  })

  test.each(counted)('%s: after --fix the findings are few', (name) => {
    expect(inPlan(mended(name)).length).toBeLessThanOrEqual(30)
  })
})
