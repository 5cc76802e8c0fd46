import { rectification } from '../../ledger-basis.ts'
import { defineRule } from '../../rule.ts'

/** What was said to be mended is not shown again by a later drill. */
export const mendedFindingGone = defineRule({
  basis: rectification,
  holds: {
    'zh-CN': '登记为已整改的问题，在以后的演练中没有再出现。',
    en: 'What was noted as mended has not been shown again by a later drill.',
  },
  because: {
    'zh-CN': '改了文字而没有解决问题，比没有改更危险：大家都以为已经改好了。',
    en: 'Words changed without mending the trouble are worse than none: everybody takes it for settled.',
  },
  messages: {
    'zh-CN': {
      again:
        '问题 `{id}` 已登记整改（{commit}），演练 `{drill}` 中又出现：{problem}；请重新研究，用 `yuyan findings accept` 再次列入整改，或用 `reject` 说明理由',
      record: '此前登记在此处；请核对当时的整改',
    },
    en: {
      again:
        'Finding `{id}` was noted as mended ({commit}), and drill `{drill}` showed it again: {problem}; take it up once more with `yuyan findings accept`, or say why not with `reject`',
      record: 'It was recorded here before; look at what was done then',
    },
  },
  check: (set, report) => {
    for (const { id, current, again } of set.ledger) {
      if (!again) continue
      const problem = again.problem ?? again.clause.value
      report(
        again.at,
        'again',
        { id, drill: again.drill, commit: current.commit ?? '—', problem },
        { related: [{ at: current.at, variant: 'record' }] },
      )
    }
  },
})
