import { gzipSync } from 'node:zlib'
import { checkPlans } from '../src/check/check-plans.ts'
import { compilePlans } from '../src/compile/compile-plans.ts'
import { foldedFrom } from '../src/console/client/review/replay/model/folded.ts'
import { momentAt } from '../src/console/client/review/replay/model/moment.ts'
import { ReplayLog } from '../src/console/client/review/replay/model/replay-log.ts'
import { type CourseOf, replayAnswer } from '../src/console/server/review/replay.ts'
import { replayByNow } from '../src/console/server/review/replay-now.ts'
import { buildSet } from '../src/workspace/build-set.ts'
import { disk } from '../src/workspace/disk.ts'
import { readSet } from '../src/workspace/read-set.ts'
import { flood as floodOf, lengthened } from './drills/flood.ts'

/** The demonstration's three days of flood, and the same ones after another until there are so many entries. */
const entries = 20_000

const set = buildSet(readSet(disk, 'plans/jurong'))

/** Milliseconds that a call took, and what it gave. */
function timed<T>(call: () => T): { readonly ms: number; readonly value: T } {
  const start = performance.now()
  const value = call()
  return { ms: performance.now() - start, value }
}

function spread(values: readonly number[]): { readonly median: number; readonly worst: number } {
  const rising = values.toSorted((a, b) => a - b)
  return { median: rising[rising.length >> 1] ?? 0, worst: rising.at(-1) ?? 0 }
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} KB`

/** Places all over a log, in no order. */
function scattered(count: number): readonly number[] {
  return Array.from({ length: 60 }, (_, i) => 1 + ((i * 7919) % count))
}

function measure(name: string, played: CourseOf): void {
  const { ms: telling, value: text } = timed(() => JSON.stringify(replayAnswer(played, 'zh-CN')))
  const packed = gzipSync(text).length
  const { ms: reading, value: replay } = timed(() => new ReplayLog(JSON.parse(text)))
  const { log, course } = replay
  const { ms: ahead } = timed(() => replay.stoodAt(log.length))
  const places = scattered(log.length)
  const seeks = places.map((seq) => timed(() => replay.stoodAt(seq)).ms)
  const { begin, fold } = foldedFrom(course.begins)
  const peers = places.slice(0, 20).map((seq) => timed(() => log.slice(0, seq).reduce(fold, begin)).ms)
  const whole = places.map((seq) => timed(() => momentAt(replay, course.atEntry(seq))).ms)
  const [seek, peer, shown] = [spread(seeks), spread(peers), spread(whole)]
  process.stdout.write(
    [
      `${name}: ${log.length} entries, ${kilobytes(Buffer.byteLength(text))}, compressed ${kilobytes(packed)}`,
      `  the server writes it in ${ms(telling)}, the page reads it in ${ms(reading)} and folds it once in ${ms(ahead)}`,
      `  a moment from keyframes    median ${ms(seek.median)} · worst ${ms(seek.worst)}`,
      `  folded from the beginning  median ${ms(peer.median)} · worst ${ms(peer.worst)} · ${(peer.median / seek.median).toFixed(0)} times as long`,
      `  with all that panels show  median ${ms(shown.median)} · worst ${ms(shown.worst)}`,
      '',
    ].join('\n'),
  )
}

const flood = floodOf(set)
measure('flood', flood)
measure('long', lengthened(flood, entries))
const findings = checkPlans(set)
compilePlans(set)
const { ms: again } = timed(() => replayByNow(flood, { set, findings }))
process.stdout.write(`flood played again by the plans of now in ${ms(again)}\n`)
