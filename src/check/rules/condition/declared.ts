import type { Expression, Misfit } from '../../../condition/expression.ts'
import { walk } from '../../../condition/walk.ts'
import { thisPlan } from '../../../condition/words.ts'
import type { Place } from '../../../diagnostic/place.ts'
import { clausesOf } from '../../../link/clauses.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import { splitClauseId } from '../../../vocabulary/id.ts'
import { ownRule } from '../../citations.ts'
import { placeIn, standsAsWritten } from '../../condition-place.ts'
import { registryReadable } from '../../registry-readable.ts'
import { defineRule } from '../../rule.ts'
import { quoted, renameFix, replace } from '../../wording.ts'

/** Conditions speak only of facts, objects and marks that the register lists, and of plans and clauses that exist. */
export const declared = defineRule({
  basis: ownRule('条件', 'Conditions'),
  holds: {
    'zh-CN': '条件所用的事实、对象、特征值都已登记，所指的预案和条款都存在。',
    en: 'The facts, objects and marks in a condition are registered, and the plans and clauses it names exist.',
  },
  because: {
    'zh-CN': '没有登记的名称没有人上报数据，条件永远是“未知”。',
    en: 'Nobody reports a value for a name that is not registered: the condition stays unknown for ever.',
  },
  messages: {
    'zh-CN': {
      fact: '条件中的 `{name}` 没有登记；请在 registry/facts.yaml 中登记，或改用已登记的名称',
      'fact-near': '条件中的 `{name}` 没有登记，相近的有 {near}；请改正，或在 registry/facts.yaml 中登记',
      object: '对象 `{name}` 没有特征值；请在 registry/marks.yaml 中登记',
      'object-near': '对象 `{name}` 没有登记，相近的有 {near}；请改正，或在 registry/marks.yaml 中登记',
      mark: '`{object}` 没有特征值 `{name}`；请核对附件特征值表的栏名，或在 registry/marks.yaml 中登记',
      'mark-near': '`{object}` 没有特征值 `{name}`，相近的有 {near}；请改正，或在 registry/marks.yaml 中登记',
      places:
        '`{name}` 不是地域类别、地域名单或地域；请在 registry/areas.yaml 的 `lists:` 中登记名单，或改正',
      'places-near':
        '`{name}` 不是地域类别、地域名单或地域，相近的有 {near}；请改正，或在 registry/areas.yaml 的 `lists:` 中登记名单',
      plan: '条件所指的预案 `{name}` 不存在；请改正标识',
      clause: '条件所指的条款 `{name}` 不存在；请改正编号',
      rename: '改为 `{name}`',
    },
    en: {
      fact: '`{name}` in the condition is not registered; register it in registry/facts.yaml, or use a registered name',
      'fact-near':
        '`{name}` in the condition is not registered (nearest: {near}); correct it, or register it in registry/facts.yaml',
      object: 'Object `{name}` has no marks; register them in registry/marks.yaml',
      'object-near':
        'Object `{name}` is not registered (nearest: {near}); correct it, or register it in registry/marks.yaml',
      mark: '`{object}` has no mark `{name}`; compare the columns of the annex table, or register it in registry/marks.yaml',
      'mark-near':
        '`{object}` has no mark `{name}` (nearest: {near}); correct it, or register it in registry/marks.yaml',
      places:
        '`{name}` is no kind of area, list or area; register a list under `lists:` in registry/areas.yaml, or correct it',
      'places-near':
        '`{name}` is no kind of area, list or area (nearest: {near}); correct it, or register a list under `lists:` in registry/areas.yaml',
      plan: 'The condition names plan `{name}`, which does not exist; correct the id',
      clause: 'The condition names clause `{name}`, which does not exist; correct it',
      rename: 'Change to `{name}`',
    },
  },
  check: (set, report) => {
    const told = new Set<string>()
    for (const { condition, resolved } of set.conditions) {
      for (const misfit of resolved?.misfits ?? []) {
        const unknown = unknownName(set, misfit)
        if (!unknown) continue
        const { what, name, object, near } = unknown
        const indicator = standsAsWritten(condition) ? null : nameBefore(set, condition.at, name)
        if (indicator && told.size === told.add(`${indicator.path}:${indicator.start.offset}`).size) continue
        const at = indicator ?? placeIn(condition, misfit)
        const slice = condition.value.source.slice(misfit.from, misfit.to)
        const offered = indicator || (standsAsWritten(condition) && slice === name) ? near[0] : undefined
        const fixes = renameFix(offered, (other) => replace(at, other))
        report(at, near.length > 0 ? `${what}-near` : what, { name, object, near: quoted(near) }, { fixes })
      }
      for (const part of resolved ? [...walk(resolved.expression)] : []) {
        const wrong = wrongState(set, part)
        if (wrong) report(placeIn(condition, part), wrong.variant, { name: wrong.name })
      }
    }
  },
})

/** Where a name that a grading table's cell is about stands in its row, so that it is told once and not by every cell; null when it is not there. */
function nameBefore(set: PlanSet, cell: Place, name: string): Place | null {
  const text = set.documents.find(({ path }) => path === cell.path)?.text ?? ''
  const line = text.lastIndexOf('\n', cell.start.offset - 1) + 1
  const from = text.indexOf(name, line)
  if (from < 0 || from >= cell.start.offset) return null
  const column = cell.start.column - (cell.start.offset - from)
  const start = { line: cell.start.line, column, offset: from }
  return {
    path: cell.path,
    start,
    end: { ...start, column: column + name.length, offset: from + name.length },
  }
}

interface UnknownName {
  readonly what: 'fact' | 'object' | 'mark' | 'places'
  readonly name: string
  readonly object: string
  readonly near: readonly string[]
}

/** Null for another kind of misfit, or where the file in which the name would stand cannot be read. */
function unknownName(set: PlanSet, misfit: Misfit): UnknownName | null {
  if (misfit.kind === 'undeclared-fact')
    return registryReadable(set, 'facts') ? { what: 'fact', object: '', ...misfit } : null
  if (misfit.kind === 'undeclared-places')
    return registryReadable(set, 'areas') ? { what: 'places', object: '', ...misfit } : null
  if (misfit.kind === 'undeclared-object')
    return registryReadable(set, 'marks', 'areas') ? { what: 'object', object: '', ...misfit } : null
  return misfit.kind === 'undeclared-mark' && registryReadable(set, 'marks')
    ? { what: 'mark', ...misfit }
    : null
}

/** 级别("…") of a plan, 状态("…") of a clause that does not exist. */
function wrongState(set: PlanSet, part: Expression): { variant: 'plan' | 'clause'; name: string } | null {
  if (part.kind !== 'state' || part.name === '' || part.name === thisPlan) return null
  const named = part.of === 'obligation' ? splitClauseId(part.name) : { plan: part.name, row: null }
  if (!named) return { variant: 'clause', name: part.name }
  if (set.unreadable.has(named.plan)) return null
  const plan = set.plans.get(named.plan)
  const outside = set.registry.externalPlans.some(({ id }) => id === named.plan)
  if (!plan) return outside && named.row === null ? null : { variant: 'plan', name: named.plan }
  return named.row === null || clausesOf(plan).has(named.row) ? null : { variant: 'clause', name: part.name }
}
