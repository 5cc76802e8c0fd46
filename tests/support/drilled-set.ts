import { main } from '../../src/cli/main.ts'
import { memoryLog } from '../../src/store/memory.ts'
import type { Files } from '../../src/workspace/files.ts'
import { testIo } from './test-io.ts'

/** A drill that is led from the terminal and closed. */
export interface LedDrill {
  readonly id: string
  readonly scenario: string
  /** When it begins, by the wall clock. */
  readonly wall: number
  /** What the director types. */
  readonly lines: readonly string[]
}

/** Types a command in `cwd` at a time; throws what it says when it does not end well. */
export async function typed(
  words: readonly string[],
  { cwd, files, wall }: { readonly cwd: string; readonly files: Files; readonly wall: number },
  more: Parameters<typeof testIo>[1] = {},
): Promise<string> {
  const io = testIo(cwd, { files, ...more })
  let looks = 0
  const at = { ...io, clock: () => wall, wall: { now: () => wall + looks++, at: () => () => undefined } }
  const status = await main(words, at)
  if (status !== 0) throw new Error(`${words.join(' ')}: ${status}\n${io.stdout()}${io.stderr()}`)
  return io.stdout()
}

/** Plays drills one after the other, each into its record in the set. */
export async function playDrills(drills: readonly LedDrill[], cwd: string, files: Files): Promise<void> {
  for (const { id, scenario, wall, lines } of drills) {
    const world = { cwd, files, wall }
    const logs = memoryLog()
    await typed(['drill', 'run', scenario, '--id', id], world, { lines, logs })
    await typed(['drill', 'close', id], world, { logs })
  }
}
