import { Button, Input } from 'antd'
import { useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import type { DrillPhase } from '../../../vocabulary/drill-phase.ts'
import { useDesk } from './desk.ts'
import { groupsOf, itemsOfPhase, phaseNow, type SheetGroup, searchGroups } from './model/rating-sheet.ts'
import { RatingItem } from './rating-item.tsx'
import { SubmitForm } from './submit-form.tsx'

/**
 * The rubrics of the drill as a form: what can be watched now first, everything else by category, one tap a rating. When the drill
 * comes to another phase the page says so and waits: nothing moves under a finger.
 */
export function RatingPanel({
  entry,
  onUnlink,
}: {
  readonly entry: number | null
  readonly onUnlink: () => void
}) {
  const { board, words } = useDesk()
  const [phase, setPhase] = useState<DrillPhase>(() => phaseNow(board))
  const [search, setSearch] = useState('')
  const groups = groupsOf(board.backstage.forms)
  if (groups.length === 0) return null
  const present = phaseNow(board)
  const found = search.trim() === '' ? null : searchGroups(groups, search)
  const about = entry === null ? null : board.rowOf(entry)
  return (
    <section className="rating" aria-label={words.rating.title}>
      <SubmitForm />
      {about && (
        <p className="rating-link">
          {fill(words.rating.linked, { entry: about.seq, text: about.text })}{' '}
          <Button onClick={onUnlink}>{words.rating.unlink}</Button>
        </p>
      )}
      <Input.Search
        allowClear
        aria-label={words.rating.search}
        placeholder={words.rating.searchHint}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      {present !== phase && (
        <Button className="rating-moved" type="primary" onClick={() => setPhase(present)}>
          {fill(words.rating.moved, { phase: words.rating.phase[present] })}
        </Button>
      )}
      {found ? (
        <Found groups={found} search={search} entry={entry} />
      ) : (
        <Sheet groups={groups} phase={phase} entry={entry} />
      )}
    </section>
  )
}

interface Parts {
  readonly groups: readonly SheetGroup[]
  /** What a rating will be about. */
  readonly entry: number | null
}

function Found({ groups, search, entry }: Parts & { readonly search: string }) {
  const { words } = useDesk()
  if (groups.length === 0) return <p className="empty">{fill(words.rating.none, { search })}</p>
  return groups.map(({ title, items }) => (
    <div key={title}>
      <h3>{title}</h3>
      <Items items={items} entry={entry} />
    </div>
  ))
}

function Sheet({ groups, phase, entry }: Parts & { readonly phase: DrillPhase }) {
  const { words } = useDesk()
  const now = itemsOfPhase(groups, phase)
  const shown = new Set(now.map(({ ref }) => ref))
  return (
    <>
      <h3>{fill(words.rating.now, { phase: words.rating.phase[phase] })}</h3>
      {now.length === 0 ? (
        <p className="empty">{words.rating.nowEmpty}</p>
      ) : (
        <Items items={now} entry={entry} />
      )}
      {groups.map(({ title, items }) => {
        const others = items.filter(({ ref }) => !shown.has(ref))
        return (
          others.length > 0 && (
            <details key={title} className="rating-group">
              <summary>
                {title} <span className="soft">{others.length}</span>
              </summary>
              <Items items={others} entry={entry} />
            </details>
          )
        )
      })}
    </>
  )
}

function Items({ items, entry }: { readonly items: SheetGroup['items']; readonly entry: number | null }) {
  return (
    <ul className="rows">
      {items.map((item) => (
        <RatingItem key={item.ref} item={item} entry={entry} />
      ))}
    </ul>
  )
}
