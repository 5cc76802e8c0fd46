import type { Condition } from '../condition/expression.ts'
import { parseCondition } from '../condition/parse-condition.ts'
import type { Plan, ReportRow, RowCondition, StartConditions, TaskRow } from '../model/plan.ts'
import type { Registry } from '../model/registry.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Written } from '../model/written.ts'
import { clauseId } from '../vocabulary/id.ts'
import type { LeadInPlaces } from '../vocabulary/lead-in-places.ts'
import type { LinkedCondition } from './plan-set.ts'

export type FoundCondition = Omit<LinkedCondition, 'resolved'>

/** Every condition of a set with its clause and use, in the order of files and of reading. */
export function conditionsOf(
  registry: Registry,
  plans: readonly Plan[],
  scenarios: readonly Scenario[],
): FoundCondition[] {
  return [
    ...registry.facts.flatMap((fact): FoundCondition[] =>
      fact.means
        ? [
            {
              owner: { kind: 'fact', name: fact.name },
              use: 'definition',
              clause: fact.name,
              condition: { value: parseCondition(fact.means.value), at: fact.means.at },
              places: null,
            },
          ]
        : [],
    ),
    ...plans.flatMap(planConditions),
    ...scenarios.flatMap(scenarioConditions),
  ]
}

function planConditions(plan: Plan): FoundCondition[] {
  const found: FoundCondition[] = []
  const add = (use: LinkedCondition['use'], row: string, condition: Written<Condition>): void => {
    found.push(foundIn(plan, use, row, condition))
  }
  const addRow = (row: string | null, when: RowCondition | ReportRow['until']): void => {
    if (when?.kind === 'condition') add('row', row ?? '', { value: when.condition, at: when.at })
  }
  const addTask = ({ id, continues, when, until, doneWhen }: TaskRow): void => {
    for (const each of [when, until, doneWhen]) addRow(id?.value ?? continues?.value ?? null, each)
  }
  for (const group of plan.groups) {
    for (const level of group.levels) {
      found.push(...listedIn(plan, 'start', level.start))
      for (const task of level.tasks) addTask(task)
    }
    found.push(...listedIn(plan, 'end', group.termination?.conditions ?? null))
  }
  for (const task of plan.standing) addTask(task)
  for (const { id, when, until, origin } of plan.reports) {
    addRow(id?.value ?? null, when)
    addRow(id?.value ?? null, until)
    if (origin.condition) add('row', id?.value ?? '', { value: origin.condition, at: origin.at })
  }
  for (const { row, when, lift } of plan.warnings) for (const each of [when, lift]) addRow(row, each)
  for (const link of plan.links)
    if (link.when && 'condition' in link.when.value)
      add('link', link.row, { value: link.when.value.condition, at: link.when.at })
  return found
}

function foundIn(
  plan: Plan,
  use: LinkedCondition['use'],
  row: string,
  condition: Written<Condition>,
): FoundCondition {
  const owner = { kind: 'plan', plan } as const
  return { owner, use, clause: clauseId(plan.id.value, row), condition, places: null }
}

/** Conditions of a list and of those in it, with the places that the words before the nearest name. */
function listedIn(
  plan: Plan,
  use: 'start' | 'end',
  start: StartConditions | null,
  around: LeadInPlaces | null = null,
): FoundCondition[] {
  const places = start?.places ?? around
  return (start?.items ?? []).flatMap(({ row, content }) => {
    if (content.kind === 'group') return listedIn(plan, use, content.group, places)
    const conditions = content.kind === 'condition' ? content.conditions : []
    return conditions.map((condition) => ({ ...foundIn(plan, use, row, condition), places }))
  })
}

function scenarioConditions(scenario: Scenario): FoundCondition[] {
  const owner = { kind: 'scenario', scenario } as const
  return [
    ...scenario.injects.flatMap((inject): FoundCondition[] =>
      inject.at.kind === 'condition'
        ? [
            {
              owner,
              use: 'inject',
              clause: `${scenario.id.value}#${inject.id.value}`,
              condition: { value: inject.at.condition, at: inject.at.place },
              places: null,
            },
          ]
        : [],
    ),
    ...scenario.consequences.map(
      (consequence): FoundCondition => ({
        owner,
        use: 'consequence',
        clause: `${scenario.id.value}#${consequence.id.value}`,
        condition: { value: consequence.when, at: consequence.whenAt },
        places: null,
      }),
    ),
  ]
}
