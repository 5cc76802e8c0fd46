/** Forms that a rubric can be begun from; `general` is the template to be filled by hand, `derived` is made from plans. */
export const rubricForms = [
  'general',
  'derived',
  'tabletop',
  'preparation',
  'full-scale',
  'double-blind',
  'eeg',
] as const
export type RubricForm = (typeof rubricForms)[number]
