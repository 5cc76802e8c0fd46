import type { DrillEvent } from '../run/event.ts'
import type { Command } from './command.ts'

/** The sha256 of the photo that an entry names; null when it names none. */
export function photoOf(event: DrillEvent): string | null {
  if (event.type === 'obligation-done' || event.type === 'observation-recorded')
    return event.data.photo ?? null
  return null
}

/** The sha256 of the photo that a command names; null when it names none. */
export function photoOfCommand(command: Command): string | null {
  if (command.kind === 'observe') return command.photo
  return command.kind === 'act' && command.act.kind === 'finish' ? (command.act.photo ?? null) : null
}

/** A photo's name becomes that of a file. */
const isName = /^[0-9a-f]{64}$/

/** Every photo that a log names, once, with the first entry that names it, in the log's order. */
export function photosIn(
  events: readonly DrillEvent[],
): ReadonlyMap<string, { readonly seq: number; readonly seat: string | null }> {
  const named = new Map<string, { readonly seq: number; readonly seat: string | null }>()
  for (const event of events) {
    const photo = photoOf(event)
    const seat = event.by === 'system' ? null : event.by.seat
    if (photo !== null && isName.test(photo) && !named.has(photo)) named.set(photo, { seq: event.seq, seat })
  }
  return named
}
