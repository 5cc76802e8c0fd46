import { main } from '../src/cli/main.ts'
import { memoryLog } from '../src/store/memory.ts'
import { type MemoryFiles, memoryFiles } from '../src/workspace/memory.ts'
import { textsIn } from '../tests/support/set.ts'
import { testIo } from '../tests/support/test-io.ts'

/** Drills of people on record: the flood up to the second evening, led by nobody but its director. */
const drills = 12
const rounds = 5
const lines = ['启动 Ⅳ级', '推进 09:30', '提级 Ⅲ级', '推进 18:00', '结束 演完']

const files = memoryFiles()
for (const [path, text] of textsIn('plans/jurong/'))
  files.write(new Map([[`/demo/plans/jurong/${path}`, text]]))
const logs = memoryLog()
for (let number = 1; number <= drills; number += 1) {
  await typed(`drill run chishan-2016 --id d-${number}`, files)
  await typed(`drill close d-${number}`, files)
}

async function typed(command: string, on: MemoryFiles): Promise<number> {
  const started = process.cpuUsage()
  const io = testIo('/demo', { files: on, logs, lines })
  if ((await main(command.split(' '), io)) !== 0) throw new Error(`${command}: ${io.stderr()}`)
  return process.cpuUsage(started).user / 1000
}

/** The same set, its digests as older versions wrote them: the times are in the logs alone. */
const older = memoryFiles()
for (const [path, content] of files.contents) {
  const text = Buffer.from(content).toString()
  older.contents.set(
    path,
    path.endsWith('/clauses.yaml') ? Buffer.from(text.replace(/^times:[\s\S]*$/m, '')) : content,
  )
}

for (const command of ['revise d-12', 'report d-12']) {
  const own: number[] = []
  const peer: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    peer.push(await typed(command, older))
    own.push(await typed(command, files))
  }
  const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[rounds >> 1] ?? 0
  const [with_, without] = [median(own), median(peer)]
  console.log(
    `${command}, ${drills} drills on record: ${Math.round(with_)} ms with times in digests, ${Math.round(without)} ms from logs: ${(with_ / without).toFixed(2)}`,
  )
}
