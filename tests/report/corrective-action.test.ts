import { expect, test } from 'vitest'
import { correctiveAction } from '../../src/report/corrective-action.ts'
import type { Highlight } from '../../src/report/highlight.ts'
import { floodProgram } from '../support/flood-program.ts'

const weakness: Highlight = {
  ...{ variant: 'declared-late', params: { level: 'III', delayMs: 1, overMs: 1 }, side: 'weakness' },
  ...{ weight: 1, evidence: [], subject: null, clause: null, who: [] },
}
const said = (highlight: Highlight, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  correctiveAction(highlight, locale, floodProgram.set.levels)

test('a level that came late asks for a quicker decision at that level', () => {
  expect(said(weakness)).toEqual({
    what: '优化研判、会商和报批程序，确保Ⅲ级响应在决定时限内启动',
    element: 'organization',
  })
  expect(said(weakness, 'en')?.element).toBe('organization')
})

test('a duty that was missed asks for names', () => {
  const missed: Highlight = {
    ...weakness,
    variant: 'missed',
    params: { who: '甲', text: '转移群众', worstMs: 1 },
  }
  expect(said(missed)?.what).toBe('落实「转移群众」的承办人和替补，确保在时限内完成')
})

test('a strength asks for nothing', () => {
  expect(said({ ...weakness, variant: 'kept-before' })).toBeNull()
})
