import type { Place } from '../diagnostic/place.ts'
import type { PlanSet } from '../link/plan-set.ts'

/** Where the value of a key stands in the frontmatter of a plan or scenario; the frontmatter when it is not there. */
export function frontmatterPlace(
  set: PlanSet,
  { path, at }: { readonly path: string; readonly at: Place },
  key: string,
): Place {
  return set.documents.find((document) => document.path === path)?.placeOf([key]) ?? at
}
