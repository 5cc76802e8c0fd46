import type { PlanPage } from '../../library-protocol.ts'
import { useLibrary } from './library-context.tsx'
import { lineName, planHash } from './library-route.ts'
import { headingsOf, wordsIn } from './text-units.ts'

/** The plan's headings, each a link to its place; on a phone folded away until asked for. */
export function PlanOutline({ page }: { readonly page: PlanPage }) {
  const { words } = useLibrary()
  const headings = headingsOf(page)
  if (headings.length === 0) return null
  const least = Math.min(...headings.map(({ depth }) => depth))
  const list = (
    <ol>
      {headings.map(({ line, depth, clauses, spans }) => (
        <li key={line} className={`depth-${Math.min(depth - least, 4)}`}>
          <a href={planHash(page.card.id, { at: clauses[0] ?? lineName(line) })}>{wordsIn(spans)}</a>
        </li>
      ))}
    </ol>
  )
  return (
    <>
      <nav className="outline" aria-label={words.plan.outline}>
        <h2>{words.plan.outline}</h2>
        {list}
      </nav>
      <details className="outline-folded">
        <summary>{words.plan.outline}</summary>
        {list}
      </details>
    </>
  )
}
