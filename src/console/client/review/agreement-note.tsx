import { fill } from '../../../locale/locale.ts'
import type { RubricScore } from '../../review-protocol.ts'
import { useReview } from './review-context.tsx'

/** How far the evaluators agree, and the items on which they do not. */
export function AgreementNote({ rubric }: { readonly rubric: RubricScore }) {
  const { words, choose } = useReview()
  const { agreement } = rubric
  if (!agreement.rated) return null
  const { evaluators, compared, alpha, noFigure } = agreement
  const said = words.agreement
  const sentence =
    noFigure === null
      ? fill(said.figure, { evaluators, compared, alpha: alpha?.toFixed(2) ?? '—' })
      : fill(said[noFigure], { evaluators })
  const items = new Map(rubric.categories.flatMap(({ items }) => items).map((item) => [item.id, item]))
  return (
    <div className="agreement">
      <h4>{said.title}</h4>
      <p>{sentence}</p>
      {agreement.apart.length > 0 && (
        <ul>
          {agreement.apart.map(({ id, apart, unclear }) => (
            <li key={id}>
              <button
                type="button"
                className="choose"
                data-row
                onClick={() =>
                  choose(`score.${rubric.id}.${id}`, items.get(id)?.because[0]?.evidence[0] ?? null)
                }
              >
                {id} {items.get(id)?.item}
              </button>{' '}
              {fill(said.steps, { steps: apart })}
              {unclear && <strong> {said.unclear}</strong>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
