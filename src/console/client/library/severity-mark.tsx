import type { Severity } from '../../../diagnostic/diagnostic.ts'
import type { FindingCounts } from '../../library-protocol.ts'
import { useLibrary } from './library-context.tsx'

const signs: Readonly<Record<Severity, string>> = { error: '×', warning: '!', hint: 'i' }

/** The sign of a severity: its shape and its word tell it, never a colour. */
export function SeverityMark({ severity, count }: { readonly severity: Severity; readonly count?: number }) {
  const { words } = useLibrary()
  return (
    <span className={`severity severity-${severity}`}>
      <span className="severity-sign" aria-hidden="true">
        {signs[severity]}
      </span>
      {words.severity[severity]}
      {count !== undefined && ` ${count}`}
    </span>
  )
}

/** How many findings there are of each severity; a stroke for none. */
export function FindingMarks({ counts }: { readonly counts: FindingCounts }) {
  const there = (['error', 'warning', 'hint'] as const).filter((severity) => counts[severity] > 0)
  if (there.length === 0) return <span className="soft">—</span>
  return (
    <span className="severities">
      {there.map((severity) => (
        <SeverityMark key={severity} severity={severity} count={counts[severity]} />
      ))}
    </span>
  )
}
