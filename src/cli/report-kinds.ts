/** Kinds of `yuyan report`, each with the documents it writes; the first is meant where none is named. */
const documentsOf = {
  all: ['scorecard', 'after-action'],
  scorecard: ['scorecard'],
  'after-action': ['after-action'],
  organizations: ['organizations'],
} as const

export type ReportKind = keyof typeof documentsOf
export type DrillDocument = (typeof documentsOf)[ReportKind][number]

export const reportKinds = Object.keys(documentsOf) as readonly ReportKind[]

/** The documents of a kind; an unknown one is not let through by the command table. */
export function documentsAsked(kind: string | undefined): readonly DrillDocument[] {
  return documentsOf[reportKinds.find((each) => each === kind) ?? 'all']
}
