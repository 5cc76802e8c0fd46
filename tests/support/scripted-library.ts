/**
 * The library's thread as it is, but for two requests: `?test=fail` ends it, and `?test=wait` keeps it busy until there is a file `go` in the
 * folder of the set, as a large set does that is being read.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { ToLibrary } from '../../src/console/server/library/thread-messages.ts'

const pause = new Int32Array(new SharedArrayBuffer(4))

parentPort?.on('message', (message: ToLibrary) => {
  if (message.kind !== 'asked') return
  if (message.request.path.includes('test=fail')) process.exit(3)
  if (message.request.path.includes('test=wait'))
    while (!existsSync(join(workerData, 'go'))) Atomics.wait(pause, 0, 0, 5)
})

await import('../../src/console/server/library/library-worker.ts')
