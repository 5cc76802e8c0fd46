import type { Vocabulary } from '../condition/expression.ts'
import { convertUnit } from '../condition/unit.ts'
import type { Area, Registry } from '../model/registry.ts'
import { areaKindsNamed, areaKindWords } from '../vocabulary/area-kind.ts'
import { canonical } from '../vocabulary/canonical.ts'

/** An area or station with its marks (特征值). */
export interface ObjectEntry {
  readonly id: string
  readonly marks: Map<string, number | null>
  readonly unit: string | null
  readonly units: Map<string, string>
}

type PlaceVocabulary = Required<Pick<Vocabulary, 'places' | 'areas' | 'ownMark' | 'placeNames'>>

/** What conditions over many places may name: lists of the set before kinds of area before single areas, and each place's own marks. */
export function placeVocabulary(
  { areas, areaLists }: Registry,
  objects: Iterable<ObjectEntry>,
): PlaceVocabulary {
  const lists = new Map(
    areaLists.flatMap(({ id, name, aliases, members }) => {
      const ids = members.flatMap(({ value }) => areaNamed(value, areas)?.id ?? [])
      return [id, name, ...aliases].map((each) => [canonical(each), ids] as const)
    }),
  )
  const entries = [...new Set(objects)]
  return {
    places(name) {
      const list = lists.get(canonical(name))
      if (list) return list
      const kinds = areaKindsNamed(canonical(name))
      const area = kinds.length > 0 ? undefined : areaNamed(name, areas)
      return area ? [area.id] : kinds.length > 0 ? kinds : null
    },
    areas: (among) => areas.filter(({ id, kind }) => among.includes(id) || among.includes(kind)),
    ownMark: (name) => ownMark(canonical(name), entries),
    placeNames: [
      ...areaLists.flatMap(({ name, aliases }) => [name, ...aliases]),
      ...areaKindWords,
      ...areas.flatMap(({ name, aliases }) => [name, ...aliases]),
    ],
  }
}

/** In the unit of the first that has one; a value that does not convert to it is kept as it is. */
function ownMark(mark: string, objects: readonly ObjectEntry[]): ReturnType<PlaceVocabulary['ownMark']> {
  const unitOf = ({ units, unit }: ObjectEntry): string | null => units.get(mark) ?? unit
  const having = objects.filter(({ marks }) => marks.has(mark))
  if (having.length === 0) return null
  const unit = having.map(unitOf).find((each) => each !== null) ?? null
  const values = having.map((object): [string, number | null] => {
    const value = object.marks.get(mark) ?? null
    const own = unitOf(object)
    return [object.id, value === null || own === null ? value : (convertUnit(value, own, unit) ?? value)]
  })
  return { values: new Map(values), unit }
}

/** The area that an id, name or alias means; words in brackets after the name (赤山闸下（句容河）) may be left out. */
export function areaNamed(written: string, areas: readonly Area[]): Area | undefined {
  const whole = canonical(written)
  return [whole, whole.replace(/\([^()]*\)$/, '')].flatMap(
    (name) => areas.find((a) => [a.id, a.name, ...a.aliases].some((each) => canonical(each) === name)) ?? [],
  )[0]
}
