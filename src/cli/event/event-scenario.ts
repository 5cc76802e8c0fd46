import { sha256 } from '../../compile/digest.ts'
import type { Program } from '../../compile/program.ts'
import type { ProgramSeat, ScenarioProgram } from '../../compile/scenario-program.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { FactRow } from './fact-rows.ts'

/** What a real event is called, and by which plans it is looked at. */
export interface EventFrame {
  readonly id: string
  readonly title: string
  readonly path: string
  readonly text: string
  readonly area: string
  readonly plans: readonly string[]
  readonly rubrics: readonly string[]
  readonly begins: Instant
  readonly ends: Instant
}

/** A real event as if it had been planned: what was so comes by itself at its time, and every body has a seat of its own. */
export function eventScenario(
  frame: EventFrame,
  facts: readonly FactRow[],
  program: Program,
): ScenarioProgram {
  const { id, title, path, text, area, plans, rubrics, begins, ends } = frame
  return {
    ...{ id, title, path, area, plans, rubrics, begins },
    mode: 'event',
    sha256: sha256(text),
    lasts: ends - begins,
    seats: seatsOf(program),
    objectives: [],
    participants: {},
    injects: facts.map((row) => ({
      id: `F-${row.line}`,
      alternative: null,
      after: row.at - begins,
      when: null,
      channel: row.source,
      from: row.who,
      to: [],
      content: row.what,
      facts: row.facts,
      expects: [],
      doneBy: [],
    })),
    consequences: [],
    notify: [],
    window: null,
    generate: { facts: [], injects: [] },
  }
}

/** One for each body, with all its posts. */
function seatsOf({ parties }: Program): ProgramSeat[] {
  return parties
    .filter(({ post }) => post === null)
    .map(({ id, name }) => ({
      id,
      title: name,
      parties: parties.filter(({ organization }) => organization === id).map((party) => party.id),
    }))
}
