import { fill } from '../../../locale/locale.ts'
import type { ReviewPage } from '../../review-protocol.ts'
import { planHash } from '../library/library-route.ts'
import { partIds, showPart } from './parts.ts'
import { useReview } from './review-context.tsx'
import { shareWords } from './score-words.ts'

/** The two numbers first, then what drill this was. */
export function ReviewHead({ onHelp }: { readonly onHelp: () => void }) {
  const { page, words } = useReview()
  const { card } = page
  const [first, ...others] = card.scores
  return (
    <header className="review-head">
      <p className="review-what">
        {card.date} · {card.mode.name} · {words.record[card.record]}
        {page.draft && <strong> · {words.state.draft}</strong>}
      </p>
      <h1>{card.title}</h1>
      {first && <Numbers score={first} />}
      {others.map((score) => (
        <p key={score.rubric}>
          {fill(words.score.line, {
            rubric: score.rubric,
            performance: shareWords(score.performance),
            coverage: shareWords(score.coverage),
            band: score.band ?? words.score.notRated,
          })}
        </p>
      ))}
      <p className="review-plans">
        {card.plans.map(({ id, name }) => (
          <a key={id} href={planHash(id, { tab: 'drills' })}>
            {name}
          </a>
        ))}
      </p>
      <nav className="review-nav" aria-label={words.nav.label}>
        {partIds.map((part) => (
          <button key={part} type="button" onClick={() => showPart(part)}>
            {words.nav[part]}
          </button>
        ))}
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
        <button type="button" onClick={onHelp}>
          {words.keys.open}
        </button>
      </nav>
    </header>
  )
}

function Numbers({ score }: { readonly score: ReviewPage['card']['scores'][number] }) {
  const { words } = useReview()
  return (
    <button type="button" className="numbers" onClick={() => showPart('score')}>
      <span className="number">
        <span className="number-name">{words.score.performance}</span>
        <strong>{shareWords(score.performance)}</strong>
      </span>
      <span className="number">
        <span className="number-name">{words.score.coverage}</span>
        <strong>{shareWords(score.coverage)}</strong>
      </span>
      <span className="number">
        <span className="number-name">{score.rubric}</span>
        <strong className="band-word">{score.band ?? words.score.notRated}</strong>
      </span>
    </button>
  )
}
