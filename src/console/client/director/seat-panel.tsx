import { Button, Popover } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import type { SeatLink } from '../../protocol.ts'
import { fetchLinks } from '../api.ts'
import { type Desk, useDesk } from './desk.ts'
import { LinkCard } from './link-card.tsx'
import { comcheck } from './model/comcheck.ts'
import { RaterBoard } from './rater-board.tsx'
import { TellList } from './tell-list.tsx'

type Links = readonly SeatLink[] | 'loading' | 'failed'

/** Who sits where: connected or not, reached or not, and the way in for whoever is not there yet. */
export function SeatPanel() {
  const desk = useDesk()
  const { board, words } = desk
  const { drill, seats } = board.setting
  const [links, setLinks] = useState<Links>('loading')
  const load = useCallback(async () => {
    setLinks('loading')
    const outcome = await fetchLinks(drill)
    setLinks(outcome.kind === 'answered' ? outcome.value : 'failed')
  }, [drill])
  useEffect(() => void load(), [load])
  const own = board.setting.seat.seat
  const others = seats.filter(({ seat }) => seat !== own)
  const here = others.filter(({ seat }) => (presenceOf(seat, desk, links) ?? 0) > 0).length
  const { checked, silent } = comcheck(board)
  return (
    <div className="seats">
      <TellList />
      <RaterBoard />
      <p className="soft">
        {fill(words.seat.summary, {
          ...{ here, all: others.length },
          ...{ reached: checked.length - silent.length, asked: checked.length },
        })}
      </p>
      {links === 'failed' && (
        <p>
          {words.seat.linksFailed} <Button onClick={load}>{words.seat.again}</Button>
        </p>
      )}
      <ul className="rows">
        {seats.map(({ seat, title, role }) => (
          <SeatRow
            key={seat}
            title={title}
            count={presenceOf(seat, desk, links)}
            reached={role === 'participant' ? board.conduct.reached.has(seat) : null}
            link={typeof links === 'string' ? undefined : links.find((each) => each.seat === seat)}
            onRenewed={setLinks}
          />
        ))}
      </ul>
    </div>
  )
}

function SeatRow({
  title,
  count,
  reached,
  link,
  onRenewed,
}: {
  readonly title: string
  readonly count: number | null
  /** Null: the seat is not asked. */
  readonly reached: boolean | null
  readonly link: SeatLink | undefined
  readonly onRenewed: (links: readonly SeatLink[]) => void
}) {
  const { words } = useDesk()
  return (
    <li className="seat-row">
      <Presence count={count} />
      <span className="row-what">
        {title}
        {reached !== null && (
          <span className="soft seat-state">{reached ? words.seat.reached : words.seat.notReached}</span>
        )}
      </span>
      {link && (
        <Popover trigger="click" placement="left" content={<LinkCard link={link} onRenewed={onRenewed} />}>
          <Button size="small">{words.seat.link}</Button>
        </Popover>
      )}
    </li>
  )
}

/** How many pages of a seat are connected; null: nobody has said. */
function presenceOf(seat: string, { present, board }: Desk, links: Links): number | null {
  if (seat === board.setting.seat.seat) return Math.max(1, present?.[seat] ?? 1)
  if (present !== null) return present[seat] ?? 0
  return typeof links === 'string' ? null : (links.find((each) => each.seat === seat)?.present ?? null)
}

function Presence({ count }: { readonly count: number | null }) {
  const { words } = useDesk()
  const text =
    count === null
      ? words.seat.unknown
      : count === 0
        ? words.seat.away
        : count === 1
          ? words.seat.here
          : fill(words.seat.hereMany, { count })
  return <span className={count ? 'presence here' : 'presence'}>{text}</span>
}
