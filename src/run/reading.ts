import type { InstanceId, ProgramFact } from '../compile/program.ts'
import type { Reader, Value } from '../condition/expression.ts'
import { thisPlan } from '../condition/words.ts'
import type { LoadedProgram } from './loaded-program.ts'
import { reportsOf, valuesIn } from './reports.ts'
import { type FactKey, factKey, type RunState } from './state.ts'
import { obligationStateOf, planPosition } from './state-of.ts'

/** Definitions that define each other are unknown rather than endless. */
const deepestDefinition = 20

/**
 * What conditions see when they are read in `area` (plan-format, "Places"): a fact with one value by its name; a fact per
 * area by the area's own value, else the nearest enclosing area's, else the aggregate of the known values below it,
 * else unknown.
 */
export function readerIn(
  loaded: LoadedProgram,
  state: RunState,
  area: string,
  machine: InstanceId | null = null,
): Reader {
  return makeReader(loaded, state, { area, machine, depth: 0 })
}

/** Only reported facts, without a run: for `match`. */
export function readerOfFacts(loaded: LoadedProgram, facts: RunState['facts'], area: string): Reader {
  return makeReader(loaded, { facts, levels: new Map(), rows: new Map() }, { area, machine: null, depth: 0 })
}

interface From {
  readonly area: string
  /** Whose 本预案 it is. */
  readonly machine: InstanceId | null
  readonly depth: number
}

type Seen = Pick<RunState, 'facts' | 'levels' | 'rows'>

function makeReader(loaded: LoadedProgram, state: Seen, from: From): Reader {
  return {
    members: (facts, among, apart = false) => memberReaders(loaded, state, from, { facts, among, apart }),
    whole: (name) =>
      loaded.facts.get(name)?.place.kind === 'per'
        ? state.facts.get(factKey(name, from.area))?.value
        : undefined,
    fact(name) {
      const fact = loaded.facts.get(name)
      if (!fact) return undefined
      if (fact.means === null) return reported(loaded, state.facts, fact, from.area)
      if (from.depth >= deepestDefinition) return undefined
      return loaded.value(fact.means)(makeReader(loaded, state, { ...from, depth: from.depth + 1 }))
    },
    state(of, name) {
      if (of === 'obligation') return obligationStateOf(state, name)
      const plan = name === thisPlan ? from.machine : name
      const position = plan === null ? null : planPosition(loaded, state, plan)
      if (position !== null) return of === 'declared' ? position.response : (position.demand ?? 'none')
      return of === 'declared' && plan !== null ? outsideLevel(state, plan) : undefined
    },
  }
}

/** What a condition over many places asks. */
interface Asked {
  readonly facts: readonly string[]
  readonly among: readonly string[] | null
  readonly apart: boolean
}

/**
 * Each place that a condition over many places asks, with its own values: of a `per:` fact only what was reported there or
 * below it, never what holds for an area around it.
 */
function memberReaders(
  loaded: LoadedProgram,
  state: Seen,
  from: From,
  { facts, among, apart }: Asked,
): Reader[] {
  const place = facts.map((name) => loaded.facts.get(name)?.place).find((each) => each?.kind === 'per')
  const wanted: readonly string[] = among ?? (place?.kind === 'per' ? place.areas : [])
  const ids = [...loaded.areas.values()]
    .filter(
      ({ id, kind }) =>
        wanted.includes(id) || (wanted.includes(kind) && loaded.enclosing(id).includes(from.area)),
    )
    .map(({ id }) => id)
  return (apart ? widestApart(loaded, ids, from.area) : ids).map((id) =>
    memberReader(loaded, state, from, id),
  )
}

function memberReader(loaded: LoadedProgram, state: Seen, from: From, id: string): Reader {
  const around = makeReader(loaded, state, { ...from, area: id })
  return {
    ...around,
    place: id,
    fact(name) {
      const fact = loaded.facts.get(name)
      if (fact?.place.kind !== 'per' || fact.means !== null) return around.fact(name)
      return state.facts.get(factKey(name, id))?.value ?? aggregate(loaded, state.facts, fact, id)
    },
  }
}

/** Areas none of which lies in another; the area around them all only where it is alone. */
function widestApart(loaded: LoadedProgram, ids: readonly string[], around: string): readonly string[] {
  const within = ids.filter((id) => id !== around)
  if (within.length === 0) return ids
  return within.filter((id) => !loaded.enclosing(id).some((other) => other !== id && within.includes(other)))
}

/** The level that a plan outside the set has declared, as reported; `undefined` while nobody has. */
function outsideLevel({ facts }: Seen, plan: string): string | undefined {
  const level = facts.get(`@${plan}`)?.value
  return level === undefined ? undefined : String(level)
}

function reported(
  loaded: LoadedProgram,
  facts: RunState['facts'],
  fact: ProgramFact,
  area: string,
): Value | undefined {
  const valueAt = (key: FactKey): Value | undefined => facts.get(key)?.value
  if (fact.place.kind === 'at') return valueAt(fact.name)
  for (const at of loaded.enclosing(area)) {
    const value = valueAt(factKey(fact.name, at))
    if (value !== undefined) return value
  }
  return aggregate(loaded, facts, fact, area)
}

function aggregate(
  loaded: LoadedProgram,
  facts: RunState['facts'],
  fact: ProgramFact,
  area: string,
): Value | undefined {
  if (fact.place.kind !== 'per' || fact.place.aggregate === null) return undefined
  const values = valuesIn(reportsOf(facts, fact.name))
    .filter(({ area: member }) => loaded.enclosing(member).includes(area))
    .map(({ value }) => value)
  if (values.length === 0) return undefined
  const rank = (value: Value): number =>
    fact.type.kind === 'enum' ? fact.type.values.indexOf(String(value)) : Number(value)
  const ranked = [...values].sort((a, b) => rank(a) - rank(b))
  switch (fact.place.aggregate) {
    case 'max':
      return ranked.at(-1)
    case 'min':
      return ranked[0]
    case 'sum':
      return values.reduce<number>((sum, value) => sum + Number(value), 0)
    case 'any':
      return values.some((value) => value === true)
  }
}
