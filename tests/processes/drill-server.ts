/**
 * `drill-server.ts <location> <drill>`: serves a drill to one test. Reads JSON lines, each with the wall time that the clock then
 * shows; the first opens the drill, the others are acts. Writes a line when it is loaded, when the drill is open, and for
 * every answer.
 */
import { createInterface } from 'node:readline'
import type { Command } from '../../src/drill/command.ts'
import { stageOf } from '../../src/drill/open-drill.ts'
import { DrillSession } from '../../src/drill/session.ts'
import { openLog } from '../../src/store/open-log.ts'
import { titles } from '../support/staff-titles.ts'
import { ToldClock } from '../support/told-clock.ts'

/** What the test says. */
export type Line =
  | { readonly wall: number }
  | { readonly wall: number; readonly act: string; readonly seat: string; readonly command: Command }

const [location = '', drill = ''] = process.argv.slice(2)
const say = (said: unknown): void => void process.stdout.write(`${JSON.stringify(said)}\n`)
const clock = new ToldClock(0)
let session: DrillSession | null = null

async function open(): Promise<DrillSession> {
  const store = await openLog(location)
  const found = await stageOf(store, drill, () => titles)
  if (!found) throw new Error(`no drill ${drill}`)
  return DrillSession.open(store, clock, found.stage)
}

say({ loaded: true })
for await (const text of createInterface({ input: process.stdin })) {
  const line = JSON.parse(text) as Line
  clock.tell(line.wall)
  if (session === null) {
    session = await open()
    say({ open: true, running: session.live.conduct.clock.running })
  } else if ('act' in line) {
    const { act, seat, command } = line
    session.ask(seat, command, act).then(
      (answer) => say({ act, answer }),
      (error) => say({ act, failed: String(error) }),
    )
  }
}
await session?.close()
process.exit(0)
