import { useEffect } from 'react'
import { fill } from '../../../locale/locale.ts'
import type { PlanPage } from '../../library-protocol.ts'
import { DutyText } from './duty-text.tsx'
import { useLibrary } from './library-context.tsx'
import { PlanFacts } from './plan-card.tsx'
import { total } from './plan-filter.ts'
import { FindingMarks } from './severity-mark.tsx'

/** What plan this is, whether it holds, and what is next to be done with it. */
export function PlanHead({ page: { card } }: { readonly page: PlanPage }) {
  const { words } = useLibrary()
  useEffect(() => {
    const before = document.title
    document.title = card.title
    return () => {
      document.title = before
    }
  }, [card.title])
  const facts = [card.status.name, card.edition, card.type.name, card.area.name, card.issuer]
  const count = total(card.findings)
  return (
    <header className="plan-head">
      <h1>{card.title}</h1>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      <p className="plan-duties">
        {card.duties.map((duty) => (
          <DutyText key={duty.what} duty={duty} />
        ))}
        {count > 0 && (
          <span>
            {fill(words.plan.findings, { count })} <FindingMarks counts={card.findings} />
          </span>
        )}
      </p>
      <details>
        <summary>{words.plan.facts}</summary>
        <PlanFacts card={card} />
      </details>
    </header>
  )
}
