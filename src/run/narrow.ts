import type { Program } from '../compile/program.ts'

/**
 * The part of a Program that takes part in a drill: machines of the plans under drill and of every plan that they start,
 * through any number of links. Registers, areas and sources stay whole.
 */
export function narrow(program: Program, plans: readonly string[]): Program {
  const taking = new Set(program.instances.filter((i) => plans.includes(i.plan)).map((i) => i.id))
  for (let before = -1; before !== taking.size; ) {
    before = taking.size
    for (const wire of program.wires) if (taking.has(wire.from)) taking.add(wire.to)
  }
  return {
    ...program,
    instances: program.instances.filter((i) => taking.has(i.id)),
    obligations: program.obligations.filter((o) => taking.has(o.instance)),
    warnings: program.warnings.filter((w) => taking.has(w.instance)),
    wires: program.wires.filter((w) => taking.has(w.from)),
  }
}
