import type { PlanSet } from '../link/plan-set.ts'
import type { WorkCalendar } from '../vocabulary/working-days.ts'
import { canonicalJson, sha256 } from './digest.ts'
import { compileInstances } from './instances.ts'
import { Parties } from './parties.ts'
import { procedureSpecs } from './procedure-specs.ts'
import type { ObligationSpec, Program, ProgramCalendar, ProgramFact } from './program.ts'
import { reportSpecs } from './report-specs.ts'
import { clauseSources } from './sources.ts'
import type { SpecSource } from './spec-source.ts'
import { taskSpecs } from './task-specs.ts'
import { compileWarnings, warningSpecs } from './warnings.ts'
import { compileWires, wireSpecs } from './wires.ts'

/**
 * The set as a program to be drilled. Never complains: what an author can get wrong is a rule's to tell; here a
 * condition that cannot be run is unknown and an owner nobody knows is `nobody`.
 */
export function compilePlans(set: PlanSet): Program {
  const parties = new Parties(set)
  const compiled = compileInstances(set, parties)
  const instances = compiled.map(({ instance }) => instance)
  const wires = compileWires(set, parties, compiled)
  const { name, title, locale, zone, immediately, levels, jurisdiction } = set.settings
  const body: Omit<Program, 'digest'> = {
    format: 'yuyan-program/1',
    set: { name, title, locale, zone, immediately, levels, jurisdiction: jurisdiction.value },
    calendar: programCalendar(set.registry.holidays.calendar),
    areas: set.registry.areas.map(({ id, name, kind, parent }) => ({ id, name, kind, parent })),
    parties: parties.all(),
    townships: Object.fromEntries(
      set.directory.townships(jurisdiction.value).map((o) => [o.area ?? o.id, o.id]),
    ),
    facts: programFacts(set),
    instances,
    obligations: [
      ...compiled.flatMap((each) => dutySpecs({ set, parties, compiled: each })),
      ...wireSpecs(wires, instances),
    ],
    wires,
    warnings: compiled.flatMap((each) => compileWarnings({ set, parties, compiled: each })),
    resources: set.registry.resources.map(({ id, name, quantity }) => ({ id, name, quantity })),
    sources: [...set.plans.values()].flatMap(clauseSources),
  }
  return { ...body, digest: sha256(canonicalJson(body)) }
}

function dutySpecs(source: SpecSource): ObligationSpec[] {
  return [...procedureSpecs(source), ...taskSpecs(source), ...reportSpecs(source), ...warningSpecs(source)]
}

function programCalendar({ years, off, working }: WorkCalendar): ProgramCalendar {
  return { years: [...years].sort((a, b) => a - b), off: [...off].sort(), working: [...working].sort() }
}

function programFacts(set: PlanSet): ProgramFact[] {
  const definitions = new Map(
    set.conditions.flatMap((c) =>
      c.owner.kind === 'fact' ? [[c.owner.name, c.resolved?.expression ?? null] as const] : [],
    ),
  )
  return set.registry.facts.map(({ name, aliases, type, place, stale, consequence }) => ({
    name,
    aliases,
    type,
    place,
    stale,
    consequence,
    means: definitions.get(name) ?? null,
  }))
}
