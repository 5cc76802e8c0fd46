import { partyName, type Study } from './study.ts'

/** Where the contacts of some parties stand in the register, each `path:line=body`. */
export function contactPlaces(study: Study, parties: readonly string[]): string[] {
  const bodies = [...new Set(parties.flatMap((each) => study.parties.get(each)?.organization ?? []))]
  const { contacts } = study.set.registry
  return bodies.flatMap((body) => {
    const own = contacts.filter((each) => study.set.directory.organization(each.organization)?.id === body)
    return own.map(({ at }) => `${at.path}:${at.start.line}=${partyName(study, body)}`)
  })
}
