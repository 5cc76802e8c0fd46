import { levelText } from '../../src/locale/level-text.ts'
import type { AnswerView } from '../../src/report/match-answers.ts'

/** An answer that calls for a level because of one condition, in two towns. */
export function answerAt(level: string, text: string): AnswerView {
  return {
    ...{ plan: 'special/flood', title: '甲市防汛预案', where: '甲市' },
    ...{ level, levelName: levelText(level, 'zh-CN', []) },
    because: [
      {
        clause: `special/flood#${level}.start.1`,
        row: `${level}.start.1`,
        text,
        code: '',
        areas: ['甲镇', '乙镇'],
      },
    ],
    ...{ unknown: [], ways: [], judgements: [], units: [] },
  }
}
