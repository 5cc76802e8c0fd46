import type { Vocabulary } from '../condition/expression.ts'
import type { Plan } from '../model/plan.ts'
import type { Area, Fact, Registry } from '../model/registry.ts'
import { canonical } from '../vocabulary/canonical.ts'
import type { LevelName } from '../vocabulary/level.ts'
import { areaNamed, type ObjectEntry, placeVocabulary } from './place-vocabulary.ts'

type FactEntry = NonNullable<ReturnType<Vocabulary['fact']>>

/**
 * What the register lets conditions speak of: facts by name or alias, objects with their marks (特征值). Marks that only an
 * annex gives are added; where the register or a plan before (by path) has the mark, that value holds.
 */
export function registryVocabulary(
  registry: Registry,
  levels: readonly LevelName[],
  plans: readonly Plan[] = [],
): Vocabulary {
  const facts = new Map<string, FactEntry>()
  for (const fact of registry.facts)
    for (const name of [fact.name, ...fact.aliases])
      if (!facts.has(canonical(name))) facts.set(canonical(name), factEntry(fact))
  const objects = registeredObjects(registry)
  for (const plan of plans) addAnnexMarks(objects, registry.areas, plan)
  return {
    fact: (name) => facts.get(canonical(name)) ?? null,
    object: (name) => objects.get(canonical(name)) ?? null,
    ...placeVocabulary(registry, objects.values()),
    names: [...facts.keys(), ...objects.keys()],
    levels,
  }
}

function factEntry({ name, type, place }: Fact): FactEntry {
  return place.kind === 'per'
    ? { name, type, per: true, aggregate: place.aggregate }
    : { name, type, per: false }
}

function registeredObjects({ areas, marks: sets }: Registry): Map<string, ObjectEntry> {
  const objects = new Map<string, ObjectEntry>()
  for (const { object, marks, unit } of sets) {
    const area = areas.find((a) => a.id === object)
    const named = new Map([...marks].map(([name, value]) => [canonical(name), value]))
    addObject(objects, area, { id: object, marks: named, unit, units: new Map() })
  }
  return objects
}

/** Under every name of the area; under its own where no area has it. A name that means an object already keeps it. */
function addObject(objects: Map<string, ObjectEntry>, area: Area | undefined, entry: ObjectEntry): void {
  for (const name of area ? [area.id, area.name, ...area.aliases] : [entry.id])
    if (!objects.has(canonical(name))) objects.set(canonical(name), entry)
}

function addAnnexMarks(objects: Map<string, ObjectEntry>, areas: readonly Area[], plan: Plan): void {
  for (const { object, marks } of plan.marks) {
    const area = areaNamed(object.value, areas)
    const name = canonical(area?.id ?? object.value)
    if (!objects.has(name))
      addObject(objects, area, {
        id: area?.id ?? object.value,
        marks: new Map(),
        unit: null,
        units: new Map(),
      })
    const entry = objects.get(name)
    for (const mark of marks) {
      if (!entry || entry.marks.has(mark.name)) continue
      entry.marks.set(mark.name, mark.value)
      if (mark.unit !== null) entry.units.set(mark.name, mark.unit)
    }
  }
}
