import type { Registry, Resource } from '../model/registry.ts'
import { canonical } from '../vocabulary/canonical.ts'

/** Registered resources by everything that a 资源 cell may call them: their ids and names, in canonical form. */
export function resourcesByName({ resources }: Registry): ReadonlyMap<string, Resource> {
  return new Map(
    resources.flatMap((resource) =>
      [resource.id, resource.name].map((name) => [canonical(name), resource] as const),
    ),
  )
}
