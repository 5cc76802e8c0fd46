import { isOpen, ownerOf } from '../../../link/ledger.ts'
import { clausePlaces } from '../../clause-place.ts'
import { findingDue } from '../../finding-due.ts'
import { rectification } from '../../ledger-basis.ts'
import { defineRule } from '../../rule.ts'

/** A finding of a drill that was accepted is mended by its due day; told at its clause, else where it is recorded. */
export const findingOverdue = defineRule({
  basis: rectification,
  holds: {
    'zh-CN': '演练发现并已采纳的问题在期限内整改。',
    en: 'What drills showed and was accepted is mended by its due day.',
  },
  because: {
    'zh-CN': '期限过了没有人追问，整改就不会有下文。',
    en: 'When nobody asks after the due day, nothing more comes of it.',
  },
  messages: {
    'zh-CN': {
      overdue:
        '演练 `{drill}` 发现的问题 `{id}` 应由{owner}于 `{due}` 前整改，已逾期：{problem}；请督促整改，或用 `yuyan findings accept` 重定期限',
      record: '问题登记在此处；请在此核对整改情况',
    },
    en: {
      overdue:
        'Finding `{id}` of drill `{drill}` was to be mended by {owner} before `{due}` ended: {problem}; see that it is done, or set another day with `yuyan findings accept`',
      record: 'The finding is recorded here; look up what became of it',
    },
  },
  check: (set, report, today) => {
    const placeOf = clausePlaces(set)
    for (const finding of set.ledger) {
      const { current, id } = finding
      const due = findingDue(finding)
      if (!isOpen(finding) || finding.again || due === null || today <= due) continue
      const at = placeOf(current.clause.value)
      const owner = ownerOf(current, set)?.name ?? current.owner?.value ?? '—'
      const problem = current.problem ?? current.clause.value
      report(
        typeof at === 'string' ? current.at : at,
        'overdue',
        { id, drill: current.drill, owner, due: current.due?.value ?? '', problem },
        { related: [{ at: current.at, variant: 'record' }] },
      )
    }
  },
})
