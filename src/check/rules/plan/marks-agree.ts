import type { Place } from '../../../diagnostic/place.ts'
import type { Inline, Table } from '../../../document/document.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import type { Plan } from '../../../model/plan.ts'
import type { MarkSet } from '../../../model/registry.ts'
import { canonical } from '../../../vocabulary/canonical.ts'
import { responseLaw } from '../../citations.ts'
import { sameNumber } from '../../prose-numbers.ts'
import { defineRule } from '../../rule.ts'

/**
 * A table of marks (stations by 警戒水位, 保证水位 …) in a plan agrees with the register: each cell that is a number or 未设定 and whose row and
 * column name an object and a mark of `registry/marks.yaml`.
 */
export const marksAgree = defineRule({
  basis: responseLaw(
    28,
    '应急预案应当具体规定处置程序和措施并适时修订',
    'plans lay down procedures and measures in particular and are revised in time',
  ),
  holds: {
    'zh-CN': '预案附件中的特征值与登记的特征值一致。',
    en: 'The marks in the annex of a plan are those of the register.',
  },
  because: {
    'zh-CN': '条件按登记的警戒水位启动，人看的附件写着另一个数，两边各执一词。',
    en: 'Conditions run by the registered mark while people read another number in the annex.',
  },
  messages: {
    'zh-CN': {
      differs: '{object}的{mark}此处为 {written}，登记的是 {registered}；请核对后改为一致',
      there: '登记的特征值',
    },
    en: {
      differs: '{mark} of {object} is {written} here and {registered} in the register; check which is right',
      there: 'the registered marks',
    },
  },
  check: (set, report) => {
    const objects = objectsByName(set)
    for (const plan of set.allPlans)
      for (const table of tablesOf(plan))
        for (const { at, params, there } of clashes(table, objects))
          report(at, 'differs', params, { related: [{ at: there, variant: 'there' }] })
  },
})

function objectsByName(set: PlanSet): Map<string, MarkSet> {
  return new Map(
    set.registry.marks.flatMap((marks) => {
      const area = set.directory.areasById.get(marks.object)
      return [marks.object, area?.name ?? '', ...(area?.aliases ?? [])]
        .filter((name) => name !== '')
        .map((name) => [canonical(name), marks] as const)
    }),
  )
}

function tablesOf(plan: Plan): Table[] {
  return plan.sections.flatMap(({ section }) =>
    section.blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
  )
}

interface Clash {
  readonly at: Place
  readonly there: Place
  readonly params: {
    readonly object: string
    readonly mark: string
    readonly written: string
    readonly registered: string
  }
}

function clashes({ header, rows }: Table, objects: ReadonlyMap<string, MarkSet>): Clash[] {
  return rows.flatMap(([first, ...cells]) => {
    const known = first ? objects.get(canonical(first.text)) : undefined
    if (!first || !known) return []
    return cells.flatMap((cell, index): Clash[] => {
      const mark = canonical(header[index + 1]?.text ?? '').replace(/\(.*\)$/, '')
      const registered = known.marks.get(mark)
      if (registered === undefined || agrees(cell, registered)) return []
      const params = {
        object: first.text,
        mark,
        written: cell.text,
        registered: registered === null ? '未设定' : String(registered),
      }
      return [{ at: cell.at, there: known.at, params }]
    })
  })
}

/** Cells that are neither a number nor 未设定 say nothing. */
function agrees({ text }: Inline, registered: number | null): boolean {
  const plain = canonical(text)
  if (plain === '未设定') return registered === null
  const number = /^-?\d+(?:\.\d+)?(?=m?$|米$)/.exec(plain)?.[0]
  return number === undefined || (registered !== null && sameNumber(Number(number), registered))
}
