import { useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import type { ReviewPage } from '../../review-protocol.ts'
import { libraryAddress } from '../library/library-api.ts'
import { useReview } from './review-context.tsx'
import { elapsedOf, momentOf } from './time-scale.ts'

type LogRow = ReviewPage['log'][number]

/** Shown at once. */
const most = 60

/** Entries of the log; one that is pressed becomes the one that the address and the replay have. */
export function LogRows({
  rows,
  keep,
  marked = [],
}: {
  readonly rows: readonly LogRow[]
  /** What stays chosen. */
  readonly keep: string | null
  readonly marked?: readonly number[]
}) {
  const { page, words, seq, choose } = useReview()
  const [shown, setShown] = useState(most)
  const left = rows.length - shown
  return (
    <div className="log-rows" data-rows>
      <ol>
        {rows.slice(0, shown).map((row) => (
          <li key={row.seq} className={row.void ? 'void' : undefined}>
            <button
              type="button"
              className={marked.includes(row.seq) ? 'log-row marked' : 'log-row'}
              data-row
              aria-pressed={row.seq === seq}
              onClick={() => choose(keep, row.seq)}
            >
              <span className="log-when">
                {momentOf(row.at, page.zone)} <span className="soft">{elapsedOf(row.exercise)}</span>
                <span className="soft log-seq">{fill(words.evidence.seq, { seq: row.seq })}</span>
              </span>
              <span className="log-text">
                {row.text ?? words.evidence.noWords}
                {row.void && <span className="tag">{words.evidence.void}</span>}
              </span>
            </button>
            {row.photo !== null && <Photo row={row} />}
          </li>
        ))}
      </ol>
      {left > 0 && (
        <p>
          <button type="button" onClick={() => setShown(shown + 200)}>
            {fill(words.evidence.more, { count: Math.min(left, 200) })}
          </button>
        </p>
      )}
    </div>
  )
}

/** A photo that an entry names: the way to it large is its link. */
function Photo({ row }: { readonly row: LogRow }) {
  const { page, locale, words } = useReview()
  const [gone, setGone] = useState(false)
  const source = libraryAddress('/review/photo', locale, { drill: page.card.drill, photo: row.photo ?? '' })
  if (gone) return null
  return (
    <a className="log-photo" href={source} target="_blank" rel="noreferrer">
      <img src={source} alt={words.evidence.photo} loading="lazy" onError={() => setGone(true)} />
    </a>
  )
}
