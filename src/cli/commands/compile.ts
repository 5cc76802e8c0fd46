import { compilePlans } from '../../compile/compile-plans.ts'
import type { Program } from '../../compile/program.ts'
import { xstateConfig } from '../../compile/xstate-config.ts'
import { planDiagram } from '../../report/plan-diagram.ts'
import { narrow } from '../../run/narrow.ts'
import type { Arguments } from '../arguments.ts'
import { findPlan } from '../find-plan.ts'
import type { ExitCode, Io } from '../io.ts'
import { openSet, type Session } from '../session.ts'

/** `yuyan compile [plan …]`: the named plans (all when none is named) as a Program, XState configs or a diagram. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const { set } = await openSet(session, io)
  const named = args.positionals.map((name) => findPlan(set, name))
  const plans = named.length > 0 ? named : [...set.plans.values()]
  if (args.text('format') === 'mermaid') {
    io.out(plans.map((plan) => planDiagram(plan, set, session)).join('\n'))
    return 0
  }
  const program = compilePlans(set)
  const ids = plans.map((plan) => plan.id.value)
  const json =
    args.text('format') === 'xstate'
      ? xstateData(program, ids)
      : named.length > 0
        ? narrow(program, ids)
        : program
  io.out(`${JSON.stringify(json, null, 2)}\n`)
  return 0
}

/** One plan is a config; several are `{ machines: { id: config } }`. Plans without a level (manuals) have no machine. */
function xstateData(program: Program, plans: readonly string[]): unknown {
  const machines = plans.flatMap((plan) => {
    const config = xstateConfig(program, plan)
    return config ? [[plan, config] as const] : []
  })
  const [only] = machines
  if (plans.length === 1 && only) return only[1]
  return { machines: Object.fromEntries(machines) }
}
