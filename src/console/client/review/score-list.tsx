import { fill } from '../../../locale/locale.ts'
import type { CategoryScore, RubricScore } from '../../review-protocol.ts'
import { AgreementNote } from './agreement-note.tsx'
import { useReview } from './review-context.tsx'
import { ItemRow } from './score-item.tsx'
import { shareWords } from './score-words.ts'

/** What each rubric gave, category by category; each opens to its items. */
export function ScoreList() {
  const { page, words } = useReview()
  return (
    <section className="review-part" id="review-score" aria-label={words.nav.score}>
      <h2>{words.nav.score}</h2>
      {page.unscored.map((reason) => (
        <p key={reason} role="alert">
          {fill(words.score.unscored, { reason })}
        </p>
      ))}
      {page.rubrics.length === 0 && page.unscored.length === 0 && (
        <p className="empty">{words.score.noRubric}</p>
      )}
      {page.rubrics.map((rubric) => (
        <Rubric key={rubric.id} rubric={rubric} />
      ))}
      <Notes />
    </section>
  )
}

function Rubric({ rubric }: { readonly rubric: RubricScore }) {
  const { words, locale } = useReview()
  const { totals, counts, cappedBy, minCoverage } = rubric
  const few = totals.band === null && (totals.coverage ?? 0) < minCoverage
  return (
    <article className="rubric">
      <h3>{rubric.title}</h3>
      <p>
        {words.score.performance} <strong>{shareWords(totals.performance)}</strong>
        {locale === 'en' ? ', ' : '，'}
        {words.score.coverage} <strong>{shareWords(totals.coverage)}</strong>{' '}
        <span className="tag">{totals.band ?? words.score.notRated}</span>
      </p>
      <p className="soft">
        {fill(words.score.counts, { ...counts })}
        {few && ` · ${fill(words.score.tooFew, { least: shareWords(minCoverage) })}`}
        {cappedBy.length > 0 &&
          ` · ${fill(words.score.capped, { items: cappedBy.join(locale === 'en' ? ', ' : '、') })}`}
      </p>
      {rubric.categories.map((category) => (
        <Category key={category.title} rubric={rubric.id} category={category} />
      ))}
      <AgreementNote rubric={rubric} />
    </article>
  )
}

/** Open when the address names one of its items. */
function Category({ rubric, category }: { readonly rubric: string; readonly category: CategoryScore }) {
  const { words, item } = useReview()
  const { title, totals, alpha, items } = category
  const named = items.some(({ id }) => item === `score.${rubric}.${id}`)
  return (
    <details className="category" open={named || undefined}>
      <summary data-row>
        <span className="category-title">{title}</span>
        <span className="category-bar" aria-hidden="true">
          <span style={{ width: shareWords(totals.performance, '0%') }} />
        </span>
        <span className="category-score">
          {shareWords(totals.performance)}
          <span className="soft">
            {' '}
            {words.score.coverage} {shareWords(totals.coverage)}
          </span>
        </span>
        {alpha !== null && (
          <span className="soft">{fill(words.score.alpha, { value: alpha.toFixed(2) })}</span>
        )}
      </summary>
      <ol className="items">
        {items.map((one) => (
          <ItemRow key={one.id} rubric={rubric} item={one} />
        ))}
      </ol>
    </details>
  )
}

/** What evaluators wrote down without rating it. */
function Notes() {
  const { page, words, seq, choose, locale } = useReview()
  const separator = locale === 'en' ? ': ' : '：'
  if (page.notes.length === 0) return null
  return (
    <article>
      <h3>{words.notes.title}</h3>
      <ul className="notes">
        {page.notes.map((note) => (
          <li key={note.seq}>
            <button
              type="button"
              className="choose"
              data-row
              aria-pressed={seq === note.seq}
              onClick={() => choose(null, note.seq)}
            >
              {note.who}
              {note.rated && `${separator}${fill(words.notes.points, { points: note.points ?? 0 })}`}
            </button>{' '}
            {note.text} {note.item !== null && <span className="soft">{note.item}</span>}
          </li>
        ))}
      </ul>
    </article>
  )
}
