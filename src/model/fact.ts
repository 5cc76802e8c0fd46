import type { FactType } from '../condition/expression.ts'
import { areaKinds } from '../vocabulary/area-kind.ts'
import type { DataAt } from './data.ts'
import type { Aggregate, Fact } from './registry.ts'

const aggregates: readonly Aggregate[] = ['max', 'min', 'sum', 'any']

/** One entry of `facts.yaml`. An enum is ordered by its list unless it says `ordered: false`. */
export function readFact(data: DataAt): Fact {
  return {
    name: data.get('name').text() ?? '',
    aliases: data.get('aliases').texts(),
    says: data.get('says').texts(),
    type: readType(data),
    source: data.get('source').text(),
    place: readPlace(data),
    stale: data.get('stale').span(),
    forecast: data.get('forecast').flag(),
    consequence: data.get('consequence').flag(),
    means: data.get('means').written(),
    at: data.place,
  }
}

function readType(data: DataAt): FactType {
  const [min, max] = data.get('range').list()
  switch (data.get('type').text()) {
    case 'boolean':
      return { kind: 'boolean' }
    case 'duration':
      return { kind: 'duration' }
    case 'enum':
      return {
        kind: 'enum',
        values: data.get('values').texts(),
        ordered: data.get('ordered').value !== false,
      }
    default:
      return {
        kind: 'number',
        unit: data.get('unit').text(),
        min: min?.number() ?? null,
        max: max?.number() ?? null,
      }
  }
}

function readPlace(data: DataAt): Fact['place'] {
  const area = data.get('at').text()
  if (area !== null) return { kind: 'at', area }
  const areas = data
    .get('per')
    .list()
    .flatMap((kind) => kind.oneOf(areaKinds) ?? [])
  return { kind: 'per', areas, aggregate: data.get('aggregate').oneOf(aggregates) }
}
