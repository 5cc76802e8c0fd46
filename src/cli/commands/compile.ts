import { compilePlans } from '../../compile/compile-plans.ts'
import { planDiagram } from '../../report/plan-diagram.ts'
import { narrow } from '../../run/narrow.ts'
import type { Arguments } from '../arguments.ts'
import { findPlan } from '../find-plan.ts'
import type { ExitCode, Io } from '../io.ts'
import { openSet, type Session } from '../session.ts'

/** `yuyan compile [plan …]`: the named plans (all when none is named) as a Program, XState configs or a diagram. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const { set } = await openSet(session, io)
  const named = args.positionals.map((name) => findPlan(set, name, session.texts.words.listSeparator))
  const plans = named.length > 0 ? named : [...set.plans.values()]
  if (args.text('format') === 'mermaid') {
    io.out(plans.map((plan) => planDiagram(plan, set, session)).join('\n'))
    return 0
  }
  const program = compilePlans(set)
  const ids = plans.map((plan) => plan.id.value)
  const data = named.length > 0 ? narrow(program, ids) : program
  io.out(`${JSON.stringify(data, null, 2)}\n`)
  return 0
}
