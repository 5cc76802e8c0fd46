import type { InstanceId, Program } from '../compile/program.ts'
import { readersOf } from './loaded-program.ts'

/**
 * The part of a Program that takes part in a drill: machines of the plans under drill, of every plan that they start, and of
 * every plan whose level one of these reads (级别, 需求, a superior that is followed), through any number of links. What a plan
 * that is only read would start takes no part. Registers, areas and sources stay whole.
 */
export function narrow(program: Program, plans: readonly string[]): Program {
  const drilled = program.instances.filter((i) => plans.includes(i.plan)).map((i) => i.id)
  const started = reached(drilled, (id) => program.wires.filter((w) => w.from === id).map((w) => w.to))
  const read = levelsRead(program)
  const taking = reached(started, (id) => read.get(id) ?? [])
  return {
    ...program,
    instances: program.instances.filter((i) => taking.has(i.id)),
    obligations: program.obligations.filter((o) => taking.has(o.instance)),
    warnings: program.warnings.filter((w) => taking.has(w.instance)),
    wires: program.wires.filter((w) => taking.has(w.from) && taking.has(w.to)),
  }
}

/** Some machines and all that are reached from them, step by step. */
function reached(
  from: Iterable<InstanceId>,
  next: (id: InstanceId) => readonly InstanceId[],
): Set<InstanceId> {
  const all = new Set(from)
  for (const id of all) for (const other of next(id)) all.add(other)
  return all
}

/** Machine → machines whose level its conditions read. */
function levelsRead(program: Program): ReadonlyMap<InstanceId, readonly InstanceId[]> {
  const readers = readersOf(program, new Map(program.facts.map((fact) => [fact.name, fact])))
  const pairs = program.instances.flatMap(({ id }) =>
    [...(readers.get(`@${id}`) ?? [])].map((reader) => ({ reader, id })),
  )
  const byReader = Map.groupBy(pairs, ({ reader }) => reader)
  return new Map([...byReader].map(([reader, own]) => [reader, own.map(({ id }) => id)]))
}
