import type { Program, ResourceClaim } from '../../compile/program.ts'
import { hour } from '../../vocabulary/duration.ts'
import type { ClauseId } from '../../vocabulary/id.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { DrillRecord, Duty } from '../drill-record.ts'
import { histogramOf, noValues } from './histogram.ts'
import type { HourOfUse, ResourceTally } from './runs-summary.ts'

/** Something that a duty holds from `from` until before `to`. */
interface Use {
  readonly clause: ClauseId
  readonly quantity: number
  readonly from: Instant
  readonly to: Instant
}

/** A span in which the same amount is claimed. */
interface Stretch {
  readonly from: Instant
  readonly to: Instant
  readonly amount: number
}

/**
 * What the duties of a run claimed of each resource, all plans together. A duty claims from the moment it falls due; what
 * was sent out comes back when the response that asked for it ends, or when the duty is withdrawn or waived: a boat that
 * stands ready at the lake serves nobody else.
 */
export function resourceUse(record: DrillRecord, program: Program): Map<string, ResourceTally> {
  const quantities = new Map(program.resources.map(({ id, quantity }) => [id, quantity]))
  return new Map(
    [...usesOf(record, program)].map(([id, uses]) => [
      id,
      tallyUses(uses, quantities.get(id) ?? null, record),
    ]),
  )
}

function usesOf(record: DrillRecord, program: Program): Map<string, Use[]> {
  const claims = new Map<string, readonly ResourceClaim[]>()
  for (const { instance, clause, resources } of program.obligations)
    if (resources.length > 0) claims.set(`${instance} ${clause}`, resources)
  const uses = new Map<string, Use[]>()
  for (const duty of record.duties)
    for (const { resource, quantity } of claims.get(`${duty.instance} ${duty.clause}`) ?? []) {
      const use = { clause: duty.clause, quantity, from: duty.due.at, to: endOf(duty, record) }
      uses.set(resource, [...(uses.get(resource) ?? []), use])
    }
  return uses
}

function endOf(duty: Duty, { levels, ends }: DrillRecord): Instant {
  const freed = duty.waived ?? duty.withdrawn
  if (freed) return freed.at
  const steps = levels.get(duty.instance) ?? []
  const over = steps.find(({ seq, changed, response }) => {
    return seq > duty.due.seq && changed === 'response' && response === 'ended'
  })
  return over?.at ?? ends
}

function tallyUses(uses: readonly Use[], quantity: number | null, { begins }: DrillRecord): ResourceTally {
  const stretches = stretchesOf(uses)
  const most = stretches.reduce<Stretch | null>(
    (high, one) => (high && high.amount >= one.amount ? high : one),
    null,
  )
  if (most === null) return { peak: noValues, short: noValues, hours: new Map(), claims: new Map() }
  const isShort = (amount: number): boolean => quantity !== null && amount > quantity
  const short = stretches.find(({ amount }) => isShort(amount))
  const then = uses.filter(({ from, to }) => from <= most.from && to > most.from)
  return {
    peak: histogramOf([most.amount]),
    short: histogramOf(short ? [short.from - begins] : []),
    hours: hoursOf(stretches, begins, isShort),
    claims: new Map(then.map(({ clause }) => [clause, 1])),
  }
}

/** In order of time; what begins and ends at one moment claims nothing. */
function stretchesOf(uses: readonly Use[]): Stretch[] {
  const moments = [...new Set(uses.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  return moments.slice(0, -1).map((from, i) => {
    const running = uses.filter((use) => use.from <= from && use.to > from)
    return { from, to: moments[i + 1] ?? from, amount: running.reduce((sum, use) => sum + use.quantity, 0) }
  })
}

function hoursOf(
  stretches: readonly Stretch[],
  begins: Instant,
  isShort: (amount: number) => boolean,
): Map<number, HourOfUse> {
  const most = new Map<number, number>()
  for (const { from, to, amount } of stretches)
    for (let at = Math.floor((from - begins) / hour); at * hour < to - begins; at++)
      most.set(at, Math.max(most.get(at) ?? 0, amount))
  return new Map(
    [...most].map(([at, amount]) => [at, { sum: amount, most: amount, short: isShort(amount) ? 1 : 0 }]),
  )
}
