import type { Vocabulary } from '../condition/expression.ts'
import type { Registry } from '../model/registry.ts'
import { canonical } from '../vocabulary/canonical.ts'
import type { LevelName } from '../vocabulary/level.ts'

type FactEntry = NonNullable<ReturnType<Vocabulary['fact']>>
type ObjectEntry = NonNullable<ReturnType<Vocabulary['object']>>

/** What the register lets conditions speak of: facts by name or alias, objects with their marks (特征值). */
export function registryVocabulary(registry: Registry, levels: readonly LevelName[]): Vocabulary {
  const facts = new Map<string, FactEntry>()
  for (const fact of registry.facts)
    for (const name of [fact.name, ...fact.aliases])
      if (!facts.has(canonical(name))) facts.set(canonical(name), { name: fact.name, type: fact.type })
  const objects = new Map<string, ObjectEntry>()
  for (const { object, marks, unit } of registry.marks) {
    const area = registry.areas.find((a) => a.id === object)
    const entry = {
      id: object,
      marks: new Map([...marks].map(([name, value]) => [canonical(name), value])),
      unit,
    }
    for (const name of area ? [area.id, area.name, ...area.aliases] : [object])
      if (!objects.has(canonical(name))) objects.set(canonical(name), entry)
  }
  return {
    fact: (name) => facts.get(canonical(name)) ?? null,
    object: (name) => objects.get(canonical(name)) ?? null,
    names: [...facts.keys(), ...objects.keys()],
    levels,
  }
}
