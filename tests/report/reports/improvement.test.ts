import { describe, expect, test } from 'vitest'
import { afterActionView } from '../../../src/report/reports/after-action.ts'
import type { RevisionLine } from '../../../src/report/reports/after-action-view.ts'
import { floodCards, floodTrace } from '../../support/flood-drill.ts'
import { floodProgram } from '../../support/flood-program.ts'
import { due, type Entry, end, entry, traceOf } from '../../support/trace.ts'

const edit: RevisionLine = {
  clause: 'special/flood#III.start.1',
  about: ['special/flood#III.start.1', 'special/flood#III-2'],
  sentence: '转移来不及：即使各环节都不超时限，也要晚 1 小时',
  followed: null,
  isEdit: true,
  text: '',
  short: 'Ⅲ级启动条件中水位由 11 米调整为 10.8 米',
  fullApproval: true,
}

const question: RevisionLine = { ...edit, clause: 'special/flood#IV-2', about: [], isEdit: false }

const breach: Entry = entry(60, {
  type: 'inject-released',
  data: {
    ...{ inject: 'A-1', channel: '现场', from: '', to: [], content: '溃口，湖水涌入', expects: [] },
    doneBy: ['special/flood#III-2'],
  },
})

/** The evacuation was asked for and not done when the dyke broke. */
const tooLate = traceOf(floodProgram, [
  due(0, 'special/flood#III-2', { text: '转移低洼易涝区群众', owner: 'guozhuang', limit: 120 }),
  breach,
  end(180),
])

const viewOf = (revisions: readonly RevisionLine[], trace = tooLate) =>
  afterActionView({ trace, program: floodProgram, cards: floodCards, revisions, actions: null }, 'zh-CN')

describe('the first page', () => {
  test('tells a weakness as the log shows it, and what the body must do', () => {
    const { weaknesses, actions } = viewOf([])
    expect(weaknesses[0]?.sentence).toBe('「溃口」之前应完成的「转移低洼易涝区群众」尚未完成')
    expect(actions[0]).toMatchObject({
      what: '提前安排「转移低洼易涝区群众」，在「溃口」之前完成',
      who: '郭庄镇政府',
    })
  })

  test('where an edit of the plan rests on it, tells why it came about and has whoever keeps the plan mend it', () => {
    const { weaknesses, actions } = viewOf([edit])
    expect(weaknesses[0]?.sentence).toBe(edit.sentence)
    expect(actions[0]).toMatchObject({ weakness: edit.sentence, clause: edit.clause })
    expect(actions[0]?.what).toContain(edit.short)
    expect(actions.filter(({ clause }) => clause === edit.clause)).toHaveLength(1)
  })

  test('an edit that mends none of the weaknesses has a line of its own, and so has a question to be settled', () => {
    const other = {
      ...edit,
      about: ['special/flood#II.start.1'],
      clause: 'special/flood#II.start.1',
      short: '别处',
    }
    const { actions } = viewOf([other, question])
    expect([...new Set(actions.map(({ clause }) => clause))]).toEqual([
      'special/flood#III-2',
      'special/flood#II.start.1',
      'special/flood#IV-2',
    ])
    expect(actions.at(-1)?.what).toBe('研究修订special/flood#IV-2')
  })
})

describe('the conclusion counts', () => {
  test('levels, duties, links and changes', () => {
    expect(viewOf([edit, question], floodTrace).conclusions).toEqual([
      '启动和提级：4 次达到启动条件，在决定时限内启动 1 次，超过时限 2 次，始终未启动 1 次',
      '任务和报告：有结果的 6 项中，按时完成 4 项（66.7%），逾期完成 2 项',
      '预案联动：1 次，在联动时限内到位 0 次',
      '预案修订：提出修改文字 1 处，须研究决定的问题 1 个',
    ])
  })

  test('what came too late by its name, and says nothing of what did not occur', () => {
    expect(viewOf([question]).conclusions).toEqual([
      '任务和报告：有结果的 1 项中，按时完成 0 项（0%），到结束未完成 1 项',
      '险情前应完成的工作：1 项，没有赶上的：「转移低洼易涝区群众」',
      '预案修订：须研究决定的问题 1 个',
    ])
  })
})
