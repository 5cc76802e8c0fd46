import { fileURLToPath } from 'node:url'
import { main } from '../../src/cli/main.ts'
import { memoryLog } from '../../src/store/memory.ts'
import type { MemoryFiles } from '../../src/workspace/memory.ts'
import { caseFiles } from '../cli/transcript.ts'
import { testIo } from './test-io.ts'

const base = fileURLToPath(new URL('../cli/base', import.meta.url))

/** Where the set of {@link recordedDrill} stands. */
export const recordedSet = '/demo/plans/qingxi'

/** A set with a drill on record: one that was led at the terminal, ended and closed. Its findings are still to be decided. */
export async function recordedDrill(id = 'rain-a'): Promise<MemoryFiles> {
  const files = caseFiles(base, '')
  const logs = memoryLog()
  const lines = ['启动 Ⅳ级', '办结 IV-1', '推进 09:30', '提级 Ⅲ级', '推进 13:00', '结束 演完']
  await main(['drill', 'run', 'rain', '--id', id], testIo('/demo', { files, lines, logs }))
  await main(['drill', 'close', id], testIo('/demo', { files, logs }))
  return files
}
