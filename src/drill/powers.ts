import { actsFor } from '../run/authority.ts'
import { judgementsOf } from '../run/demand.ts'
import type { LoadedProgram } from '../run/loaded-program.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { DrillSeat } from './seat.ts'

/** What a seat may declare, issue, judge and order: from the plans, the same for the whole drill. */
export interface Powers {
  readonly levels: readonly {
    readonly instance: string
    readonly title: string
    readonly levels: readonly string[]
  }[]
  readonly warnings: readonly {
    readonly clause: ClauseId
    readonly product: string
    readonly level: string
  }[]
  readonly judgements: readonly { readonly instance: string; readonly clause: ClauseId }[]
  readonly orders: readonly {
    readonly instance: string
    readonly clause: ClauseId
    readonly text: string
    readonly levels: readonly string[]
  }[]
}

/** The powers that a seat's posts and bodies give it. */
export function powersOf(seat: DrillSeat, loaded: LoadedProgram): Powers {
  const holds = (parties: readonly string[]): boolean => parties.some((party) => actsFor(loaded, seat, party))
  const { instances, warnings, obligations } = loaded.program
  return {
    levels: instances.flatMap(({ id, title, starts }) => {
      const levels = starts.filter(({ decide }) => holds(decide)).map(({ level }) => level)
      return levels.length > 0 ? [{ instance: id, title, levels }] : []
    }),
    warnings: warnings
      .filter(({ issuers }) => holds(issuers))
      .map(({ clause, product, level }) => ({ clause, product, level })),
    judgements: instances.flatMap(({ id, starts }) =>
      starts
        .filter(({ decide, propose }) => holds([...decide, ...propose]))
        .flatMap(({ conditions }) => judgementsOf(conditions))
        .map((clause) => ({ instance: id, clause })),
    ),
    orders: obligations
      .filter(({ discretion }) => discretion)
      .filter(({ instance, levels }) => {
        const starts = instances.find(({ id }) => id === instance)?.starts ?? []
        return starts.some(({ level, decide }) => levels.includes(level) && holds(decide))
      })
      .map(({ instance, clause, text, levels }) => ({ instance, clause, text, levels })),
  }
}
