import type { ObligationSpec } from './program.ts'

/** The terms of a duty that is asked for once, when it falls due, and done when somebody says so. */
export const plainTerms = {
  limitFrom: 'due',
  after: [],
  when: null,
  discretion: false,
  calendar: null,
  every: null,
  held: false,
  until: null,
  doneWhen: null,
  resources: [],
} as const satisfies Partial<ObligationSpec>
