import { ownRule } from '../../citations.ts'
import { frontmatterPlace } from '../../frontmatter-place.ts'
import { defineRule } from '../../rule.ts'

/** A double-blind drill says between when and when it may start. */
export const windowGiven = defineRule({
  basis: ownRule('演练情景', 'Scenario'),
  holds: {
    'zh-CN': '双盲演练写明可以开始的时段，止在起之后。',
    en: 'A double-blind drill says between when and when it may start, and the window ends after it begins.',
  },
  because: {
    'zh-CN': '开始时间在时段内抽定，没有时段就无法封存；时段写反了，抽不出时间。',
    en: 'The start is drawn from the window: without one the drill cannot be sealed.',
  },
  messages: {
    'zh-CN': {
      missing: '双盲演练没有写可以开始的时段；请在首部写 `window: [起, 止]`',
      order: '`window` 的止不在起之后；请改正',
    },
    en: {
      missing: 'A double-blind drill has no window in which it may start; write `window: [from, until]`',
      order: '`window` does not end after it begins; correct it',
    },
  },
  check: (set, report) => {
    for (const scenario of set.scenarios.values()) {
      const { window, mode } = scenario
      if (window && window.until <= window.from) report(window.at, 'order', {})
      if (!window && mode === 'double-blind') report(frontmatterPlace(set, scenario, 'mode'), 'missing', {})
    }
  },
})
