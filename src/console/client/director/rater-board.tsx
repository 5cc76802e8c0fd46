import { Button } from 'antd'
import { useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import { hourAndMinute } from '../format.ts'
import { useDesk } from './desk.ts'
import { type Difference, differencesIn, gradeName, raterLines } from './model/rating-sheet.ts'
import { ReasonModal } from './reason-modal.tsx'

/** Which evaluators have handed in and how far the others are; then what they must agree on. */
export function RaterBoard() {
  const { board, words } = useDesk()
  if (board.backstage.forms.length === 0) return null
  const differences = differencesIn(board)
  return (
    <section className="rater-board">
      <h3>{words.rating.board}</h3>
      <ul className="rows">
        {raterLines(board).map(({ seat, title, rated, items, submitted }) => (
          <li key={seat} className="rater-row">
            <span>{fill(words.rating.boardRow, { seat: title, rated, items })}</span>
            <span className="soft">
              {submitted === null
                ? words.rating.boardOpen
                : fill(words.rating.boardDone, { time: hourAndMinute(submitted, board.setting.zone) })}
            </span>
          </li>
        ))}
      </ul>
      {differences.length > 0 && (
        <>
          <h3>{words.rating.apart}</h3>
          <ul className="rows">
            {differences.map((each) => (
              <DifferenceRow key={each.item.ref} difference={each} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function DifferenceRow({ difference: { item, ratings, settled } }: { readonly difference: Difference }) {
  const { board, words, act, locale } = useDesk()
  const [open, setOpen] = useState(false)
  const [points, setPoints] = useState<number | null | undefined>(undefined)
  const name = (given: number | null) => gradeName(given, item.scale) ?? words.rating.notApplicable
  const said = ratings
    .map(({ seat, points: given }) => `${board.names.seat(seat)} ${name(given)}`)
    .join(locale === 'en' ? '; ' : '；')
  const choices = [...item.scale.map((grade) => grade.points as number | null), null]
  return (
    <li className="card">
      <p>
        <strong>{item.id}</strong> {item.item}
      </p>
      <p className="soft">
        {said}
        {settled &&
          ` · ${fill(words.rating.settled, { grade: name(settled.points), reason: settled.reason })}`}
      </p>
      <Button onClick={() => setOpen(true)}>{words.rating.settle}</Button>
      {open && (
        <ReasonModal
          title={fill(words.rating.settleTitle, { item: item.id })}
          hint={fill(words.rating.settleHint, { ratings: said })}
          ok={words.rating.settle}
          blocked={points === undefined}
          onOk={(reason) =>
            act(
              { kind: 'settle', item: item.ref, points: points ?? null, reason },
              `${words.rating.settle} ${item.id}`,
            )
          }
          onClose={() => setOpen(false)}
        >
          <div className="grades">
            {choices.map((given) => (
              <Button
                key={given ?? 'none'}
                type={given === points ? 'primary' : 'default'}
                aria-pressed={given === points}
                onClick={() => setPoints(given)}
              >
                {name(given)}
              </Button>
            ))}
          </div>
        </ReasonModal>
      )}
    </li>
  )
}
