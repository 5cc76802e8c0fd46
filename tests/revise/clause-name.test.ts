import { describe, expect, test } from 'vitest'
import { compilePlans } from '../../src/compile/compile-plans.ts'
import { clauseName } from '../../src/revise/clause-name.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { textsIn } from '../support/set.ts'

const program = compilePlans(buildSet(textsIn(new URL('../../plans/jurong/', import.meta.url).pathname)))

describe('a clause is named as an official says it, its number beside', () => {
  test.each([
    ['special/flood', '《句容市防汛抗旱应急预案》', '“句容市防汛抗旱应急预案”'],
    ['special/flood#III', 'Ⅲ级响应（6.4）', 'Level III (6.4)'],
    ['special/flood#II.start.2', 'Ⅱ级启动条件第 2 项（6.5.1）', 'start condition 2 of Level II (6.5.1)'],
    [
      'special/flood#III.procedure.decide',
      'Ⅲ级启动程序·决定（6.4.2）',
      'start procedure of Level III, decide (6.4.2)',
    ],
    [
      'special/flood#drought.III.procedure.decide',
      '干旱·Ⅲ级启动程序·决定（8.3.1）',
      'drought: start procedure of Level III, decide (8.3.1)',
    ],
    ['village/luting-flood#active.start.1', '启动条件第 1 项（4）', 'start condition 1 (4)'],
    ['village/luting-flood#active.procedure.assess', '启动程序·研判（5）', 'start procedure, assess (5)'],
    ['special/flood#end.2', '响应终止条件（6.8）', 'the conditions of termination (6.8)'],
    ['special/flood#warning.1', '第 1 项预警（4.2）', 'warning 1 (4.2)'],
    [
      'special/flood#link.activates.township/guozhuang-flood',
      '与《郭庄镇防汛应急预案》的衔接',
      'the link to “郭庄镇防汛应急预案”',
    ],
    ['special/flood#section.support', 'special/flood#section.support', 'special/flood#section.support'],
  ])('%s', (clause, zh, en) => {
    expect(clauseName(clause, { program, locale: 'zh-CN' })).toBe(zh)
    expect(clauseName(clause, { program, locale: 'en' })).toBe(en)
  })

  test('a row by its words and its number, what follows from a call by the call', () => {
    const spec = program.obligations.find(({ clause }) => clause === 'special/flood#III-2')
    expect(clauseName('special/flood#III-2', { program, locale: 'zh-CN' })).toBe(`「${spec?.text}」（III-2）`)
    const call = program.obligations.find(({ clause }) => /#W-1$/.test(clause))
    const answer = clauseName(`${call?.clause}.answer`, { program, locale: 'en' })
    expect(answer).toBe(`the answer to “${call?.text}” (W-1)`)
  })
})
