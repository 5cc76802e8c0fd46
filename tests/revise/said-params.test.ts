import { expect, test } from 'vitest'
import { findingWords } from '../../src/revise/revision-words.ts'
import { worded } from '../../src/revise/said-params.ts'
import { hour } from '../../src/vocabulary/duration.ts'
import { activeLevel } from '../../src/vocabulary/level.ts'
import { floodTrace } from '../support/flood-drill.ts'
import { floodProgram } from '../support/flood-program.ts'

test.each([
  ['III', '《甲村预案》始终没有达到Ⅲ级，联动时限为 1 小时'],
  [activeLevel.id, '《甲村预案》始终没有启动，联动时限为 1 小时'],
])('a plan is brought to a level, or started where it has none: %s', (level, sentence) => {
  const context = { program: floodProgram, trace: floodTrace, locale: 'zh-CN' } as const
  expect(worded(findingWords['link-never'], { target: '甲村预案', level, withinMs: hour }, context)).toBe(
    sentence,
  )
})
