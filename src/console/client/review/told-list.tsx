import { fill } from '../../../locale/locale.ts'
import type { Told } from '../../review-protocol.ts'
import { ChooseButton } from './choose-button.tsx'
import { ClauseAnchor } from './clause-anchor.tsx'
import { useReview } from './review-context.tsx'

/** As many as a leader reads; the rest is there when it is wanted. */
const most = 3

/** What went well and what did not, each with its evidence. */
export function ToldLists() {
  const { page, words } = useReview()
  if (page.strengths.length + page.weaknesses.length === 0) return null
  return (
    <div className="told">
      <OneList title={words.told.strengths} list={page.strengths} kind="strength" />
      <OneList title={words.told.weaknesses} list={page.weaknesses} kind="weakness" />
    </div>
  )
}

interface Listed {
  readonly title: string
  readonly list: readonly Told[]
  readonly kind: 'strength' | 'weakness'
}

function OneList({ title, list, kind }: Listed) {
  const { words } = useReview()
  if (list.length === 0) return null
  return (
    <section className="review-part" aria-label={title}>
      <h2>{title}</h2>
      <Lines list={list.slice(0, most)} kind={kind} from={0} />
      {list.length > most && (
        <details>
          <summary>{fill(words.told.more, { count: list.length - most })}</summary>
          <Lines list={list.slice(most)} kind={kind} from={most} />
        </details>
      )}
    </section>
  )
}

function Lines({ list, kind, from }: Omit<Listed, 'title'> & { readonly from: number }) {
  return (
    <ol start={from + 1}>
      {list.map((told, place) => (
        <li key={told.sentence}>
          <ChooseButton choice={{ kind, at: from + place }} evidence={told.evidence}>
            {told.sentence}
          </ChooseButton>{' '}
          {told.clause && <ClauseAnchor clause={told.clause} />}
        </li>
      ))}
    </ol>
  )
}
