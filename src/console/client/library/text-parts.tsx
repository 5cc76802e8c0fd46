import type { FindingView, TextSpan } from '../../library-protocol.ts'
import { Related, Sentence } from './finding-list.tsx'
import { useLibrary } from './library-context.tsx'
import { planHash } from './library-route.ts'
import { SeverityMark } from './severity-mark.tsx'
import type { Reading, TextUnit } from './text-units.ts'

/** Words as words, code as code. */
export function Spans({ spans }: { readonly spans: readonly TextSpan[] }) {
  const [first] = spans
  if (spans.length === 1 && first?.kind === 'words') return first.text
  return placed(spans).map(({ kind, text, from }) =>
    kind === 'code' ? <code key={from}>{text}</code> : <span key={from}>{text}</span>,
  )
}

/** Spans with where each begins, which tells them apart. */
function placed(spans: readonly TextSpan[]): (TextSpan & { readonly from: number })[] {
  let from = 0
  return spans.map((span) => {
    const at = from
    from += span.text.length + 1
    return { ...span, from: at }
  })
}

/** The address of a row that has a name. */
export function Anchor({ unit, plan }: { readonly unit: TextUnit; readonly plan: string }) {
  const { words } = useLibrary()
  const [clause] = unit.clauses
  if (clause === undefined) return null
  return (
    <a
      className="anchor"
      href={planHash(plan, { at: clause })}
      title={clause}
      aria-label={`${words.plan.copy} ${clause}`}
    >
      #
    </a>
  )
}

interface Marked {
  readonly unit: TextUnit
  readonly reading: Reading
}

const severities = ['error', 'warning', 'hint'] as const

/** The mark of a unit's findings: pressed, it shows them. */
export function MarginMark({ unit, reading }: Marked) {
  const found = reading.findings.get(unit.line)
  if (found === undefined) return null
  const worst = severities.find((severity) => found.some((each) => each.severity === severity)) ?? 'hint'
  return (
    <button
      type="button"
      className="margin-mark"
      aria-expanded={reading.open.has(unit.line)}
      onClick={() => reading.toggle(unit.line)}
    >
      <SeverityMark severity={worst} {...(found.length > 1 ? { count: found.length } : {})} />
    </button>
  )
}

/** A unit's findings once they are asked for: the sentence, and the other places that it is about. */
export function OpenFindings({ unit, reading }: Marked) {
  const found = reading.findings.get(unit.line)
  if (found === undefined || !reading.open.has(unit.line)) return null
  return (
    <ul className="unit-findings">
      {found.map((finding) => (
        <OpenFinding key={`${finding.line} ${finding.code} ${finding.sentence}`} finding={finding} />
      ))}
    </ul>
  )
}

function OpenFinding({ finding }: { readonly finding: FindingView }) {
  return (
    <li>
      <SeverityMark severity={finding.severity} /> <Sentence text={finding.sentence} />
      <Related finding={finding} />
    </li>
  )
}
