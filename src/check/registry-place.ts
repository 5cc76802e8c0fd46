import type { Place } from '../diagnostic/place.ts'
import type { DataPath, DocumentKind } from '../document/document.ts'
import type { PlanSet } from '../link/plan-set.ts'

/** Where in a register file the value at a path stands, if that lies within `entry`; else `entry` itself. */
export function registryPlace(set: PlanSet, kind: DocumentKind, path: DataPath, entry: Place): Place {
  const document = set.documents.find((each) => each.kind === kind && each.path === entry.path)
  if (!document) return entry
  const at = document.placeOf(path)
  return at.start.offset >= entry.start.offset && at.end.offset <= entry.end.offset ? at : entry
}
