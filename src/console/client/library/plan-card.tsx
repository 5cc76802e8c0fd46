import type { ReactNode } from 'react'
import type { PlanCard as Card } from '../../library-protocol.ts'
import { levelClass } from '../parts/level-mark.tsx'
import { DutyText } from './duty-text.tsx'
import { useLibrary } from './library-context.tsx'
import { planHash } from './library-route.ts'
import { FindingMarks } from './severity-mark.tsx'

/** What matters of the plan that is chosen in the list. */
export function PlanCard({ card }: { readonly card: Card }) {
  const { words } = useLibrary()
  return (
    <section className="plan-card" aria-labelledby="plan-card-title">
      <h2 id="plan-card-title">{card.title}</h2>
      <PlanFacts card={card} />
      <a className="open-plan" href={planHash(card.id)}>
        {words.list.open}
      </a>
    </section>
  )
}

/** The facts of a plan, each with its name. */
export function PlanFacts({ card }: { readonly card: Card }) {
  const { locale, words } = useLibrary()
  const comma = locale === 'en' ? ', ' : '、'
  return (
    <dl className="facts">
      <Fact name={words.card.status}>
        {card.status.name}
        {card.edition && ` · ${card.edition}`}
      </Fact>
      <Fact name={words.card.type}>{card.type.name}</Fact>
      <Fact name={words.card.area}>{card.area.name}</Fact>
      <Fact name={words.card.hazards}>
        {card.hazards.map(({ name }) => name).join(comma) || words.list.allHazards}
      </Fact>
      {card.issuer && <Fact name={words.card.issuer}>{card.issuer}</Fact>}
      <Fact name={words.card.levels}>
        {card.levels.length === 0
          ? words.list.noLevels
          : [...card.levels].reverse().map(({ id, name }) => (
              <span key={id} className={levelClass(id)}>
                {name}
              </span>
            ))}
      </Fact>
      {card.book && <Fact name={words.card.book}>{card.book.name}</Fact>}
      {card.dates.length > 0 && (
        <Fact name={words.card.dates}>
          {card.dates.map(({ name, date }) => `${name} ${date}`).join(locale === 'en' ? '; ' : '；')}
        </Fact>
      )}
      <Fact name={words.card.duties}>
        {card.duties.length === 0
          ? card.status.id === 'in-force'
            ? words.card.noDuties
            : words.duty.notInForce
          : card.duties.map((duty) => <DutyText key={duty.what} duty={duty} why />)}
      </Fact>
      <Fact name={words.card.findings}>
        <FindingMarks counts={card.findings} />
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
