import type { Agreement } from '../../score/scorecard.ts'

/** Why there is no figure: one evaluator alone, no item that two rated, or grades that are all alike. */
export type NoFigure = 'alone' | 'apart' | 'alike'

/** How far evaluators agree, as a document shows it. */
export interface AgreementView extends Agreement {
  /** Whether anybody gave a grade. */
  readonly rated: boolean
  readonly noFigure: NoFigure | null
  /** Items on which they differ, as the rubric has them. */
  readonly apart: Agreement['items']
  /** Those whose words may be to blame. */
  readonly unclear: readonly string[]
}

/** The agreement of one scorecard with what a reader wants told apart. */
export function agreementView(agreement: Agreement): AgreementView {
  return {
    ...agreement,
    rated: agreement.evaluators > 0,
    noFigure: noFigureOf(agreement),
    apart: agreement.items.filter(({ apart }) => apart > 0),
    unclear: agreement.items.flatMap(({ id, unclear }) => (unclear ? [id] : [])),
  }
}

function noFigureOf({ evaluators, compared, alpha }: Agreement): NoFigure | null {
  if (alpha !== null) return null
  if (evaluators < 2) return 'alone'
  return compared === 0 ? 'apart' : 'alike'
}
