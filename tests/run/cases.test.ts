import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { compilePlans } from '../../src/compile/compile-plans.ts'
import { compileScenario } from '../../src/compile/scenario-program.ts'
import { evolve } from '../../src/run/evolve.ts'
import { firstBrokenLink } from '../../src/run/log.ts'
import { initialState } from '../../src/run/state.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { cases, expectFile } from '../support/cases.ts'
import { eventLine } from '../support/event-line.ts'
import { player } from '../support/player.ts'
import { textsIn } from '../support/set.ts'
import { playSteps } from '../support/steps.ts'

const base = textsIn(fileURLToPath(new URL('base', import.meta.url)))

/**
 * One behaviour of the engine a folder: plans (over the set in `base/`), what people and the situation do (`steps.txt`), and
 * everything that happens (`trace.txt`).
 */
cases(import.meta.url, (folder) => {
  const own = [...textsIn(folder)].filter(([path]) => !path.endsWith('.txt'))
  const set = buildSet(new Map([...base, ...own]))
  expect(unreadableIn(set.documents)).toEqual([])
  const day = set.scenarios.get('day')
  if (!day) throw new Error('no scenarios/day.md')
  const scenario = compileScenario(set, day)
  const program = compilePlans(set)
  const run = player(program, scenario.begins)
  playSteps({ set, scenario, player: run }, readFileSync(join(folder, 'steps.txt'), 'utf8'))
  const seats = new Map(scenario.seats.map((seat) => [seat.id, seat.title]))
  const parties = new Map(program.parties.map((party) => [party.id, party.name]))
  const names = {
    zone: set.settings.zone,
    seat: (id: string) => seats.get(id) ?? id,
    party: (id: string) => parties.get(id) ?? id,
  }
  const lines = run.events().map((event) => `${eventLine(event, names)}\n`)
  expectFile(join(folder, 'trace.txt'), lines.join(''))
  expectReplayable(run)
})

function unreadableIn(documents: ReturnType<typeof buildSet>['documents']): string[] {
  return documents.filter(({ readable }) => !readable).map(({ path }) => path)
}

/** What holds for every log: it alone rebuilds the state, and its chain is whole. */
function expectReplayable(run: ReturnType<typeof player>): void {
  const replayed = run
    .events()
    .reduce((state, event) => evolve(state, event, event.at.situation), initialState(run.begins))
  const { levels, rows, facts, wires, warnings, judgements } = run.state()
  expect({
    levels: replayed.levels,
    rows: replayed.rows,
    facts: replayed.facts,
    wires: replayed.wires,
    warnings: replayed.warnings,
    judgements: replayed.judgements,
  }).toEqual({ levels, rows, facts, wires, warnings, judgements })
  expect(firstBrokenLink(run.events())).toBeNull()
}
