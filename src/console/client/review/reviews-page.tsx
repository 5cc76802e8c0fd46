import { Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import type { ReviewCard, ReviewList } from '../../review-protocol.ts'
import { OfflineNote, Waiting } from '../library/answer-state.tsx'
import { useLibrary } from '../library/library-context.tsx'
import { useAnswer } from '../library/use-answer.ts'
import { usePageKeys } from './list-keys.ts'
import { fetchReviews } from './review-api.ts'
import { reviewHash } from './review-route.ts'
import { shareWords } from './score-words.ts'
import { reviewWords } from './words/words-of.ts'

/** Drills that are over, the newest first. */
export function ReviewsPage() {
  const { locale } = useLibrary()
  const answered = useAnswer(`reviews ${locale}`, () => fetchReviews(locale))
  if (answered.value === null) return <Waiting answered={answered} />
  return (
    <div className="reviews">
      <OfflineNote answered={answered} />
      <List list={answered.value} />
    </div>
  )
}

function List({ list: { drills, set } }: { readonly list: ReviewList }) {
  const { locale } = useLibrary()
  const words = reviewWords(locale).list
  const search = useRef<InputRef>(null)
  const [asked, setAsked] = useState('')
  usePageKeys({ '/': () => search.current?.focus() })
  const open = drills.reduce((sum, { findings }) => sum + findings.proposed, 0)
  const shown = drills.filter((card) => isMeant(card, asked))
  return (
    <>
      <header className="plans-head">
        <h1>{fill(open > 0 ? words.summary : words.settled, { count: drills.length, open })}</h1>
        <p className="soft">
          {set}
          <span className="keys"> · {words.keys}</span>
        </p>
      </header>
      {drills.length === 0 ? (
        <p className="notice">{words.empty}</p>
      ) : (
        <div data-rows>
          <Input.Search
            ref={search}
            allowClear
            value={asked}
            aria-label={words.search}
            placeholder={words.searchHint}
            onChange={({ target }) => setAsked(target.value)}
            data-row
          />
          {shown.length === 0 && <p>{words.none}</p>}
          <ul className="review-cards">
            {shown.map((card) => (
              <Card key={card.drill} card={card} />
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function isMeant({ drill, title, date, plans }: ReviewCard, asked: string): boolean {
  const text = [drill, title, date, ...plans.map(({ name }) => name)].join(' ').toLowerCase()
  return asked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function Card({ card }: { readonly card: ReviewCard }) {
  const { locale } = useLibrary()
  const words = reviewWords(locale)
  const states = (['proposed', 'accepted', 'rejected', 'mended', 'retested'] as const).filter(
    (state) => card.findings[state] > 0,
  )
  return (
    <li>
      <h2>
        <a href={reviewHash(card.drill)} data-row>
          {card.title}
        </a>
      </h2>
      <p className="soft">
        {card.date} · {card.mode.name} · {words.record[card.record]} ·{' '}
        {card.plans.map(({ name }) => name).join(locale === 'en' ? ', ' : '、')}
      </p>
      {card.scores.map((score) => (
        <p key={score.rubric}>
          {fill(words.score.line, {
            rubric: score.rubric,
            performance: shareWords(score.performance),
            coverage: shareWords(score.coverage),
            band: score.band ?? words.score.notRated,
          })}
        </p>
      ))}
      <p>
        {states.length === 0 && <span className="soft">{words.list.noFindings}</span>}
        {states.map((state) => (
          <span key={state} className={`tag state-${state}`}>
            {fill(words.list[state], { count: card.findings[state] })}
          </span>
        ))}
      </p>
    </li>
  )
}
