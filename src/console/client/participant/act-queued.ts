import type { Outbox } from '../outbox.ts'

/** Whether something done about a duty has not been answered yet. */
export function isQueued(outbox: Outbox, obligation: string): boolean {
  return outbox.some(
    ({ command, state }) =>
      state === 'waiting' &&
      command.kind === 'act' &&
      'obligation' in command.act &&
      command.act.obligation === obligation,
  )
}
