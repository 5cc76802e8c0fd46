/**
 * `told-cli.ts <wall> <words of a command>`: the command line on a machine whose clock shows `wall` (milliseconds) at the start and
 * goes on from there. A line on stdin is a later time: the clock goes there at once, and wakes whoever is due.
 */
import { createInterface } from 'node:readline'
import { processIo } from '../../src/cli/io.ts'
import { main } from '../../src/cli/main.ts'
import type { WallClock } from '../../src/drill/session.ts'

const [wall = '', ...words] = process.argv.slice(2)
let ahead = Number(wall) - Date.now()
const arms = new Set<() => void>()

const clock: WallClock = {
  now: () => Date.now() + ahead,
  at: (moment, wake) => {
    let timer: NodeJS.Timeout
    const arm = (): void => {
      clearTimeout(timer)
      timer = setTimeout(ring, Math.min(2 ** 31 - 1, Math.max(0, moment - clock.now())))
    }
    const ring = (): void => {
      arms.delete(arm)
      wake()
    }
    arms.add(arm)
    arm()
    return () => {
      arms.delete(arm)
      clearTimeout(timer)
    }
  },
}

createInterface({ input: process.stdin }).on('line', (line) => {
  ahead = Number(line) - Date.now()
  for (const arm of [...arms]) arm()
})
process.exitCode = await main(words, { ...processIo(), clock: clock.now, wall: clock, ask: null })
process.stdin.destroy()
