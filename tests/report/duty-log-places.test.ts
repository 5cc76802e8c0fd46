import { describe, expect, test } from 'vitest'
import type { Locale } from '../../src/locale/locale.ts'
import { dutyContext } from '../../src/report/duty-context.ts'
import { dutyLine } from '../../src/report/duty-log.ts'
import { floodProgram } from '../support/flood-program.ts'
import { declare, demand, type Entry, entry, flood, traceOf } from '../support/trace.ts'

/** The last line of a log, without its time. */
function told(entries: readonly Entry[], locale: Locale): string {
  const trace = traceOf(floodProgram, entries)
  const last = trace.events
    .map((event) => dutyLine(event, dutyContext(trace, floodProgram, locale), locale))
    .at(-1)
  return (last ?? 'nothing').replace(/^\S+ \S+ \[\S+\] /, '')
}

describe.each<[string, Entry[], string, string]>([
  [
    'some areas call for a level, and it is declared',
    [
      demand(0, null, 'II', { areas: ['guozhuang'] }),
      declare(5, 'standby', 'II', { demandedIn: ['guozhuang'] }),
    ],
    '市防指副总指挥 启动《句容市防汛抗旱应急预案》Ⅱ级响应（条件由郭庄镇达到）',
    '市防指副总指挥 declared Level II of “句容市防汛抗旱应急预案” (called for by 郭庄镇)',
  ],
  [
    'some areas call for a level',
    [demand(0, null, 'II', { areas: ['guozhuang', 'jurong'] })],
    '《句容市防汛抗旱应急预案》达到Ⅱ级响应启动条件（郭庄镇、句容市），依据：special/flood#II.start.1',
    'Level II of “句容市防汛抗旱应急预案” is called for by 郭庄镇, 句容市, because of special/flood#II.start.1',
  ],
  [
    'other areas call for the same level',
    [
      demand(0, null, 'II', { areas: ['guozhuang'] }),
      entry(5, {
        type: 'demand-areas-changed',
        data: { instance: flood, level: 'II', areas: ['guozhuang', 'jurong'], previous: ['guozhuang'] },
      }),
    ],
    '《句容市防汛抗旱应急预案》达到Ⅱ级响应启动条件的地方变为：郭庄镇、句容市',
    'Level II of “句容市防汛抗旱应急预案” is now called for by 郭庄镇, 句容市',
  ],
])('%s', (_, entries, zh, en) => {
  test('zh-CN', () => expect(told(entries, 'zh-CN')).toBe(zh))
  test('en', () => expect(told(entries, 'en')).toBe(en))
})
