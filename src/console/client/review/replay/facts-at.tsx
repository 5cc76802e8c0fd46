import { nearClock } from '../../director/model/near-clock.ts'
import type { FactAt } from './model/fact-history.ts'
import { factWords } from './model/fact-words.ts'
import { Panel } from './panel.tsx'
import { useReplay } from './replay-context.ts'

/** What had been reported by then, from whom and since when; what was not reported again in time says so. */
export function FactsAt() {
  const { moment, words } = useReplay()
  const { facts } = words
  return (
    <Panel name="facts" title={facts.title}>
      {moment.facts.length === 0 ? (
        <p className="empty">{facts.empty}</p>
      ) : (
        <table className="replay-facts">
          <thead>
            <tr>
              <th scope="col">{facts.fact}</th>
              <th scope="col">{facts.value}</th>
              <th scope="col">{facts.source}</th>
              <th scope="col">{facts.since}</th>
            </tr>
          </thead>
          <tbody>
            {moment.facts.map((fact) => (
              <Fact key={fact.key} fact={fact} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

function Fact({ fact }: { readonly fact: FactAt }) {
  const { replay, moment, setting, words, goTo } = useReplay()
  const { name, value, source } = factWords(fact, replay, words.facts)
  return (
    <tr className={fact.state === 'known' ? undefined : 'replay-stale'}>
      <th scope="row">{name}</th>
      <td>
        {fact.state === 'unknown' ? words.facts.unknown : value}
        {fact.state === 'stale' && <span className="replay-note">{words.facts.stale}</span>}
      </td>
      <td>{source}</td>
      <td>
        <button type="button" className="replay-link" onClick={() => goTo(fact.seq)}>
          {nearClock(fact.at, moment.cursor.at, setting)}
        </button>
      </td>
    </tr>
  )
}
