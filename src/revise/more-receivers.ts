import type { Edit } from '../diagnostic/diagnostic.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { Plan, ProcedureKey, ProcedureStep } from '../model/plan.ts'
import { distinctEdits } from './edit-text.ts'
import { insertedStep, type StepModel } from './insert-step.ts'
import type { Proposal, Wording } from './revision.ts'

/** Who should be told at a level besides those whom its start procedure names. */
export interface Missing {
  readonly level: string
  readonly group: string
  /** As the plan may write them. */
  readonly names: readonly string[]
}

/** The step of a start procedure that says who is told of a level; null: it has none. */
export function tellingStep(
  plan: Plan,
  { level, group }: Pick<Missing, 'level' | 'group'>,
  key: ProcedureKey,
): ProcedureStep | null {
  const levels = plan.groups.find(({ name }) => name === group)?.levels
  const steps = levels?.find((each) => each.level === level)?.procedure
  return steps?.find((step) => step.key === key && step.who.length > 0) ?? null
}

/**
 * Who is to be told besides, each level's own: names put behind the last of those who are told, and where a level has no such step, the step
 * itself when another level or the superior plan says how it is written and within what time. Null where nothing of it can be.
 */
export function moreReceivers(
  set: PlanSet,
  plan: Plan,
  missing: readonly Missing[],
  key: ProcedureKey,
): Proposal | null {
  const ways = missing.flatMap((each): Way[] => {
    const step = tellingStep(plan, each, key)
    if (step) return [{ ...each, edits: behindLast(step, each.names), model: null }]
    const added = insertedStep(set, { ...each, plan, key }, namesAt(set, plan, missing, { each, key }))
    return added ? [{ ...each, edits: [added.edit], model: added.model }] : []
  })
  const [first] = ways
  if (!first) return null
  return {
    kind: 'edit',
    wording: wordingOf(plan, ways, key),
    edits: distinctEdits(ways.flatMap(({ edits }) => edits)),
    lines: [],
    effect: null,
    alsoLookAt: [],
  }
}

interface Way extends Missing {
  readonly edits: readonly Edit[]
  /** After what a step that is put in is written; null: the step was there. */
  readonly model: StepModel | null
}

/** Levels that share one start procedure share the step: it names whoever any of them lacks. */
function namesAt(
  set: PlanSet,
  plan: Plan,
  missing: readonly Missing[],
  { each, key }: { readonly each: Missing; readonly key: ProcedureKey },
): readonly string[] {
  const place = (one: Missing): number | null =>
    tellingStep(plan, one, key)
      ? null
      : (insertedStep(set, { ...one, plan, key }, one.names)?.edit.start ?? null)
  const here = place(each)
  return [...new Set(missing.filter((one) => place(one) === here).flatMap(({ names }) => names))]
}

function wordingOf(plan: Plan, ways: readonly Way[], key: ProcedureKey): Wording {
  const who = [...new Set(ways.flatMap(({ names }) => names))]
  const levels = (list: readonly Way[]): string[] => list.map(({ level }) => level)
  const added = ways.filter(({ model }) => model !== null)
  const [{ model } = { model: null }] = added
  if (!model) return { variant: 'tell-also', params: { levels: levels(ways), step: key, who } }
  const params = { levels: levels(added), step: key, who, withinMs: model.step.within?.value ?? 0 }
  return model.plan === plan
    ? { variant: 'add-step-as-level', params: { ...params, modelLevel: model.level } }
    : { variant: 'add-step-as-superior', params: { ...params, superior: model.plan.title.value } }
}

function behindLast({ who }: ProcedureStep, names: readonly string[]): Edit[] {
  const last = who.at(-1)?.at
  if (!last) return []
  const end = last.end.offset
  // Latin names are put apart as they are written.
  const comma = names.some((name) => /^[\x20-\x7e]+$/.test(name)) ? ', ' : '、'
  return [{ path: last.path, start: end, end, text: names.map((name) => `${comma}${name}`).join('') }]
}
