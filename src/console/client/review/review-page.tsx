import type { InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ReviewPage as Page, ReviewFindings } from '../../review-protocol.ts'
import { OfflineNote, Waiting } from '../library/answer-state.tsx'
import { useLibrary } from '../library/library-context.tsx'
import { type Answered, useAnswer } from '../library/use-answer.ts'
import { goTo } from '../use-route.ts'
import { CourseList } from './course-list.tsx'
import { DeadlineList } from './deadline-list.tsx'
import { EvidencePanel } from './evidence-panel.tsx'
import { FindingPart } from './finding-part.tsx'
import { usePageKeys } from './list-keys.ts'
import { partIds, showPart } from './parts.ts'
import { ReplayPanel } from './replay/replay-panel.tsx'
import { fetchFindings, fetchReview } from './review-api.ts'
import { Review, type ReviewContext } from './review-context.tsx'
import { ReviewHead } from './review-head.tsx'
import { ReviewHelp } from './review-help.tsx'
import { reviewHash, seqIn } from './review-route.ts'
import { ScoreList } from './score-list.tsx'
import { ToldLists } from './told-list.tsx'
import { reviewWords } from './words/words-of.ts'

interface Place {
  readonly drill: string
  readonly params: URLSearchParams
}

/** What a drill showed: its scores, demand against response, what was late, and what the plans should say instead. */
export function ReviewPage({ drill, params }: Place) {
  const { locale } = useLibrary()
  const answered = useAnswer(`review ${locale} ${drill}`, () => fetchReview(drill, locale))
  const findings = useAnswer(`findings ${locale} ${drill}`, () => fetchFindings(drill, locale))
  const page = answered.value
  if (page === null) return answered.trouble === null ? <Working /> : <Waiting answered={answered} />
  return (
    <>
      <OfflineNote answered={answered} />
      <Reviewed page={page} findings={findings} params={params} />
    </>
  )
}

/** The scores are being worked out: where they will stand is there already. */
function Working() {
  const { locale } = useLibrary()
  const words = reviewWords(locale)
  return (
    <div className="review working">
      <p role="status">{words.state.working}</p>
      <div className="skeleton numbers-skeleton" aria-hidden="true">
        <span />
        <span />
      </div>
      <div className="skeleton" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </div>
  )
}

function Reviewed({
  page,
  findings,
  params,
}: {
  readonly page: Page
  readonly findings: Answered<ReviewFindings>
  readonly params: URLSearchParams
}) {
  const { locale } = useLibrary()
  const words = reviewWords(locale)
  const search = useRef<InputRef>(null)
  const [help, setHelp] = useState(false)
  const { drill, title, kind } = page.card
  const [item, seq] = [params.get('item'), seqIn(params)]
  const choose: ReviewContext['choose'] = (nextItem, nextSeq) =>
    goTo(reviewHash(drill, params, { item: nextItem, seq: nextSeq === null ? null : String(nextSeq) }), true)
  useTitle(title)
  useShown(item, findings.value !== null)
  usePageKeys({
    '/': () => search.current?.focus(),
    '?': () => setHelp(true),
    Escape: () => choose(null, null),
    ...Object.fromEntries(partIds.map((part, place) => [String(place + 1), () => showPart(part)])),
  })
  const context: ReviewContext = { page, locale, words, item, seq, choose }
  return (
    <Review value={context}>
      <div className="band">
        <strong>{words.band[kind === 'event' || kind === 'simulation' ? kind : 'drill']}</strong>
        <span className="band-title">{title}</span>
        <span>{words.band.rest}</span>
      </div>
      <article className="review">
        <ReviewHead onHelp={() => setHelp(true)} />
        <div className="review-main" data-rows>
          <ToldLists />
          <CourseList />
          <DeadlineList />
          <ScoreList />
          <FindingPart answered={findings} />
          <ReplayPanel drill={drill} at={seq} onAt={(at) => choose(item, at)} />
        </div>
        <EvidencePanel findings={findings.value?.findings ?? null} search={search} />
        {help && <ReviewHelp words={words} onClose={() => setHelp(false)} />}
      </article>
    </Review>
  )
}

/** What an address that was sent names comes into view, once, when it is there. */
function useShown(item: string | null, hasFindings: boolean): void {
  const wanted = useRef(item)
  // biome-ignore lint/correctness/useExhaustiveDependencies: findings come later
  useEffect(() => {
    const name = wanted.current
    const place = name === null ? null : document.querySelector(`[data-choice="${CSS.escape(name)}"]`)
    if (!place) return
    wanted.current = null
    for (let at = place.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
      at.open = true
    place.scrollIntoView({ block: 'center', behavior: 'instant' })
  }, [hasFindings])
}

function useTitle(title: string): void {
  useEffect(() => {
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title])
}
