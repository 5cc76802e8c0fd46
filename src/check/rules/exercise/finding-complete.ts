import type { Place } from '../../../diagnostic/place.ts'
import { isOpen, ownerOf } from '../../../link/ledger.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import type { RecordedFinding } from '../../../model/findings.ts'
import { parseInstant } from '../../../vocabulary/instant.ts'
import { clausePlaces } from '../../clause-place.ts'
import { rectification } from '../../ledger-basis.ts'
import { registryReadable } from '../../registry-readable.ts'
import { defineRule } from '../../rule.ts'

/** The record of a finding says all that its state asks for, and means things that there are. */
export const findingComplete = defineRule({
  basis: rectification,
  holds: {
    'zh-CN': '问题登记写明其状态所要求的内容，所指的条款和单位都存在。',
    en: 'A finding on record says what its state asks for; its clause and its body exist.',
  },
  because: {
    'zh-CN': '没有责任单位、理由或者提交的登记，过后谁也说不清改没改、为什么不改。',
    en: 'Without body, reason or commit nobody can tell later whether it was mended, or why not.',
  },
  messages: {
    'zh-CN': {
      noReason: '问题 `{id}` 不采纳，却没有理由；请补 `reason`',
      noCommit: '问题 `{id}` 登记为已整改，却没有提交；请补 `commit`，或改回 `accepted`',
      noRetest: '问题 `{id}` 登记为已复验，却没有写明哪次演练；请补 `retested-in`',
      noOwner: '问题 `{id}` 已采纳，却没有责任单位；请补 `owner`',
      noDue: '问题 `{id}` 已采纳，却没有整改期限；请补 `due`',
      badDue: '`{due}` 不是日历上的日期；请改正',
      badDay: '`{day}` 不是日历上的日期；请改正',
      dayOrder: '问题 `{id}` 的经过中，{day} 写在 {before} 之后；请按先后改正日期',
      lastMove:
        '问题 `{id}` 的经过止于 `{last}`，状态却是 `{state}`；请在 `moves` 中补记，不知道日期的不写日期',
      unknownOwner: '登记表中没有单位 `{owner}`；请改正，或先在 registry/organizations.yaml 中登记',
      clauseGone: '问题 `{id}` 所指的条款 `{clause}` 已不存在；请核对：已经改好的登记为已整改，否则改写条款',
    },
    en: {
      noReason: 'Finding `{id}` was rejected without a reason; add `reason`',
      noCommit:
        'Finding `{id}` is said to be mended without a commit; add `commit`, or go back to `accepted`',
      noRetest: 'Finding `{id}` is said to be retested without a drill; add `retested-in`',
      noOwner: 'Finding `{id}` was accepted, and nobody is in charge; add `owner`',
      noDue: 'Finding `{id}` was accepted without a due day; add `due`',
      badDue: '`{due}` is no day of the calendar; correct it',
      badDay: '`{day}` is no day of the calendar; correct it',
      dayOrder: 'In the moves of finding `{id}` {day} stands after {before}; put the days right',
      lastMove:
        'The moves of finding `{id}` end with `{last}`, and its state is `{state}`; add the move to `moves`, without a day where nobody knows it',
      unknownOwner:
        'There is no body `{owner}` in the register; correct it, or add it to registry/organizations.yaml',
      clauseGone:
        'The clause `{clause}` of finding `{id}` is gone; note it as mended if it is, else name the clause that stands for it now',
    },
  },
  check: (set, report) => {
    const placeOf = clausePlaces(set)
    for (const finding of set.ledger) {
      const { current: record, id } = finding
      for (const variant of lacking(record)) report(record.state.at, variant, { id })
      const { owner, due, clause } = record
      if (due && !isDate(due.value)) report(due.at, 'badDue', { due: due.value })
      for (const each of finding.records) reportMoves(each, report)
      if (owner && isUnknown(record, set)) report(owner.at, 'unknownOwner', { owner: owner.value })
      const mayStand = isOpen(finding) || record.state.value === 'proposed'
      if (mayStand && placeOf(clause.value) === 'gone')
        report(clause.at, 'clauseGone', { id, clause: clause.value })
    }
  },
})

type Lack = 'noReason' | 'noCommit' | 'noRetest' | 'noOwner' | 'noDue'

/** What its state asks for and is not there. */
function lacking({ state, owner, due, reason, commit, retestedIn }: RecordedFinding): Lack[] {
  switch (state.value) {
    case 'proposed':
      return []
    case 'accepted':
      return [...(owner ? [] : ['noOwner' as const]), ...(due ? [] : ['noDue' as const])]
    case 'rejected':
      return reason ? [] : ['noReason']
    case 'mended':
      return commit ? [] : ['noCommit']
    case 'retested':
      return retestedIn ? [] : ['noRetest']
  }
}

function isUnknown(record: RecordedFinding, set: PlanSet): boolean {
  return registryReadable(set, 'organizations') && ownerOf(record, set) === null
}

type Told = 'badDay' | 'dayOrder' | 'lastMove'

/** Days of the calendar, each not before the last, up to the state that is written. */
function reportMoves(
  { id, moves, state }: RecordedFinding,
  report: (at: Place, variant: Told, params: Readonly<Record<string, string>>) => void,
): void {
  let before = ''
  for (const { day } of moves) {
    if (day === null) continue
    if (!isDate(day.value)) report(day.at, 'badDay', { day: day.value })
    else if (day.value < before) report(day.at, 'dayOrder', { id, day: day.value, before })
    else before = day.value
  }
  const last = moves.at(-1)?.state
  if (last !== undefined && last.value !== state.value)
    report(state.at, 'lastMove', { id, last: last.value, state: state.value })
}

/** 2025-02-30 has the form of a date and is none. */
function isDate(due: string): boolean {
  return parseInstant(due, 0) !== null
}
