import { useMemo } from 'react'
import { fill } from '../../../locale/locale.ts'
import { minute } from '../../../vocabulary/duration.ts'
import { roughSpan } from '../format.ts'
import { useDesk, useSituation } from './desk.ts'
import { injectList, nextInject } from './model/upcoming.ts'

/** How long before an inject evaluators are told to look up. */
const ahead = 5 * minute

/** Shortly before an inject: what comes, and what is to be seen when it does. */
export function KeyNotice() {
  const { board, version, words, locale } = useDesk()
  const now = useSituation(minute)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the board changes in place, and counts its versions.
  const next = useMemo(
    () => nextInject(injectList(board.backstage.scenario, board.standing.script)),
    [board, version],
  )
  const running = board.conduct.phase === 'begun'
  if (!running || !next || next.at === null || next.at - now > ahead || next.at < now) return null
  const names = new Map(board.backstage.clauses.map(({ clause, text }) => [clause, text]))
  const expects = next.inject.expects.map((clause) => names.get(clause) ?? clause)
  return (
    <p className="key-notice" role="status">
      <strong>
        {fill(words.rating.notice, {
          span: roughSpan(next.at - now, locale),
          content: next.inject.content,
        })}
      </strong>
      {expects.length > 0 && (
        <span> {fill(words.rating.expects, { expects: expects.join(locale === 'en' ? '; ' : '；') })}</span>
      )}
    </p>
  )
}
