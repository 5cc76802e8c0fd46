/** Kinds of body that a plan can task. */
export const organizationKinds = [
  'government',
  'headquarters',
  'party',
  'military',
  'armed-police',
  'fire',
  'utility',
  'enterprise',
  'institution',
  'mass-organization',
  'village',
  'media',
] as const

export type OrganizationKind = (typeof organizationKinds)[number]
