import { Button } from 'antd'
import { useDesk } from './desk.ts'

/** Who must be told of the drill before it begins, and who has been. */
export function TellList() {
  const { board, words, act } = useDesk()
  const { notify } = board.backstage.scenario
  const { told, phase } = board.conduct
  const untold = notify.some((who) => !told.has(who))
  if (notify.length === 0 || (phase !== 'prepared' && !untold)) return null
  return (
    <section className="tell-list">
      <h3>{words.seat.tell}</h3>
      {!untold && <p>{words.seat.allTold}</p>}
      <ul className="rows">
        {notify.map((who) => (
          <li key={who} className="seat-row">
            <span className="row-what">{who}</span>
            {told.has(who) ? (
              <span>✓ {words.seat.told}</span>
            ) : (
              <Button
                size="small"
                onClick={() => act({ kind: 'told', who }, `${words.seat.markTold} · ${who}`)}
              >
                {words.seat.markTold}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
