import type { PartyId, PlanInstance, ProgramParty } from '../../compile/program.ts'
import type { Live } from '../../drill/live.ts'
import type { DrillSeat } from '../../drill/seat.ts'
import { actsFor } from '../../run/authority.ts'
import { isOpen, type ObligationRow } from '../../run/state.ts'
import { canonical } from '../../vocabulary/canonical.ts'
import { splitClauseId } from '../../vocabulary/id.ts'
import { activeLevel, type LevelId, levelNamed } from '../../vocabulary/level.ts'
import { nearNames } from '../../vocabulary/near.ts'
import { Mistake } from './mistake.ts'

/** A drill as far as names and duties go: one being led, or one on paper. */
export type Scene = Pick<Live, 'stage' | 'playing' | 'log'>

/** Who does something: the seat that holds the party, else the director in its place (代). */
export function seatFor(live: Scene, party: PartyId | null): DrillSeat {
  const { seats } = live.stage
  const holds = (seat: DrillSeat): boolean =>
    party !== null && seat.role === 'participant' && actsFor(live.playing.loaded, seat, party)
  const found = seats.find(holds) ?? seats.find(({ role }) => role === 'director')
  if (!found) throw new Error('a drill without a director')
  return found
}

/** The level that a word names. */
export function levelAimed(live: Scene, word: string): LevelId {
  const { levels } = live.playing.loaded.program.set
  const level = levelNamed(word, [...levels, activeLevel])
  if (level === null) throw new Mistake('no-level', { word, known: levels.map(({ name }) => name) })
  return level
}

/** The plan's machine that a word names by title, id or the end of either; null when none is named so. */
export function instanceNamed(live: Scene, word: string): PlanInstance | null {
  const plain = canonical(word).replace(/^《|》$/g, '')
  const all = live.playing.loaded.program.instances
  const exact = all.find(({ id, plan, title }) => [id, plan, canonical(title)].includes(plain))
  const ends = all.filter(({ plan, title }) => plan.endsWith(`/${plain}`) || canonical(title).includes(plain))
  return exact ?? (ends.length === 1 ? (ends[0] ?? null) : null)
}

/** The only plan that can be meant when none was named: one under drill that has the level, and is called for where several do. */
export function instanceMeant(live: Scene, fits: (instance: PlanInstance) => boolean): PlanInstance {
  const { scenario } = live.stage
  const all = live.playing.loaded.program.instances.filter(fits)
  const drilled = all.filter(({ plan }) => scenario.plans.includes(plan))
  const called = drilled.filter(({ id }) => (live.playing.run.levels.get(id)?.demand ?? null) !== null)
  const only = [drilled, called, all].find((list) => list.length === 1)?.[0]
  if (!only) throw new Mistake('which-plan', { known: all.map(({ plan }) => plan) })
  return only
}

/** The body or post that a word names: its name, its id, or the end of its name when only one ends so. */
export function partyNamed(live: Scene, word: string, among?: readonly PartyId[]): ProgramParty | null {
  const plain = canonical(word)
  const { parties } = live.playing.loaded.program
  const exact = parties.find(({ id, name }) => id === plain || canonical(name) === plain)
  if (exact) return exact
  const seat = live.stage.seats.find(({ seat, title }) => seat === plain || canonical(title) === plain)
  const held = parties.find(({ id }) => id === (among ?? []).find((each) => seat?.parties.includes(each)))
  const first = held ?? parties.find(({ id }) => id === seat?.parties[0])
  if (first) return first
  const ends = parties.filter(({ name }) => canonical(name).endsWith(plain))
  const entitled = ends.filter(({ id }) => among?.includes(id))
  // 指挥长 is the post 县防指指挥长, not 县防指副指挥长, whose name ends so too.
  const bodies = new Map(parties.map(({ id, name }) => [id, name]))
  const whole = ends.filter(({ name, organization }) => name === `${bodies.get(organization)}${plain}`)
  const [only, second] = [entitled, whole, ends].find((list) => list.length === 1) ?? []
  return only && !second ? only : null
}

/** A duty with the number by which it is called: its place among all that fell due, the same for the whole drill. */
export interface NumberedDuty {
  readonly number: number
  readonly instance: string
  readonly row: ObligationRow
  readonly text: string
}

/** Duties that are open, in the order in which they fell due. */
export function openDuties(live: Scene): readonly NumberedDuty[] {
  const fallen = live.log.flatMap((event) => (event.type === 'obligation-due' ? [event.data] : []))
  return fallen.flatMap(({ key, instance, text }, index) => {
    const row = live.playing.run.rows.get(instance)?.get(key)
    const again = fallen.slice(index + 1).some((later) => later.key === key)
    return row && isOpen(row) && !again ? [{ number: index + 1, instance, row, text }] : []
  })
}

/** The open duty that words name: its number, or its clause and, where several bodies have it, the body. */
export function dutyAimed(live: Scene, word: string, owner: string | null): NumberedDuty {
  const open = openDuties(live)
  const byNumber = /^\d+$/.test(word) ? open.find(({ number }) => number === Number(word)) : undefined
  if (byNumber) return byNumber
  const plain = canonical(word)
  const clauses = open.filter(({ row: { clause } }) =>
    [clause, splitClauseId(clause)?.row].some((each) => each !== undefined && canonical(each) === plain),
  )
  const party = owner === null ? null : partyNamed(live, owner)
  const found = party ? clauses.filter(({ row }) => row.owner === party.id) : clauses
  const [only, second] = found
  if (only && !second) return only
  const known = (only ? found : open).map(
    ({ number, row }) => `${number} ${splitClauseId(row.clause)?.row ?? ''}`,
  )
  throw new Mistake(only ? 'which-duty' : 'no-duty', { word, known })
}

/** The seat that a word names by id or title; null for everybody. */
export function seatAimed(live: Scene, word: string): DrillSeat | null {
  if (['全体', 'all'].includes(word)) return null
  const plain = canonical(word)
  const { seats } = live.stage
  const found = seats.find(({ seat, title }) => seat === plain || canonical(title) === plain)
  if (found) return found
  const [near] = nearNames(
    word,
    seats.flatMap(({ seat, title }) => [title, seat]),
  )
  throw new Mistake('no-seat', { word, known: near ?? seats.map(({ title }) => title) })
}
