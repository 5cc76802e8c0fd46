import { Button, Popover } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import type { SeatLink } from '../../protocol.ts'
import { fetchLinks } from '../api.ts'
import { type Desk, useDesk } from './desk.ts'
import { LinkCard } from './link-card.tsx'
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
  const here = seats.filter(({ seat }) => (presenceOf(seat, desk, links) ?? 0) > 0).length
  const reached = seats.filter(({ seat }) => board.conduct.reached.has(seat)).length
  return (
    <div className="seats">
      <TellList />
      <p className="soft">{fill(words.seat.summary, { here, reached, all: seats.length })}</p>
      {links === 'failed' && (
        <p>
          {words.seat.linksFailed} <Button onClick={load}>{words.seat.again}</Button>
        </p>
      )}
      <ul className="rows">
        {seats.map(({ seat, title }) => {
          const link = typeof links === 'string' ? undefined : links.find((each) => each.seat === seat)
          return (
            <li key={seat} className="seat-row">
              <Presence count={presenceOf(seat, desk, links)} />
              <span className="row-what">
                {title}
                <span className="soft seat-state">
                  {board.conduct.reached.has(seat) ? words.seat.reached : words.seat.notReached}
                </span>
              </span>
              {link && (
                <Popover trigger="click" placement="left" content={<LinkCard link={link} />}>
                  <Button size="small">{words.seat.link}</Button>
                </Popover>
              )}
            </li>
          )
        })}
      </ul>
    </div>
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
