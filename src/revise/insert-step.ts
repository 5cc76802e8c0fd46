import type { Edit } from '../diagnostic/diagnostic.ts'
import type { Place } from '../diagnostic/place.ts'
import { type PlanSet, textAt } from '../link/plan-set.ts'
import { type Plan, type ProcedureKey, type ProcedureStep, procedureKeys } from '../model/plan.ts'

/** A step that a start procedure lacks, written as another one has it: word, marks and time limit are those of the model. */
export interface InsertedStep {
  readonly edit: Edit
  /** The step that is written as. */
  readonly model: StepModel
}

/** A step with its time limit, of another level of the plan or of its superior plan. */
export interface StepModel {
  readonly plan: Plan
  readonly level: string
  readonly step: ProcedureStep
}

/** A start procedure that is to have a step more. */
export interface StepLacking {
  readonly plan: Plan
  readonly level: string
  readonly group: string
  readonly key: ProcedureKey
}

/**
 * The step of the nearest level of the plan that has it with a time limit; else that of a superior plan at the same level. They say what is
 * due; where neither does, nobody but people can. Null: there is none.
 */
export function modelFor(set: PlanSet, { plan, level, group, key }: StepLacking): StepModel | null {
  const levels = plan.groups.find(({ name }) => name === group)?.levels ?? []
  const at = levels.findIndex((each) => each.level === level)
  const near = levels
    .map((each, index) => ({ each, far: Math.abs(index - at) }))
    .sort((a, b) => a.far - b.far)
  for (const { each } of near) {
    const step = stepIn(each.procedure, key)
    if (step) return { plan, level: each.level, step }
  }
  for (const superior of superiorsOf(set, plan))
    for (const each of superior.groups.flatMap((one) => one.levels)) {
      const step = each.level === level ? stepIn(each.procedure, key) : null
      if (step) return { plan: superior, level, step }
    }
  return null
}

function stepIn(steps: readonly ProcedureStep[], key: ProcedureKey): ProcedureStep | null {
  return steps.find((step) => step.key === key && step.who.length > 0 && step.within !== null) ?? null
}

function superiorsOf({ links }: PlanSet, plan: Plan): Plan[] {
  return links.flatMap(({ from, link, target }) =>
    from === plan && link.relation === 'superior' && target.kind === 'plan' ? [target.plan] : [],
  )
}

/**
 * The edit that puts it behind the last step that comes before it (研判 … 发布、报告、通报), as a line of its own. Null where the text has no
 * such place: no list with plain bullets, an item of several lines, a model that cannot be written again.
 */
export function insertedStep(
  set: PlanSet,
  lacking: StepLacking,
  names: readonly string[],
): InsertedStep | null {
  const model = modelFor(set, lacking)
  const before = model && stepBefore(lacking)
  if (!model || !before) return null
  const place = lineOf(set, before.at)
  const words = stepWords(set, model.step, names)
  if (!place || words === null) return null
  const { path, end, bullet, lineEnd } = place
  return { model, edit: { path, start: end, end, text: `${lineEnd}${bullet}${words}` } }
}

function stepBefore({ plan, level, group, key }: StepLacking): ProcedureStep | null {
  const levels = plan.groups.find(({ name }) => name === group)?.levels ?? []
  const steps = levels.find((each) => each.level === level)?.procedure ?? []
  const order = (step: ProcedureKey): number => procedureKeys.indexOf(step)
  return steps.filter((step) => order(step.key) < order(key)).at(-1) ?? null
}

interface Line {
  readonly path: string
  /** Where the line ends, before its line end. */
  readonly end: number
  /** `- `, with what stands before it. */
  readonly bullet: string
  readonly lineEnd: string
}

/** The one line of a list item with a plain bullet; null for any other. */
function lineOf(set: PlanSet, { path, start, end }: Place): Line | null {
  const text = textAt(set, path)
  const from = text.lastIndexOf('\n', start.offset - 1) + 1
  const found = text.indexOf('\n', start.offset)
  const to = found < 0 ? text.length : found - (text[found - 1] === '\r' ? 1 : 0)
  const bullet = /^[ \t]*[-*+][ \t]+/.exec(text.slice(from, to))?.[0]
  if (bullet === undefined || end.offset > to) return null
  return { path, end: to, bullet, lineEnd: text.includes('\r\n') ? '\r\n' : '\n' }
}

/** 通报：成员单位、各镇街，30 分钟 with other names; null where something else stands in the line. */
function stepWords(
  set: PlanSet,
  { who, within, at }: ProcedureStep,
  names: readonly string[],
): string | null {
  const line = lineOf(set, at)
  const [first, last] = [who[0]?.at, who.at(-1)?.at]
  if (!line || !first || !last || !within) return null
  const text = textAt(set, line.path)
  const from = text.lastIndexOf('\n', at.start.offset - 1) + 1 + line.bullet.length
  const [head, tail] = [text.slice(from, first.start.offset), text.slice(last.end.offset, line.end)]
  const rest = text.slice(within.at.end.offset, line.end)
  const isPlain = /^[^：:\n]{1,20}[：:]\s*$/.test(head) && /^[。.;；]?\s*$/.test(rest)
  if (!isPlain) return null
  const comma = names.some((name) => /^[\x20-\x7e]+$/.test(name)) ? ', ' : '、'
  return `${head}${names.join(comma)}${tail.trimEnd()}`
}
