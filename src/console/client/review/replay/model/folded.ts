import { type Conduct, evolveConduct, unopened } from '../../../../../drill/conduct.ts'
import type { DrillEvent } from '../../../../../run/event.ts'
import { evolve } from '../../../../../run/evolve.ts'
import { evolveScript, type ScriptState, untouchedScript } from '../../../../../run/script.ts'
import { initialState, type RunState } from '../../../../../run/state.ts'
import type { Instant } from '../../../../../vocabulary/instant.ts'
import type { Fold } from './keyframes.ts'

/** Where a drill stood after an entry: the situation, the script, and how it was run. Made from the log alone. */
export interface Folded {
  readonly run: RunState
  readonly script: ScriptState
  readonly conduct: Conduct
}

export function foldedFrom(begins: Instant): Fold<Folded, DrillEvent> {
  return {
    begin: { run: initialState(begins), script: untouchedScript, conduct: unopened(begins) },
    fold: ({ run, script, conduct }, event) => ({
      run: untimed(evolve(run, event, event.at.situation)),
      script: evolveScript(script, event),
      conduct: evolveConduct(conduct, event),
    }),
  }
}

const none: RunState['timers'] = []

/** Timers are for whoever plays on; the log says what they brought. */
function untimed(run: RunState): RunState {
  return run.timers.length === 0 ? run : { ...run, timers: none }
}
