import { isOpen, ownerOf } from '../../../link/ledger.ts'
import type { RecordedFinding } from '../../../model/findings.ts'
import { clausePlaces } from '../../clause-place.ts'
import { findingDue } from '../../finding-due.ts'
import { rectification } from '../../ledger-basis.ts'
import { defineRule } from '../../rule.ts'

/** A finding of a drill that was accepted stands at its clause until it is mended. What is overdue is told by `exercise/finding-overdue`. */
export const openFinding = defineRule({
  basis: rectification,
  holds: {
    'zh-CN': '演练发现并已采纳的问题都已整改。',
    en: 'What drills showed and was accepted has been mended.',
  },
  because: {
    'zh-CN': '演练中已经出过的问题，不改，真的发生时还会再出。',
    en: 'What went wrong in a drill and was not mended goes wrong again on the day.',
  },
  messages: {
    'zh-CN': {
      open: '演练 `{drill}` 发现的问题 `{id}` 尚未整改（责任单位：{owner}；期限：{due}）：{problem}；请在期限内修改，再用 `yuyan findings mend` 登记',
      record: '问题登记在此处；请在此核对整改情况',
      about: '问题涉及此处；请一并修改或核对',
    },
    en: {
      open: 'Finding `{id}` of drill `{drill}` is not mended yet (in charge: {owner}; due: {due}): {problem}; mend it in time and note it with `yuyan findings mend`',
      record: 'The finding is recorded here; look up what became of it',
      about: 'It is about this, too; mend or look at both',
    },
  },
  check: (set, report, today) => {
    const placeOf = clausePlaces(set)
    for (const finding of set.ledger) {
      const { current, id } = finding
      const at = placeOf(current.clause.value)
      const due = findingDue(finding)
      if (!isOpen(finding) || finding.again || typeof at === 'string' || (due !== null && today > due))
        continue
      const owner = ownerOf(current, set)?.name ?? current.owner?.value ?? '—'
      const params = { id, drill: current.drill, owner, due: current.due?.value ?? '—' }
      report(
        at,
        'open',
        { ...params, problem: current.problem ?? current.clause.value },
        { related: [{ at: current.at, variant: 'record' }, ...alsoAt(current, placeOf)] },
      )
    }
  },
})

/** The rows that a finding about a plan as a whole is about: what a body left undone. */
function alsoAt({ clause, about }: RecordedFinding, placeOf: ReturnType<typeof clausePlaces>) {
  if (clause.value.includes('#')) return []
  return about.flatMap((each) => {
    const at = placeOf(each)
    return typeof at === 'string' ? [] : [{ at, variant: 'about' as const }]
  })
}
