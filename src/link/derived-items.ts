import type { HazardGroup, Plan, PlanLink, ReportRow, TaskRow } from '../model/plan.ts'
import type { Method, Rubric } from '../model/rubric.ts'
import type { DrillPhase } from '../vocabulary/drill-phase.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { LevelId } from '../vocabulary/level.ts'

/** One thing that a plan asks of people and a drill can show: a row of a rubric, keyed to its clause by `method`. */
export interface DerivedItem {
  readonly plan: string
  readonly part: DerivedPart
  readonly subject: DerivedSubject
  readonly method: Method
  /** When in a drill it can be watched; empty: throughout. */
  readonly phases: readonly DrillPhase[]
}

/** Where the plan asks it; one category of a rubric each. */
export type DerivedPart =
  | { readonly kind: 'start'; readonly group: DerivedGroup }
  | { readonly kind: 'level'; readonly level: LevelId; readonly group: DerivedGroup }
  /** First response, handling steps, warning: rows of no level. */
  | { readonly kind: 'standing' }
  | { readonly kind: 'reports' }
  | { readonly kind: 'links' }

/** A hazard group other than the plan’s first; null: the first. */
export type DerivedGroup = HazardGroup['name'] | null

export type DerivedSubject =
  | {
      readonly kind: 'declare'
      readonly level: LevelId
      readonly decide: readonly string[]
      readonly within: Ms | null
    }
  | {
      readonly kind: 'assess'
      readonly level: LevelId
      readonly who: readonly string[]
      readonly within: Ms
    }
  /** A task or a report. `within`: the words of the plan. */
  | {
      readonly kind: 'duty'
      readonly text: string
      readonly owners: readonly string[]
      readonly within: string | null
    }
  | {
      readonly kind: 'link'
      readonly to: string
      readonly expect: LevelId | null
      readonly within: Ms | null
    }

/**
 * Everything that a plan asks and that can be measured: each level’s declaration and assessment, each task and report with a
 * number, each link that starts another plan; in the plan’s order, none twice. Rows that continue a lower level’s task are
 * that task. Written bodies and limits are as the plan has them.
 */
export function derivedItems(plan: Plan): readonly DerivedItem[] {
  const of = (part: DerivedPart, found: readonly Found[]): DerivedItem[] =>
    found.map((each) => ({ plan: plan.id.value, part, phases: phasesOf(part), ...each }))
  const id = plan.id.value
  const groups = plan.groups.map((group, index) => ({ group, named: index === 0 ? null : group.name }))
  const items = [
    ...groups.flatMap(({ group, named }) => of({ kind: 'start', group: named }, starts(id, group))),
    ...of(
      { kind: 'standing' },
      plan.standing.flatMap((row) => task(id, row)),
    ),
    ...groups.flatMap(({ group, named }) =>
      group.levels.flatMap(({ level, tasks }) =>
        of(
          { kind: 'level', level, group: named },
          tasks.flatMap((row) => task(id, row)),
        ),
      ),
    ),
    ...of(
      { kind: 'reports' },
      plan.reports.flatMap((row) => report(id, row)),
    ),
    ...of(
      { kind: 'links' },
      plan.links.flatMap((row) => link(id, row)),
    ),
  ]
  const seen = new Set<string>()
  return items.filter(({ method }) => {
    const key = JSON.stringify(method)
    return !seen.has(key) && seen.add(key)
  })
}

type Found = Pick<DerivedItem, 'subject' | 'method'> & Partial<Pick<DerivedItem, 'phases'>>

/** Levels are started and reports made from the first warning on; standing tasks are there throughout. */
function phasesOf({ kind }: DerivedPart): readonly DrillPhase[] {
  if (kind === 'standing') return []
  return kind === 'level' ? ['response'] : ['alert', 'response']
}

/** A report of a level, or counted from its start, is made while it is in force; one of the end when it is over. */
function phasesOfReport({ levels, origin }: ReportRow): readonly DrillPhase[] {
  if (origin.kind === 'end') return ['end']
  return levels.length > 0 || origin.kind === 'start' ? ['response'] : ['alert', 'response']
}

function starts(plan: string, { levels }: HazardGroup): Found[] {
  return levels.flatMap(({ level, start, procedure }) => {
    const decide = procedure.find(({ key }) => key === 'decide' || key === 'decide-directly')
    const assess = procedure.find(({ key, within }) => key === 'assess' && within !== null)
    const called = start !== null || decide !== undefined
    const names = (step: typeof decide): string[] => step?.who.map(({ value }) => value) ?? []
    return [
      ...(assess?.within
        ? [
            {
              subject: {
                kind: 'assess' as const,
                level,
                who: names(assess),
                within: assess.within.value,
              },
              method: { kind: 'within' as const, clause: `${plan}#${assess.row}` },
            },
          ]
        : []),
      ...(called
        ? [
            {
              subject: {
                kind: 'declare' as const,
                level,
                decide: names(decide),
                within: decide?.within?.value ?? null,
              },
              method: { kind: 'level-declared' as const, plan, level },
            },
          ]
        : []),
    ]
  })
}

function task(plan: string, { id, task: text, owners, within }: TaskRow): Found[] {
  return id === null
    ? []
    : [duty(text.value, owners, within, { kind: 'within', clause: `${plan}#${id.value}` })]
}

function report(plan: string, row: ReportRow): Found[] {
  const { id, report: text, owners, within } = row
  if (id === null) return []
  const found = duty(text.value, owners, within, { kind: 'reported', clause: `${plan}#${id.value}` })
  return [{ ...found, phases: phasesOfReport(row) }]
}

function duty(text: string, owners: TaskRow['owners'], within: TaskRow['within'], method: Method): Found {
  const subject = {
    kind: 'duty' as const,
    text,
    owners: owners.map(({ value }) => value),
    within: within?.text ?? null,
  }
  return { subject, method }
}

/** Only links that ask another plan of the set for something. */
function link(plan: string, { relation, plan: to, expect, within }: PlanLink): Found[] {
  if (relation !== 'activates' || to.value.includes(':')) return []
  const subject = {
    kind: 'link' as const,
    to: to.value,
    expect: expect?.value ?? null,
    within: within?.value ?? null,
  }
  return [{ subject, method: { kind: 'linked', from: plan, to: to.value } }]
}

/** Items that no row of a rubric measures; one that measures a whole level (`all-done`) measures its tasks. */
export function uncovered(rubric: Rubric, items: readonly DerivedItem[]): readonly DerivedItem[] {
  const methods = rubric.categories.flatMap((category) =>
    category.items.flatMap((item) => item.methods.map(({ value }) => value)),
  )
  return items.filter((item) => !methods.some((method) => covers(method, item)))
}

function covers(method: Method, { plan, part, method: asked }: DerivedItem): boolean {
  if (method.kind === 'all-done')
    return part.kind === 'level' && method.plan === plan && method.level === part.level
  if (method.kind === 'in-order') return asked.kind === 'within' && method.clauses.includes(asked.clause)
  return JSON.stringify(method) === JSON.stringify(asked)
}
