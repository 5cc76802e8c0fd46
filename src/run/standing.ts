import type { DrillEvent } from './event.ts'
import { evolve } from './evolve.ts'
import type { LogEnd } from './log.ts'
import { evolveScript, type ScriptState } from './script.ts'
import type { RunState } from './state.ts'

/** Where a drill stands: the situation, and the script. Both are made from the log alone. */
export interface Standing {
  readonly run: RunState
  readonly script: ScriptState
  readonly end: LogEnd
}

/** The standing after an entry of the log. */
export function stand({ run, script }: Standing, event: DrillEvent): Standing {
  return {
    run: evolve(run, event, event.at.situation),
    script: evolveScript(script, event),
    end: { seq: event.seq, hash: event.hash },
  }
}

/**
 * The standing that a log leads to. Timers before its last entry have fired; of those at that very moment some may not
 * have, and firing one again does nothing.
 */
export function standingAfter(events: readonly DrillEvent[], from: Standing): Standing {
  const standing = events.reduce(stand, from)
  const last = events.at(-1)?.at.situation
  if (last === undefined) return standing
  const timers = standing.run.timers.filter(({ due }) => due >= last)
  return { ...standing, run: { ...standing.run, timers } }
}
