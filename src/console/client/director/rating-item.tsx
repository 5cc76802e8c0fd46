import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Rating } from '../../../drill/ratings.ts'
import { fill } from '../../../locale/locale.ts'
import { hourAndMinute } from '../format.ts'
import { useDesk } from './desk.ts'
import { gradeName, knownRatings, type SheetItem } from './model/rating-sheet.ts'
import { ReasonModal } from './reason-modal.tsx'

/** One item: what to look at, and the grades; the one given last is marked. */
export function RatingItem({ item, entry }: { readonly item: SheetItem; readonly entry: number | null }) {
  const { words } = useDesk()
  return (
    <li className="rating-item">
      <p className="rating-text">
        <strong>{item.id}</strong> {item.item}
        {item.key && <span className="rating-key">{words.rating.key}</span>}
        <span className="soft"> {fill(words.rating.weight, { weight: item.weight })}</span>
      </p>
      {item.detail !== '' && <p className="soft">{item.detail}</p>}
      {item.by === 'log' ? <p className="soft">{words.rating.log}</p> : <Grades item={item} entry={entry} />}
    </li>
  )
}

function Grades({ item, entry }: { readonly item: SheetItem; readonly entry: number | null }) {
  const { board, words, act } = useDesk()
  const [note, setNote] = useState<string | null>(null)
  const [asked, setAsked] = useState<{ readonly points: number | null } | null>(null)
  const { seat } = board.setting.seat
  const all = knownRatings(board).filter((each) => each.item === item.ref)
  const own = all.filter((each) => each.seat === seat)
  const given = own.at(-1) ?? null
  const give = (points: number | null, reason: string | null) => {
    const grade = gradeName(points, item.scale) ?? words.rating.notApplicable
    const data = { item: item.ref, points, note: (note ?? '').trim(), entry, photo: null }
    const more = {
      ...(points === null ? { applicable: false as const } : {}),
      ...(reason === null ? {} : { reason }),
    }
    act({ kind: 'observe', ...data, ...more }, `${item.id} ${grade}`)
    setNote(null)
  }
  const tap = (points: number | null) =>
    board.conduct.submitted.has(seat) ? setAsked({ points }) : give(points, null)
  return (
    <>
      {item.by === 'both' && <p className="soft">{words.rating.both}</p>}
      <GradeButtons item={item} given={given} onTap={tap}>
        {note === null && (
          <Button type="text" onClick={() => setNote(given?.note ?? '')}>
            {words.rating.addNote}
          </Button>
        )}
      </GradeButtons>
      {note !== null && (
        <Input.TextArea
          autoFocus
          rows={2}
          aria-label={words.rating.note}
          placeholder={words.rating.note}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      )}
      {given && <Given given={given} changes={own.length - 1} item={item} />}
      <Others ratings={all.filter((each) => each.seat !== seat)} item={item} />
      {asked && (
        <ReasonModal
          title={fill(words.rating.reasonTitle, { item: item.id })}
          hint={words.rating.reasonHint}
          ok={words.rating.change}
          onOk={(reason) => give(asked.points, reason)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}

/** One button for each grade, the one given last pressed. */
function GradeButtons({
  item,
  given,
  onTap,
  children,
}: {
  readonly item: SheetItem
  readonly given: Rating | null
  readonly onTap: (points: number | null) => void
  readonly children: ReactNode
}) {
  const { words } = useDesk()
  const none = { name: words.rating.notApplicable, points: null }
  return (
    <fieldset className="grades" aria-label={`${item.id} ${item.item}`}>
      {[...item.scale, none].map(({ points, name }) => {
        const chosen = given !== null && given.points === points
        return (
          <Button
            key={name}
            type={chosen ? 'primary' : 'default'}
            aria-pressed={chosen}
            onClick={() => onTap(points)}
          >
            {name}
          </Button>
        )
      })}
      {children}
    </fieldset>
  )
}

/** What the seat gave last, when, and why. */
function Given({
  given,
  changes,
  item,
}: {
  readonly given: Rating
  readonly changes: number
  readonly item: SheetItem
}) {
  const { board, words } = useDesk()
  const { at, points, note } = given
  const grade = gradeName(points, item.scale) ?? words.rating.notApplicable
  const about = given.entry === null ? null : board.rowOf(given.entry)
  return (
    <p className="rating-given">
      {fill(words.rating.given, { time: hourAndMinute(at, board.setting.zone), grade })}
      {changes > 0 && fill(words.rating.changes, { count: changes })}
      {note !== '' && <span> · {note}</span>}
      {about && (
        <span className="soft"> · {fill(words.evaluator.about, { entry: about.seq, text: about.text })}</span>
      )}
    </p>
  )
}

/** What others gave, as far as the server tells: nothing before both have handed in. */
function Others({ ratings, item }: { readonly ratings: readonly Rating[]; readonly item: SheetItem }) {
  const { board, words, locale } = useDesk()
  const last = new Map(ratings.map((each) => [each.seat, each]))
  if (last.size === 0) return null
  const said = [...last].map(
    ([seat, { points }]) =>
      `${board.names.seat(seat)} ${gradeName(points, item.scale) ?? words.rating.notApplicable}`,
  )
  return (
    <p className="soft">{fill(words.rating.others, { ratings: said.join(locale === 'en' ? '; ' : '；') })}</p>
  )
}
