import type { PlanSet } from '../link/plan-set.ts'

/** The files of the register that names are looked up in. */
export type RegistryFile =
  | 'organizations'
  | 'areas'
  | 'facts'
  | 'marks'
  | 'resources'
  | 'regulations'
  | 'external-plans'
  | 'contacts'
  | 'regimes'
  | 'holidays'

/** False when one of these files cannot be read: a name that would stand in it may not be called unknown. */
export function registryReadable(set: PlanSet, ...files: readonly RegistryFile[]): boolean {
  return !files.some(
    (file) => set.unreadableRegistry.has(file) || set.unreadableRegistry.has(`registry/${file}.yaml`),
  )
}
