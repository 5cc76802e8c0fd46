import type { PartyId } from '../../../../compile/program.ts'
import type { Command } from '../../../../drill/command.ts'
import type { NamedArea } from '../../../../drill/powers.ts'
import type { Act } from '../../../../run/input.ts'
import type { Instant } from '../../../../vocabulary/instant.ts'

export const proxyTopics = ['level', 'duty', 'judge', 'order', 'warn', 'link'] as const
export type ProxyTopic = (typeof proxyTopics)[number]

/** What the direction writes beside an act. */
export interface ProxyFilled {
  /** Reason, or how it was done; empty: nothing was written. */
  readonly reason: string
  readonly areas: readonly string[]
}

/** Something that can be done now, which the direction may do in the place of whoever is entitled (代). */
export interface ProxyAct {
  readonly key: string
  readonly topic: ProxyTopic
  /** The plan, or the row of a duty, that it is about. */
  readonly about: string
  readonly label: string
  /** Who may do it; empty: whoever is named. */
  readonly parties: readonly PartyId[]
  readonly reason: 'needed' | 'optional' | 'none'
  /** Places to choose among: several for a declaration, one for a warning, none elsewhere. */
  readonly areas: { readonly how: 'several' | 'one'; readonly among: readonly NamedArea[] } | null
  readonly make: (filled: ProxyFilled) => Act
}

/** Nobody need be asked for: an act that needs no place. */
export const noPlace = { areas: null } as const

/** What was written; null when nothing was. */
export function wordsWritten({ reason }: ProxyFilled): string | null {
  return reason.trim() === '' ? null : reason.trim()
}

/** The command for an act that is filled in. `stated` null: it is done now. */
export function proxyCommand(
  { make }: Pick<ProxyAct, 'make'>,
  { party, stated, ...filled }: ProxyFilled & { readonly party: PartyId; readonly stated: Instant | null },
): Extract<Command, { kind: 'act' }> {
  const said = stated === null ? {} : { stated }
  return { kind: 'act', act: make({ reason: filled.reason, areas: filled.areas }), forParty: party, ...said }
}
