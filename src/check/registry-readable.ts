import type { RegistryKind } from '../document/kind-of-path.ts'
import type { PlanSet } from '../link/plan-set.ts'

/** False when one of these files cannot be read: a name that would stand in it may not be called unknown. */
export function registryReadable(set: PlanSet, ...files: readonly RegistryKind[]): boolean {
  return !files.some((file) => set.unreadableRegistry.has(file))
}
