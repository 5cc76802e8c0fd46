import { type ReactNode, useEffect, useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import type { FindingStanding, ReviewFinding, ReviewFindings } from '../../review-protocol.ts'
import { PlaceLink } from '../library/finding-list.tsx'
import { ClauseAnchor } from './clause-anchor.tsx'
import { DecisionForm } from './decision-form.tsx'
import { useReview } from './review-context.tsx'

interface Card {
  readonly finding: ReviewFinding
  readonly answer: ReviewFindings
  readonly again: () => void
}

/** A finding in one line; opened, how it came about, what is proposed and what people decided. */
export function FindingCard({ finding, answer, again }: Card) {
  const { words, item, choose } = useReview()
  const { id, sentence, clause, standing, evidence } = finding
  const name = `finding.${id}`
  const [open, setOpen] = useState(item === name)
  useEffect(() => {
    if (item === name) setOpen(true)
  }, [item, name])
  const said = words.finding
  return (
    <li className="finding" data-choice={name}>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary data-row>
          <span className="finding-sentence">{sentence}</span>
          <span className="finding-tags">
            {standing && <span className={`tag state-${standing.state}`}>{said.state[standing.state]}</span>}
            {finding.lines.length > 0 && <span className="tag">{said.edit}</span>}
            {finding.reapproval && <span className="tag">{said.reapproval}</span>}
          </span>
        </summary>
        <div className="finding-body">
          {finding.onlyOnRecord && <p className="soft">{said.onlyOnRecord}</p>}
          <p>
            {clause && (
              <>
                {said.clause} <ClauseAnchor clause={clause} full />{' '}
              </>
            )}
            · {said.cause}
            {finding.cause}
            {evidence.length > 0 && (
              <>
                {' · '}
                <button
                  type="button"
                  className="choose"
                  aria-pressed={item === name}
                  onClick={() =>
                    choose(item === name ? null : name, item === name ? null : (evidence[0] ?? null))
                  }
                >
                  {fill(words.score.evidence, { count: evidence.length })}
                </button>
              </>
            )}
          </p>
          {finding.followed.length > 0 && <Followed finding={finding} name={name} />}
          <Proposal finding={finding} />
          {standing && <Standing standing={standing} />}
          {standing && answer.noDecision === null && (
            <DecisionForm finding={id} standing={standing} bodies={answer.bodies} again={again} />
          )}
        </div>
      </details>
    </li>
  )
}

/** What stands under it, each with its own evidence. */
function Followed({ finding, name }: { readonly finding: ReviewFinding; readonly name: string }) {
  const { words, choose } = useReview()
  return (
    <div className="followed">
      <p>{fill(words.finding.followed, { count: finding.followed.length })}</p>
      <ul>
        {finding.followed.map(({ line, sentence, evidence }) => (
          <li key={`${line} ${evidence.join()}`}>
            <span title={sentence}>{line}</span>{' '}
            {evidence.length > 0 && (
              <button type="button" className="choose" onClick={() => choose(name, evidence[0] ?? null)}>
                {fill(words.score.evidence, { count: evidence.length })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Proposal({ finding }: { readonly finding: ReviewFinding }) {
  const { words } = useReview()
  const said = words.finding
  const { reasoning, proposal, lines, effect, alsoLookAt, options, reapproval } = finding
  return (
    <dl className="proposal">
      {reasoning.length > 0 && (
        <Line name={said.how}>
          {reasoning.map((step) => (
            <p key={step}>{step}</p>
          ))}
        </Line>
      )}
      {proposal !== null && <Line name={said.propose}>{proposal}</Line>}
      {lines.map((line) => (
        <Line key={`${line.path}:${line.line}`} name={<PlaceLink place={line} />}>
          <p className="line-before">
            <span className="line-name">{said.before}</span> <del>{line.before}</del>
          </p>
          <p className="line-after">
            <span className="line-name">{said.after}</span> <ins>{line.after}</ins>
          </p>
        </Line>
      ))}
      {effect !== null && <Line name={said.effect}>{effect}</Line>}
      {alsoLookAt.length > 0 && (
        <Line name={said.alsoLookAt}>
          {alsoLookAt.map((place) => (
            <p key={`${place.path}:${place.line}`}>
              <PlaceLink place={place} />
            </p>
          ))}
        </Line>
      )}
      {lines.length > 0 && (
        <Line name={said.approval}>{reapproval ? said.reapprovalWhy : said.noReapproval}</Line>
      )}
      {options.length > 0 && (
        <Line name={said.choose}>
          <ul>
            {options.map((option) => (
              <li key={option}>{option}</li>
            ))}
          </ul>
        </Line>
      )}
    </dl>
  )
}

function Line({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What people decided, as the record has it. */
function Standing({ standing }: { readonly standing: FindingStanding }) {
  const { words } = useReview()
  const said = words.finding
  const { state, owner, due, reason, commit, retestedIn, again } = standing
  const told = [
    owner && fill(said.owner, { owner: owner.name }),
    due && fill(said.due, { due }),
    reason && fill(said.reason, { reason }),
    commit && fill(said.commit, { commit }),
    retestedIn && fill(said.retested, { drill: retestedIn }),
    again && fill(said.again, { drill: again }),
  ].filter(Boolean)
  if (told.length === 0) return null
  return (
    <p className="standing">
      <strong>{said.state[state]}</strong> {told.join(' · ')}
    </p>
  )
}
