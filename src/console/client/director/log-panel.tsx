import { Button, Input, type InputRef } from 'antd'
import { type ReactNode, type Ref, useMemo, useState } from 'react'
import { photoOf } from '../../../drill/photo-of.ts'
import { fill } from '../../../locale/locale.ts'
import type { DrillEvent } from '../../../run/event.ts'
import { canPutRight } from '../../../run/undo.ts'
import { hour } from '../../../vocabulary/duration.ts'
import { PhotoThumb } from '../parts/photo-thumb.tsx'
import { useDesk, useSituation } from './desk.ts'
import { arrows } from './keyboard.ts'
import { findRows, type LogRow } from './model/log-row.ts'
import { nearClock } from './model/near-clock.ts'
import { useStill } from './use-still.ts'
import { WaitingNote } from './waiting-note.tsx'

const most = 200

/** The log in words, newest first, searchable. `onRow`: what a row's button does; null: it has none. */
export function LogPanel({
  searchRef,
  button,
  chosen = null,
}: {
  readonly searchRef?: Ref<InputRef>
  readonly button: (row: LogRow) => ReactNode
  readonly chosen?: number | null
}) {
  const { board, version, words } = useDesk()
  const [search, setSearch] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the board changes in place, and counts its versions.
  const found = useMemo(() => findRows(board.rows, search, most), [board, version, search])
  const { shown, waiting, refresh, hold } = useStill(found, ({ seq }) => String(seq))
  const listed = search === '' ? shown.map(({ item }) => item) : found
  return (
    <div className="log">
      <Input.Search
        {...(searchRef ? { ref: searchRef } : {})}
        allowClear
        placeholder={words.log.searchHint}
        aria-label={words.log.search}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <div {...hold}>
        <WaitingNote count={search === '' ? waiting : 0} onShow={refresh} />
        {listed.length === 0 && (
          <p className="empty">{search === '' ? words.log.empty : fill(words.log.none, { search })}</p>
        )}
        <ul className="rows" onKeyDown={arrows}>
          {listed.map((row) => (
            <Row key={row.seq} row={row} chosen={row.seq === chosen}>
              {button(row)}
            </Row>
          ))}
        </ul>
        {listed.length >= most && <p className="soft">{fill(words.log.more, { count: most })}</p>}
      </div>
    </div>
  )
}

function Row({
  row,
  chosen,
  children,
}: {
  readonly row: LogRow
  readonly chosen: boolean
  readonly children: ReactNode
}) {
  const { board, words, locale } = useDesk()
  const now = useSituation(hour)
  const { zone } = board.setting
  const undone = board.conduct.undone.has(row.seq)
  const entry = board.entry(row.seq)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows go through the rows.
    <li className={chosen ? 'log-row chosen' : 'log-row'} tabIndex={0} data-row data-seq={row.seq}>
      <time>{nearClock(row.at.situation, now, { zone, locale })}</time>
      <span className={undone ? 'row-what undone' : 'row-what'}>
        {row.type === 'obligation-late' && <span className="late-square" aria-hidden="true" />}
        {row.text}
        <PhotoThumb photo={entry && photoOf(entry)} setting={board.setting} />
      </span>
      {undone ? <span className="soft">{words.log.undone}</span> : children}
    </li>
  )
}

/** The button with which an entry is taken back; null where people have heard it already. */
export function UndoButton({
  event,
  onUndo,
}: {
  readonly event: DrillEvent | null
  readonly onUndo: () => void
}) {
  const { words } = useDesk()
  if (event === null || !canUndo(event)) return null
  return (
    <Button size="small" type="text" onClick={onUndo}>
      {words.log.undo}
    </Button>
  )
}

const spoken: readonly DrillEvent['type'][] = [
  'inject-released',
  'message-sent',
  'decision-recorded',
  'observation-recorded',
]

function canUndo(event: DrillEvent): boolean {
  return spoken.includes(event.type) || canPutRight(event)
}
