import type { LedgerFinding } from '../link/ledger.ts'
import { fill, type Locale } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'

/** What became of a finding, a step each: 2026-05-14 发现、2026-06-02 采纳; a step of which nobody noted the day says so. */
export function historyWords({ course }: Pick<LedgerFinding, 'course'>, locale: Locale): string[] {
  const { stage: words } = textsOf(locale).ledger
  return course.map(({ state, from, due, again }, index) => {
    const isMoved = state === 'accepted' && course[index - 1]?.state === 'accepted'
    const said = again ? words.again : isMoved ? words.moved : words[state]
    return fill(said, { day: from ?? words.noDay, due: due ?? '—' })
  })
}
