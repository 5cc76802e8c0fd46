import { fill } from '../../../locale/locale.ts'
import type { FindingView, PlaceView } from '../../library-protocol.ts'
import { useLibrary } from './library-context.tsx'
import { lineName, planHash } from './library-route.ts'
import { SeverityMark } from './severity-mark.tsx'

/** Findings in full, each with the other places that it is about. */
export function FindingList({ findings }: { readonly findings: readonly FindingView[] }) {
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <li key={`${finding.path}:${finding.line} ${finding.code} ${finding.sentence}`}>
          <SeverityMark severity={finding.severity} /> <Sentence text={finding.sentence} />{' '}
          <PlaceLink place={finding} />
          <Related finding={finding} />
        </li>
      ))}
    </ul>
  )
}

/** The other ends of a finding, as links. */
export function Related({ finding: { related } }: { readonly finding: FindingView }) {
  const { words } = useLibrary()
  if (related.length === 0) return null
  return (
    <ul className="related" aria-label={words.plan.related}>
      {related.map((place) => (
        <li key={`${place.path}:${place.line} ${place.sentence}`}>
          {words.plan.related} <PlaceLink place={place} /> <Sentence text={place.sentence} />
        </li>
      ))}
    </ul>
  )
}

/** A sentence; what stands between backquotes is as written in the plan. */
export function Sentence({ text }: { readonly text: string }) {
  const parts = [...text.matchAll(/`([^`]*)`|[^`]+|`/g)]
  return parts.map((part) => (part[1] === undefined ? part[0] : <q key={part.index}>{part[1]}</q>))
}

/** A line of a plan as a link to it; of another file its name and line. */
export function PlaceLink({ place: { plan, path, line } }: { readonly place: PlaceView }) {
  const { words } = useLibrary()
  if (plan === null) return <span className="soft">{fill(words.plan.file, { path, line })}</span>
  return (
    <a href={planHash(plan.id, { at: lineName(line) })}>
      {fill(words.plan.place, { title: plan.name, line })}
    </a>
  )
}
