import type { ObligationSpec } from '../compile/program.ts'
import type { LoadedInstance } from './loaded-program.ts'
import { warningKey } from './state.ts'
import { truthIn } from './truth.ts'
import type { Turn } from './turn.ts'

/**
 * Whether nobody need issue a warning though its condition is true: it stands already, or a higher one of the same product
 * stands or is called for. What is called for is the highest.
 */
export function isOutdone(turn: Turn, { instance, warnings }: LoadedInstance, spec: ObligationSpec): boolean {
  const own = warnings.find(({ clause }) => clause === spec.clause)
  if (!own) return false
  const standing = turn.state.warnings.get(warningKey(own.product, own.area))?.clause
  const standpoint = { area: own.area, machine: instance.id }
  return warnings.some(
    (other) =>
      other.product === own.product &&
      ((other.rank >= own.rank && other.clause === standing) ||
        (other.rank > own.rank &&
          other.when !== null &&
          truthIn(turn.loaded, turn.state, other.when, standpoint) === true)),
  )
}
