import type { PartyId, PlanInstance } from '../compile/program.ts'
import { actsFor } from '../run/authority.ts'
import { judgementsIn } from '../run/demand.ts'
import type { LoadedProgram } from '../run/loaded-program.ts'
import { townshipKinds } from '../vocabulary/area-kind.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { DrillSeat } from './seat.ts'

/** A town that a declaration can name. */
export interface NamedArea {
  readonly id: string
  readonly name: string
}

/** What a seat may declare, issue, judge and order: from the plans, the same for the whole drill. */
export interface Powers {
  readonly levels: readonly {
    readonly instance: string
    readonly title: string
    readonly levels: readonly string[]
    /** Towns that a declaration can name; none where none of the plan's tasks goes to the towns concerned (属地). */
    readonly areas: readonly NamedArea[]
  }[]
  readonly warnings: readonly {
    readonly clause: ClauseId
    readonly product: string
    readonly level: string
  }[]
  /** `text`: the plan's words; empty in drills opened before they were kept. */
  readonly judgements: readonly {
    readonly instance: string
    readonly clause: ClauseId
    readonly text: string
  }[]
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
  const all = partyPowers(loaded)
  return {
    levels: loaded.program.instances.flatMap(({ id, title }) => {
      const { starts, areas } = all.levels.find(({ instance }) => instance === id) ?? {
        starts: [],
        areas: [],
      }
      const levels = starts.filter(({ parties }) => holds(parties)).map(({ level }) => level)
      return levels.length > 0 ? [{ instance: id, title, levels, areas }] : []
    }),
    warnings: all.warnings
      .filter(({ parties }) => holds(parties))
      .map(({ clause, product, level }) => ({ clause, product, level })),
    judgements: all.judgements
      .filter(({ parties }) => holds(parties))
      .map(({ instance, clause, text }) => ({ instance, clause, text })),
    orders: all.orders.filter(({ instance, levels }) => {
      const starts = all.levels.find((each) => each.instance === instance)?.starts ?? []
      return starts.some(({ level, parties }) => levels.includes(level) && holds(parties))
    }),
  }
}

/** Everything that anybody may declare, judge, order, issue and send, and who: what the direction acts by. */
export interface PartyPowers {
  readonly levels: readonly {
    readonly instance: string
    /** Lowest first. */
    readonly starts: readonly { readonly level: string; readonly parties: readonly PartyId[] }[]
    /** Who may end it; empty: whoever declares the level in force. */
    readonly end: readonly PartyId[]
    readonly areas: readonly NamedArea[]
  }[]
  readonly judgements: readonly {
    readonly instance: string
    readonly clause: ClauseId
    readonly text: string
    readonly parties: readonly PartyId[]
  }[]
  readonly orders: Powers['orders']
  readonly warnings: readonly {
    readonly instance: string
    readonly clause: ClauseId
    readonly product: string
    readonly level: string
    readonly area: string
    readonly parties: readonly PartyId[]
  }[]
  readonly links: readonly {
    readonly clause: ClauseId
    readonly from: string
    readonly to: string
    readonly expect: string
    readonly parties: readonly PartyId[]
  }[]
}

/** All powers that the plans give, with the parties that have them. */
export function partyPowers(loaded: LoadedProgram): PartyPowers {
  const { instances, warnings, obligations, wires } = loaded.program
  return {
    levels: instances.map((instance) => ({
      instance: instance.id,
      starts: instance.starts.map(({ level, decide }) => ({ level, parties: decide })),
      end: instance.endDecide,
      areas: townsNamed(instance, loaded),
    })),
    judgements: instances.flatMap(({ id, starts }) => judgementPowers(id, starts)),
    orders: obligations
      .filter(({ discretion }) => discretion)
      .map(({ instance, clause, text, levels }) => ({ instance, clause, text, levels })),
    warnings: warnings.map(({ instance, clause, product, level, area, issuers }) => ({
      ...{ instance, clause, product, level, area, parties: issuers },
    })),
    links: wires.map(({ clause, from, to, expect, by }) => ({
      ...{ clause, from, to, expect, parties: by === null ? [] : [by] },
    })),
  }
}

/** The same judgement may start several levels: it counts from whoever proposes or decides any of them. */
function judgementPowers(
  instance: string,
  starts: PlanInstance['starts'],
): readonly PartyPowers['judgements'][number][] {
  const found = new Map<ClauseId, PartyPowers['judgements'][number]>()
  for (const { conditions, decide, propose } of starts)
    for (const { clause, text } of judgementsIn(conditions)) {
      const parties = [...new Set([...(found.get(clause)?.parties ?? []), ...propose, ...decide])]
      found.set(clause, { instance, clause, text, parties })
    }
  return [...found.values()]
}

/** The towns in a plan's area, where any of its tasks goes to the towns concerned. */
function townsNamed({ id, area }: PlanInstance, { program, enclosing }: LoadedProgram): readonly NamedArea[] {
  const fansOut = program.obligations.some(({ instance, owner }) => instance === id && owner.kind === 'local')
  if (!fansOut) return []
  return program.areas
    .filter((each) => townshipKinds.has(each.kind) && enclosing(each.id).includes(area))
    .map(({ id: town, name }) => ({ id: town, name }))
}
