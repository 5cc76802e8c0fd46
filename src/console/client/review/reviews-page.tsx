import { OfflineNote, Waiting } from '../library/answer-state.tsx'
import { useLibrary } from '../library/library-context.tsx'
import { useAnswer } from '../library/use-answer.ts'
import { fetchReviews } from './review-api.ts'
import { reviewHash } from './review-route.ts'

/** Drills that are over. */
export function ReviewsPage() {
  const { locale } = useLibrary()
  const answered = useAnswer(`reviews ${locale}`, () => fetchReviews(locale))
  if (answered.value === null) return <Waiting answered={answered} />
  return (
    <div className="reviews">
      <OfflineNote answered={answered} />
      <ul>
        {answered.value.drills.map(({ drill, title, date }) => (
          <li key={drill}>
            {date} <a href={reviewHash(drill)}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
