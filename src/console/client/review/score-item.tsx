import { fill } from '../../../locale/locale.ts'
import type { ItemScore } from '../../review-protocol.ts'
import { ChooseButton } from './choose-button.tsx'
import { useReview } from './review-context.tsx'
import { shareWords } from './score-words.ts'
import { momentOf } from './time-scale.ts'

/** One item with its result; chosen, it says why and what each evaluator gave. */
export function ItemRow({ rubric, item }: { readonly rubric: string; readonly item: ItemScore }) {
  const { words, item: chosen } = useReview()
  const name = `score.${rubric}.${item.id}`
  const evidence = item.because.flatMap((one) => one.evidence)
  return (
    <li className={`item result-${item.result}`}>
      <ChooseButton
        choice={{ kind: 'score', rubric, item: item.id }}
        evidence={evidence}
        className="item-head"
      >
        <span className="item-id">{item.id}</span>
        <span className="item-text">
          {item.item}
          {item.key && <span className="tag">{words.score.key}</span>}
        </span>
        <span className="item-result">
          <strong>{words.result[item.result]}</strong>
          <span className="soft">
            {' '}
            {item.value === null
              ? fill(words.score.points, { points: item.points })
              : `${fill(words.score.value, { value: shareWords(item.value) })} · ${fill(words.score.points, { points: item.points })}`}
          </span>
        </span>
      </ChooseButton>
      {chosen === name && <Why item={item} />}
    </li>
  )
}

function Why({ item }: { readonly item: ItemScore }) {
  const { words, choose, item: name } = useReview()
  return (
    <div className="why">
      {item.detail !== '' && <p className="soft">{item.detail}</p>}
      <ul>
        {item.because.map(({ sentence, evidence, aside }) => (
          <li key={sentence}>
            {sentence}{' '}
            {evidence.length === 0 ? (
              <span className="soft">{words.score.noEvidence}</span>
            ) : (
              <button type="button" className="choose" onClick={() => choose(name, evidence[0] ?? null)}>
                {fill(words.score.evidence, { count: evidence.length })}
              </button>
            )}
            {aside && <span className="soft"> {words.score.aside}</span>}
          </li>
        ))}
        {item.ratings.map((rating) => (
          <li key={rating.seq} className={rating.superseded ? 'superseded' : undefined}>
            <Rating rating={rating} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Rating({ rating }: { readonly rating: ItemScore['ratings'][number] }) {
  const { page, words, choose, item } = useReview()
  return (
    <>
      {rating.who}{' '}
      <button type="button" className="choose" onClick={() => choose(item, rating.seq)}>
        <strong>{rating.grade ?? words.score.notApplicable}</strong> {momentOf(rating.at, page.zone)}
      </button>
      {rating.superseded && <span className="soft"> {words.score.superseded}</span>}
      {rating.note !== '' && <> {fill(words.score.note, { note: rating.note })}</>}
      {rating.reason !== '' && <> {fill(words.score.why, { reason: rating.reason })}</>}
    </>
  )
}
