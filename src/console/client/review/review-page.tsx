import { OfflineNote, Waiting } from '../library/answer-state.tsx'
import { useLibrary } from '../library/library-context.tsx'
import { useAnswer } from '../library/use-answer.ts'
import { goTo } from '../use-route.ts'
import { ReplayPanel } from './replay/replay-panel.tsx'
import { fetchReview } from './review-api.ts'
import { reviewHash, seqIn } from './review-route.ts'

/** What a drill showed: its scores, demand against response, what was late, and what the plans should say instead. */
export function ReviewPage({ drill, params }: { readonly drill: string; readonly params: URLSearchParams }) {
  const { locale } = useLibrary()
  const answered = useAnswer(`review ${locale} ${drill}`, () => fetchReview(drill, locale))
  const page = answered.value
  if (page === null) return <Waiting answered={answered} />
  return (
    <article className="review">
      <OfflineNote answered={answered} />
      <h1>{page.card.title}</h1>
      <ReplayPanel
        drill={drill}
        at={seqIn(params)}
        onAt={(seq) => goTo(reviewHash(drill, params, { seq: String(seq) }), true)}
      />
    </article>
  )
}
