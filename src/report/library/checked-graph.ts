import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { LinkedLink } from '../../link/plan-set.ts'
import { type LinkTroubleText, type SystemGraph, systemGraph } from '../system-graph.ts'
import type { Speaker } from '../words-of-plan.ts'
import { findingView, shownFindings } from './finding-view.ts'

/** The plan system, each link with the findings that stand at it. */
export function checkedGraph(findings: readonly Diagnostic[], speaker: Speaker): SystemGraph {
  const { set } = speaker
  const linkage = shownFindings(findings, set).filter(({ code }) => code.startsWith('linkage/'))
  const byPath = Map.groupBy(linkage, ({ at }) => at.path)
  const troublesOf = ({ link }: LinkedLink): LinkTroubleText[] =>
    (byPath.get(link.at.path) ?? [])
      .filter(
        ({ at }) =>
          link.at.start.offset <= at.start.offset &&
          at.start.offset < Math.max(link.at.end.offset, link.at.start.offset + 1),
      )
      .map((finding) => ({
        severity: finding.severity,
        sentence: findingView(finding, set, speaker.locale).sentence,
      }))
  return systemGraph(set, speaker, troublesOf)
}
