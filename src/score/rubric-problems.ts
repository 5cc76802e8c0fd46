import type { Program } from '../compile/program.ts'
import type { Method, Rubric } from '../model/rubric.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { splitClauseId } from '../vocabulary/id.ts'
import { levelOf } from './measures/all-done.ts'
import { isDrilled } from './measures/duties-of.ts'
import type { RubricProblem } from './rubric-error.ts'

/**
 * All that keeps `rubric` from scoring a run of `program`. A plan that the program does not hold is no mistake (a rubric
 * may serve several drills: such items are not applicable); a clause, level or link missing from a plan it does hold is.
 */
export function rubricProblems(rubric: Rubric, program: Program): RubricProblem[] {
  const bands = new Set(rubric.bands.map((band) => band.name))
  const items = rubric.categories.flatMap((category) => category.items)
  return [
    ...items.flatMap((item) => {
      const id = item.id.value
      const weight: RubricProblem[] = item.points > 0 ? [] : [{ variant: 'bad-weight', params: { item: id } }]
      return [...weight, ...item.methods.flatMap((method) => methodProblems(method.value, id, program))]
    }),
    ...[...Map.groupBy(items, ({ id }) => id.value)]
      .filter(([, alike]) => alike.length > 1)
      .map(
        ([id, alike]): RubricProblem => ({
          variant: 'item-twice',
          params: { item: id, count: alike.length },
        }),
      ),
    ...rubric.vetoes
      .filter((veto) => !bands.has(veto.cap))
      .map((veto): RubricProblem => ({ variant: 'unknown-band', params: { cap: veto.cap } })),
  ]
}

function methodProblems(method: Method, item: string, program: Program): RubricProblem[] {
  switch (method.kind) {
    case 'observed':
      return []
    case 'unreadable':
      return [{ variant: 'unreadable-method', params: { item, text: method.text } }]
    case 'within':
    case 'reported':
    case 'before-harm':
      return clauseProblems([method.clause], item, program)
    case 'in-order':
      return clauseProblems(method.clauses, item, program)
    case 'all-done':
    case 'level-declared':
      return levelProblems(method, item, program)
    case 'linked':
      return linkProblems(method, item, program)
  }
}

function clauseProblems(clauses: readonly string[], item: string, program: Program): RubricProblem[] {
  return clauses
    .filter((clause) => isDrilled(clause, program) && !isKnown(canonical(clause), program))
    .map((clause) => ({ variant: 'unknown-clause', params: { item, clause } }))
}

function isKnown(clause: string, program: Program): boolean {
  const parts = splitClauseId(clause)
  const inPlan = program.instances.filter((instance) => instance.plan === parts?.plan)
  return (
    program.obligations.some((spec) => spec.clause === clause) ||
    program.sources.some((source) => source.clause === clause) ||
    inPlan.some((instance) => instance.levels.includes(parts?.row ?? ''))
  )
}

function levelProblems(
  method: { plan: string; level: string },
  item: string,
  program: Program,
): RubricProblem[] {
  const { plan, level } = method
  const instances = program.instances.filter((instance) => instance.plan === plan)
  const known = instances.some((instance) => instance.levels.includes(levelOf(level, program)))
  return instances.length === 0 || known ? [] : [{ variant: 'unknown-level', params: { item, plan, level } }]
}

function linkProblems(method: { from: string; to: string }, item: string, program: Program): RubricProblem[] {
  const { from, to } = method
  const plans = new Map(program.instances.map((instance) => [instance.id, instance.plan]))
  const both = [from, to].every((plan) => [...plans.values()].includes(plan))
  const known = program.wires.some((wire) => plans.get(wire.from) === from && plans.get(wire.to) === to)
  return !both || known ? [] : [{ variant: 'unknown-link', params: { item, from, to } }]
}
