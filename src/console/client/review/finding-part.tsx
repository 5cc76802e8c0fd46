import { useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import type { ReviewFinding, ReviewFindings } from '../../review-protocol.ts'
import { Waiting } from '../library/answer-state.tsx'
import type { Answered } from '../library/use-answer.ts'
import { FindingCard } from './finding-card.tsx'
import { useReview } from './review-context.tsx'

/** What the plans should say instead, each to be accepted or rejected. */
export function FindingPart({ answered }: { readonly answered: Answered<ReviewFindings> }) {
  const { words } = useReview()
  return (
    <section className="review-part" id="review-finding" aria-label={words.finding.title}>
      <h2>{words.finding.title}</h2>
      {answered.value !== null ? (
        <Findings answer={answered.value} again={answered.again} />
      ) : answered.trouble === null ? (
        <Trying />
      ) : (
        <Waiting answered={answered} />
      )}
    </section>
  )
}

/** Edits are being tried: as many rows as a hand has fingers, empty. */
function Trying() {
  const { words } = useReview()
  return (
    <>
      <p role="status">{words.state.trying}</p>
      <div className="skeleton" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </>
  )
}

function Findings({ answer, again }: { readonly answer: ReviewFindings; readonly again: () => void }) {
  const { page, words } = useReview()
  const [onlyOpen, setOnlyOpen] = useState(false)
  const { findings, noDecision, unknownScenario } = answer
  const said = words.finding
  if (findings.length === 0) return <p className="empty">{unknownScenario ? said.unknown : said.none}</p>
  const open = findings.filter(isProposed)
  const shown = onlyOpen ? open : findings
  return (
    <>
      <p className="says">{countWords(findings, said)}</p>
      {noDecision !== null && (
        <p className="no-decision">{fill(said.noDecision[noDecision], { drill: page.card.drill })}</p>
      )}
      {open.length > 0 && open.length < findings.length && (
        <p className="choices">
          {[false, true].map((only) => (
            <button
              key={String(only)}
              type="button"
              aria-pressed={onlyOpen === only}
              onClick={() => setOnlyOpen(only)}
            >
              {only ? said.onlyOpen : said.all}
            </button>
          ))}
        </p>
      )}
      <div data-rows>
        <ol className="finding-list">
          {shown.map((finding) => (
            <FindingCard key={finding.id} finding={finding} answer={answer} again={again} />
          ))}
        </ol>
      </div>
    </>
  )
}

function isProposed({ standing }: ReviewFinding): boolean {
  return standing?.state === 'proposed'
}

function countWords(
  findings: readonly ReviewFinding[],
  said: ReturnType<typeof useReview>['words']['finding'],
): string {
  if (findings.every(({ standing }) => standing === null))
    return fill(said.undecided, { all: findings.length })
  const count = (state: string): number => findings.filter((one) => one.standing?.state === state).length
  return fill(said.summary, {
    all: findings.length,
    proposed: count('proposed'),
    accepted: count('accepted') + count('mended') + count('retested'),
    rejected: count('rejected'),
  })
}
