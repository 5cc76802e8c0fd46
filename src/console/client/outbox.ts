import type { Command } from '../../drill/command.ts'
import type { Ms } from '../../vocabulary/duration.ts'
import type { CommandReply } from '../protocol.ts'
import type { Outcome } from './api.ts'
import type { Keep } from './browser.ts'

/**
 * Something the user did that the server has not answered yet, or has refused.
 * `waiting` acts are sent in their order, again and again under the same id, until there is an answer.
 */
export interface QueuedAct {
  readonly act: string
  readonly command: Command
  /** A photo goes with it, kept under the same id and sent before it. */
  readonly photo?: boolean
  /** What the user did, in the page's words: 办结：转移群众. */
  readonly label: string
  /** The server's wall clock when it was done. */
  readonly at: Ms
  readonly state: 'waiting' | 'refused'
  /** Why it was refused, in the page's language. */
  readonly sentence: string | null
}

export type Outbox = readonly QueuedAct[]

/** The outbox with one more act at its end. */
export function withAct(
  outbox: Outbox,
  act: Pick<QueuedAct, 'act' | 'command' | 'label' | 'at' | 'photo'>,
): Outbox {
  return [...outbox, { ...act, state: 'waiting', sentence: null }]
}

/** The outbox without an act: answered, or its refusal read. */
export function withoutAct(outbox: Outbox, act: string): Outbox {
  return outbox.filter((each) => each.act !== act)
}

/** The act to send next; null when none waits. */
export function nextToSend(outbox: Outbox): QueuedAct | null {
  return outbox.find(({ state }) => state === 'waiting') ?? null
}

/** The outbox after an act was sent: gone when carried out, kept with its reason when refused, still waiting when no answer came. */
export function answered(outbox: Outbox, act: string, outcome: Outcome<CommandReply>): Outbox {
  const sentence = refusalOf(outcome)
  if (outcome.kind === 'unreachable' || mayPass(outcome)) return outbox
  if (sentence === null) return withoutAct(outbox, act)
  return outbox.map((each) => (each.act === act ? { ...each, state: 'refused', sentence } : each))
}

/** Whether the server could not keep it now and may be able to later. */
export function mayPass(outcome: Outcome<unknown>): boolean {
  return outcome.kind === 'refused' && outcome.problem.problem === 'not-kept'
}

function refusalOf(outcome: Outcome<CommandReply>): string | null {
  if (outcome.kind === 'refused') return outcome.problem.sentence
  if (outcome.kind === 'unreachable' || outcome.value.answer.ok) return null
  return outcome.value.sentence ?? outcome.value.answer.code
}

const nameOf = (drill: string, seat: string): string => `yuyan.outbox.${drill}.${seat}`

/** What an earlier page of the seat in this tab left unsent. Texts that are no outbox are none. */
export function readOutbox(keep: Keep, drill: string, seat: string): Outbox {
  try {
    const kept: unknown = JSON.parse(keep.read(nameOf(drill, seat)) ?? '[]')
    return Array.isArray(kept) ? (kept as Outbox) : []
  } catch {
    return []
  }
}

/** Keeps the outbox for the next page of the seat in this tab. */
export function writeOutbox(keep: Keep, drill: string, seat: string, outbox: Outbox): void {
  keep.write(nameOf(drill, seat), JSON.stringify(outbox))
}
