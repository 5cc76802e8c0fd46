import { fill } from '../../../locale/locale.ts'
import { hourAndMinute } from '../format.ts'
import { PhotoThumb } from '../parts/photo-thumb.tsx'
import { useDesk } from './desk.ts'
import { arrows } from './keyboard.ts'
import { observationsBy } from './model/observations.ts'

/** What this evaluator wrote down, newest first. Others' stay unseen until all have handed in. */
export function ObservationList() {
  const { board, words } = useDesk()
  const own = observationsBy(board.setting.seat.seat, board.told, board.conduct.undone).filter(
    ({ item }) => item === null,
  )
  return (
    <section className="observations">
      <h2>
        {words.evaluator.own} {own.length > 0 && own.length}
      </h2>
      {own.length === 0 && <p className="empty">{words.evaluator.ownEmpty}</p>}
      <ul className="rows" onKeyDown={arrows}>
        {own.map(({ seq, at, points, note, entry, photo, undone }) => {
          const about = entry === null ? null : board.rowOf(entry)
          return (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows go through the rows.
            <li key={seq} className="card" tabIndex={0} data-row>
              <p className={undone ? 'card-head undone' : 'card-head'}>
                {points !== null && <strong className="points-given">{points}</strong>} {note}
                <span className="soft">
                  {fill(words.evaluator.taken, { time: hourAndMinute(at, board.setting.zone) })}
                </span>
                {undone && <span className="soft">{words.log.undone}</span>}
              </p>
              <PhotoThumb photo={photo} setting={board.setting} />
              {about && (
                <p className="soft">{fill(words.evaluator.about, { entry: about.seq, text: about.text })}</p>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
