import type { Network } from '../../src/cli/io.ts'
import { main } from '../../src/cli/main.ts'
import type { EventLog } from '../../src/drill/event-log.ts'
import type { Git } from '../../src/workspace/git.ts'
import type { MemoryFiles } from '../../src/workspace/memory.ts'
import { testIo } from '../support/test-io.ts'

export const set = '/demo/plans/qingxi'

/** What is typed, and how the world differs from the small set of `base/`. */
export interface Situation {
  readonly words: string
  readonly git?: Git
  readonly network?: Network
  readonly logs?: EventLog
  readonly change?: (files: MemoryFiles) => MemoryFiles | undefined | Promise<undefined>
}

export const write = (path: string, text: string) => (files: MemoryFiles) => {
  files.contents.set(path, text)
  return undefined
}
export const simulated = async (files: MemoryFiles): Promise<undefined> => {
  await main(['simulate', 'rain'], testIo('/demo', { files }))
  return undefined
}

/** A repository around all, whose git answers some commands in its own way and the others with nothing. */
export const repository = write('/demo/.git/HEAD', '')
export const answering =
  (answers: Readonly<Record<string, { code?: number; out?: string; err?: string }>>): Git =>
  (_, ...words) => {
    const found = Object.entries(answers).find(([start]) => words.join(' ').startsWith(start))?.[1]
    return { code: 1, out: '', err: '', ...found }
  }
