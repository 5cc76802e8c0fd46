import type { Area } from '../../model/registry.ts'
import type { Named } from './views.ts'

/** Those above before those in them, in the order of the register. */
export function areasListed(areas: readonly Area[]): (Named & { readonly parent: string | null })[] {
  const ids = new Set(areas.map(({ id }) => id))
  const under = Map.groupBy(areas, ({ parent }) => (parent !== null && ids.has(parent) ? parent : null))
  const listed: Area[] = []
  const seen = new Set<string>()
  const list = (parent: string | null): void => {
    for (const area of under.get(parent) ?? []) {
      // A ring of areas is a finding; here it must only end.
      if (seen.has(area.id)) continue
      seen.add(area.id)
      listed.push(area)
      list(area.id)
    }
  }
  list(null)
  return listed.map(({ id, name, parent }) => ({ id, name, parent }))
}
