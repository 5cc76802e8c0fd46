import { compileScenario } from '../../src/compile/scenario-program.ts'
import type { PlanSet } from '../../src/link/plan-set.ts'
import type { DrillEvent } from '../../src/run/event.ts'
import { expandScenario } from '../../src/run/expand-scenario.ts'
import type { PlayedDrill } from '../../src/workspace/played-drill.ts'
import { simulateScenario } from '../../src/workspace/simulate-scenario.ts'

/** The demonstration's three days of flood, simulated. */
export function flood(set: PlanSet): PlayedDrill {
  const scenario = set.scenarios.get('chishan-2016')
  if (!scenario) throw new Error('no scenario')
  const { trace, program } = simulateScenario(set, scenario, { seed: '1', draft: false })
  return { trace, program, scenario: expandScenario(compileScenario(set, scenario), '1'), cards: null }
}

/**
 * The log again and again until there are so many entries, each time later and by duties of its own, so that nothing of one course is found
 * in another; the last entry ends the drill.
 */
export function lengthened(played: PlayedDrill, entries: number): PlayedDrill {
  const { events } = played.trace
  const lasts = (events.at(-1)?.at.situation ?? 0) - (events[0]?.at.situation ?? 0)
  const all: DrillEvent[] = []
  for (let round = 0; all.length < entries; round += 1) {
    const first = all.length
    const left = entries - first
    const taken = left < events.length ? [...events.slice(0, left - 1), ...events.slice(-1)] : events
    for (const event of taken)
      all.push(again(event, { round, first, later: round * lasts, seq: all.length + 1 }))
  }
  return { ...played, trace: { ...played.trace, events: all } }
}

interface Round {
  readonly round: number
  /** Entries before it. */
  readonly first: number
  readonly later: number
  readonly seq: number
}

function again(event: DrillEvent, { round, first, later, seq }: Round): DrillEvent {
  const own = JSON.parse(JSON.stringify(event), (name, value) =>
    name === 'key' ? `${value}-${round}` : value,
  ) as DrillEvent
  const { exercise, situation } = event.at
  return {
    ...own,
    seq,
    cause: event.cause === null ? null : first + event.cause,
    at: { exercise: exercise + later, situation: situation + later },
  }
}
