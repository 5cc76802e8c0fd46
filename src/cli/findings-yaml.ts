import type { Locale } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import type { RevisionItemView } from '../report/reports/revision-view.ts'
import { allEvidence, type Finding } from '../revise/revision.ts'
import type { Trace } from '../run/trace.ts'
import { formatDate, parseWall } from '../vocabulary/instant.ts'
import { type DrillResults, revisionItems } from './drill-documents.ts'

/** `findings.yaml` of a drill's record: what it showed about the plans, each as proposed, for people to accept or reject. */
export function findingsYaml(results: Omit<DrillResults, 'scored'>, locale: Locale): string {
  const { trace, revision } = results
  const views = new Map(revisionItems(results, locale).map((view) => [view.id, view]))
  // Every JSON string is a string of YAML.
  const text = (words: string | null): string => (words ? JSON.stringify(words) : 'null')
  const lines = revision.findings.map((finding) => {
    const view = views.get(finding.id)
    const ids = (list: readonly string[]): string => list.map((id) => `"${id}"`).join(', ')
    const followed = finding.consequences.map(({ id }) => id)
    const about = (view?.about ?? []).filter((clause) => clause !== finding.clause)
    return [
      `  - id: "${finding.id}"`,
      `    clause: ${text(finding.clause)}`,
      `    measure: ${finding.measure}`,
      ...(finding.continues.length > 0 ? [`    continues: [${ids(finding.continues)}]`] : []),
      `    problem: ${text(view ? problemWords(view, finding, locale) : finding.measure)}`,
      ...(about.length > 0 ? [`    about: [${about.map(text).join(', ')}]`] : []),
      `    evidence: [${allEvidence(finding).join(', ')}]`,
      ...(followed.length > 0 ? [`    consequences: [${ids(followed)}]`] : []),
      `    cause: ${finding.cause ?? 'null'}`,
      `    change: ${text(view ? changeWords(view, locale) : null)}`,
      '    state: proposed',
    ].join('\n')
  })
  const head = `format: yuyan-findings/1\ndrill: ${text(trace.header.drill)}\ndate: ${dayOfDrill(trace)}\n`
  return lines.length > 0 ? `${head}findings:\n${lines.join('\n')}\n` : `${head}findings: []\n`
}

/** A record stands for itself: of a body that hardly acted it names what was left undone. */
function problemWords(
  { sentence, followed }: RevisionItemView,
  { measure }: Pick<Finding, 'measure'>,
  locale: Locale,
): string {
  const parts = measure === 'body-idle' && followed ? [sentence, followed] : [sentence]
  return parts.join(textsOf(locale).drill.semicolon)
}

/** What is proposed about a finding, in one line: the edit and what it brings, else what people may choose from. */
export function changeWords({ proposal, effect, options }: RevisionItemView, locale: Locale): string {
  const said = options.length > 0 ? options : [proposal, effect]
  return said.filter((part) => part !== null).join(textsOf(locale).drill.semicolon)
}

/** The day on which people drilled, in the set's zone; of a drill without a wall clock that of its situation. */
export function dayOfDrill({ header, events }: Trace): string {
  const wall = events.findLast((event) => event.wall !== null)?.wall
  return formatDate(wall ? parseWall(wall) : header.begins, header.set.zone)
}
