import { fill, type Locale } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import type { Finding } from '../revise/revision.ts'
import { type DrillResults, revisionItems } from './drill-documents.ts'

/** Why an edit is made, for those who read the history of the plan: what the drill showed, where, and what follows. */
export function branchMessage(
  finding: Finding,
  results: Omit<DrillResults, 'scored'>,
  locale: Locale,
): string {
  const { message, noEvidence } = textsOf(locale).ledger
  const view = revisionItems(results, locale).find(({ id }) => id === finding.id)
  if (!view) throw new Error(`Finding ${finding.id} is not of this revision`)
  const { clause, sentence, id, at, cause, effect, reasoning, evidence } = view
  const separator = locale === 'zh-CN' ? '、' : ', '
  const { drill } = results.revision
  const lines = [
    fill(message.problem, { sentence, id, drill }),
    fill(at ? message.clauseAt : message.clause, { clause, at: at ?? '' }),
    fill(message.cause, { cause }),
    ...reasoning.map((each) => fill(message.reasoning, { reasoning: each })),
    evidence.length > 0
      ? fill(message.evidence, { entries: evidence.join(separator) })
      : fill(noEvidence, { drill }),
    ...(effect ? [fill(message.effect, { effect })] : []),
    ...(results.trace.header.kind === 'simulation' ? [message.simulated] : []),
    finding.reapproval ? message.full : message.light,
  ]
  return `${fill(message.subject, { clause, proposal: view.proposal ?? sentence })}\n\n${lines.join('\n')}\n`
}
