import type { Locale } from '../locale/locale.ts'
import { type DrillResults, proposedLines } from './drill-documents.ts'

/** `findings.yaml` of a drill's record: what it showed about the plans, each as proposed, for people to accept or reject. */
export function findingsYaml(results: Omit<DrillResults, 'scored'>, locale: Locale): string {
  const { trace, revision } = results
  const lines = revision.findings.map((finding) => {
    const [line] = proposedLines({ ...results, revision: { ...revision, findings: [finding] } }, locale)
    return [
      `  - id: ${finding.id}`,
      // Every JSON string is a string of YAML.
      `    clause: ${JSON.stringify(finding.clause)}`,
      `    evidence: [${finding.evidence.join(', ')}]`,
      `    cause: ${finding.cause ?? 'null'}`,
      `    change: ${line ? JSON.stringify(line.text) : 'null'}`,
      '    state: proposed',
    ].join('\n')
  })
  const head = `format: yuyan-findings/1\ndrill: ${trace.header.drill}\n`
  return lines.length > 0 ? `${head}findings:\n${lines.join('\n')}\n` : `${head}findings: []\n`
}
