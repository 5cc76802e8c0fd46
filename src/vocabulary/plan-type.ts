/**
 * Kinds of emergency plan, from the county's overall plan down to an on-site card.
 *
 * Classes of 《突发事件应急预案管理办法》(国办发〔2024〕5号) art. 7–17 and GB/T 29639-2020 ch. 6–8.
 * What differs between them (required sections, intervals) is data elsewhere; here are only the names.
 */
export const planTypes = [
  'overall',
  'special',
  'departmental',
  'support',
  'target-protection',
  'major-event',
  'joint',
  'catastrophe',
  'township',
  'village',
  'organization',
  'organization-special',
  'on-site',
  'manual',
  'action',
] as const

export type PlanType = (typeof planTypes)[number]

/** Types that carry no response of their own: they say how the tasks of another plan are done (art. 17). */
export const supportingTypes: ReadonlySet<PlanType> = new Set(['manual', 'action'])
