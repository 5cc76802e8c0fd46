import { isoDuration } from '../../../vocabulary/duration.ts'
import { ownRule } from '../../citations.ts'
import { defineRule } from '../../rule.ts'

/** An inject with a time comes before the drill ends. */
export const injectInTime = defineRule({
  basis: ownRule('演练情景', 'Scenario'),
  holds: {
    'zh-CN': '定时的注入都在演练结束之前。',
    en: 'An inject with a time comes before the drill ends.',
  },
  because: {
    'zh-CN': '演练已经结束，后面的注入不会送出。',
    en: 'What is planned after the end is never sent.',
  },
  messages: {
    'zh-CN': {
      late: '注入 `{id}` 在开始后 {atSpan}，而演练只有 {lastsSpan}（`{lasts}`）；请提前，或延长 `lasts`',
    },
    en: {
      late: 'Inject `{id}` is planned {atSpan} after the start, but the drill lasts {lastsSpan} (`{lasts}`); move it, or lengthen `lasts`',
    },
  },
  check: (set, report) => {
    for (const scenario of set.scenarios.values())
      for (const { id, at, place } of scenario.injects)
        if (at.kind === 'time' && at.after > scenario.lasts)
          report(place, 'late', {
            id: id.value,
            atSpan: at.after,
            lastsSpan: scenario.lasts,
            lasts: isoDuration(scenario.lasts),
          })
  },
})
