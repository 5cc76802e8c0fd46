import { parseTerm, type Term } from './term.ts'

/** What of a body’s ability an improvement mends: the plan's text, how things are organized, what people know. */
export const improvements = ['planning', 'organization', 'training'] as const

export type Improvement = (typeof improvements)[number]

/** How long each kind of improvement may take, where nobody has set a day yet. */
export type ImprovementTerms = Readonly<Record<Improvement, Term>>

const months = (count: number): Term => ({ kind: 'calendar', months: count, days: 0 })

/** No law sets a term for mending what a drill showed; these are what a set that says nothing is taken to allow itself. */
export const usualTerms: ImprovementTerms = {
  planning: months(3),
  organization: months(1),
  training: months(1),
}

/** The terms that a set writes, with the usual for what it leaves out or what is no term. */
export function termsFrom(written: (kind: Improvement) => string | null): ImprovementTerms {
  const term = (kind: Improvement): Term => parseTerm(written(kind) ?? '') ?? usualTerms[kind]
  return { planning: term('planning'), organization: term('organization'), training: term('training') }
}
