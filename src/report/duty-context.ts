import type { InstanceId, PartyId, Program } from '../compile/program.ts'
import type { FactType, Value } from '../condition/expression.ts'
import { bracketed, type Locale } from '../locale/locale.ts'
import type { Actor, DrillEvent, ObligationKey } from '../run/event.ts'
import type { Trace } from '../run/trace.ts'
import { type DrillRecord, type Duty, readTrace } from '../score/drill-record.ts'
import { procedureLevel } from '../score/duty-words.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { Instant, ZoneOffset } from '../vocabulary/instant.ts'
import type { LevelId, LevelName } from '../vocabulary/level.ts'
import { staffNames } from './staff-names.ts'

/** A duty with the level whose start procedure it belongs to, null for others. */
export interface NamedDuty {
  readonly duty: Duty
  readonly level: LevelId | null
}

/** What a duty log must know to call things by name. Names that are not known stay as their ids. */
export interface DutyContext {
  /** What is told really happened: nobody played it. */
  readonly real: boolean
  readonly zone: ZoneOffset
  readonly begins: Instant
  /** The set's levels, lowest first. */
  readonly levels: readonly LevelName[]
  readonly seat: (id: string) => string
  readonly party: (id: PartyId) => string
  readonly area: (id: string) => string
  /** The plan's title; with its area where the plan has machines in several, in brackets. */
  readonly instance: (id: InstanceId) => string
  readonly fact: (name: string) => FactType | null
  readonly duty: (key: ObligationKey) => NamedDuty | null
  /** How a clause is named, in a sentence that may already name the plan of `within`. Whoever gives commands knows it by its id. */
  readonly clause: (clause: ClauseId, within?: InstanceId) => string
  /** The two ends of a cross-plan link. */
  readonly wire: (clause: ClauseId) => { readonly from: InstanceId; readonly to: InstanceId } | null
  /** Who stands behind an event: for what followed by itself, whoever gave the input. */
  readonly actorOf: (event: DrillEvent) => Actor
}

/** The names that the log of `trace` needs; `record` when the log was already read. */
export function dutyContext(
  trace: Trace,
  program: Program,
  locale: Locale,
  record: DrillRecord = readTrace(trace, program),
): DutyContext {
  const { header } = trace
  const staff = staffNames(header.set.locale)
  const seats = new Map(header.seats.map((seat) => [seat.id, seat.title]))
  const parties = new Map(program.parties.map((party) => [party.id, party.name]))
  const areas = new Map(program.areas.map((area) => [area.id, area.name]))
  const facts = new Map(program.facts.map((fact) => [fact.name, fact.type]))
  const duties = new Map(record.duties.map((duty) => [duty.key, duty]))
  const wires = new Map(program.wires.map((wire) => [wire.clause, wire]))
  const area = (id: string): string => areas.get(id) ?? id
  return {
    real: header.kind === 'event',
    zone: header.set.zone,
    begins: header.begins,
    levels: program.set.levels,
    seat: (id) => seats.get(id) ?? staff(id),
    party: (id) => parties.get(id) ?? id,
    area,
    instance: (id) => instanceTitle(id, { program, area, locale }),
    fact: (name) => facts.get(name) ?? null,
    duty: (key) => {
      const duty = duties.get(key)
      return duty ? { duty, level: procedureLevel(duty, program) } : null
    },
    clause: (clause) => clause,
    wire: (clause) => wires.get(clause) ?? null,
    actorOf: record.actorOf,
  }
}

function instanceTitle(
  id: InstanceId,
  { program, area, locale }: { program: Program; area: (id: string) => string; locale: Locale },
): string {
  const instance = program.instances.find((one) => one.id === id)
  if (!instance) return id
  const others = program.instances.filter((one) => one.plan === instance.plan && one.id !== id)
  const elsewhere = others.some((one) => one.area !== instance.area)
  return elsewhere ? `${instance.title}${bracketed(area(instance.area), locale)}` : instance.title
}

/** The unit of a number fact, with a space before it; else nothing. */
export function unitOf(type: FactType | null): string {
  return type?.kind === 'number' && type.unit !== null ? ` ${type.unit}` : ''
}

/** Whether a fact's value is a span of time. */
export function isSpan(type: FactType | null, value: Value): value is number {
  return type?.kind === 'duration' && typeof value === 'number'
}
