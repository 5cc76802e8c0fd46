import type { Edit } from '../diagnostic/diagnostic.ts'
import type { Plan, ProcedureKey, ProcedureStep } from '../model/plan.ts'
import type { Proposal } from './revision.ts'

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

/** Names put behind the last of those who are told, each level's own; null where no level has a step that names somebody. */
export function moreReceivers(plan: Plan, missing: readonly Missing[], key: ProcedureKey): Proposal | null {
  const steps = missing.flatMap((each) => {
    const step = tellingStep(plan, each, key)
    return step ? [{ step, level: each.level, names: each.names }] : []
  })
  const [first] = steps
  if (!first) return null
  return {
    kind: 'edit',
    wording: {
      variant: 'tell-also',
      params: {
        levels: steps.map(({ level }) => level),
        step: key,
        who: [...new Set(steps.flatMap(({ names }) => names))],
      },
    },
    edits: steps.flatMap(({ step, names }) => behindLast(step, names)),
    lines: [],
    effect: null,
    alsoLookAt: [],
  }
}

function behindLast({ who }: ProcedureStep, names: readonly string[]): Edit[] {
  const last = who.at(-1)?.at
  if (!last) return []
  const end = last.end.offset
  // Latin names are put apart as they are written.
  const comma = names.some((name) => /^[\x20-\x7e]+$/.test(name)) ? ', ' : '、'
  return [{ path: last.path, start: end, end, text: names.map((name) => `${comma}${name}`).join('') }]
}
