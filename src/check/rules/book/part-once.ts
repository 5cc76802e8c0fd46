import { isCounting, type LinkedBook } from '../../../link/books.ts'
import type { Plan } from '../../../model/plan.ts'
import type { Written } from '../../../model/written.ts'
import { planGuide } from '../../citations.ts'
import { defineRule } from '../../rule.ts'

/** A plan stands once in one book, of those that are neither superseded nor withdrawn. The second place is told, with the first. */
export const partOnce = defineRule({
  basis: planGuide(
    { 'zh-CN': '附录C', en: 'app. C' },
    '预案封面标明编号、版本号、单位名称、预案名称和发布日期',
    'the cover of the plans names number, version, unit, title and date of issue',
  ),
  holds: {
    'zh-CN': '一件预案只编入一部现行的汇编，并且只列一次。',
    en: 'A plan stands in one book that counts, and once.',
  },
  because: {
    'zh-CN': '同一预案有两个审批、印发日期，哪一部汇编为准说不清。',
    en: 'A plan in two books has two dates of approval and issue, and nobody can tell which holds.',
  },
  messages: {
    'zh-CN': {
      again: '`{plan}` 在本汇编中已经列过；请删去一处',
      'other-book':
        '`{plan}` 已编入 `{book}`，日期、状态以那一部为准；请只留在一部中，作废的汇编改为 `superseded`',
      first: '先列的一处',
    },
    en: {
      again: '`{plan}` is already listed in this book; take one out',
      'other-book':
        '`{plan}` is already in `{book}`, from which its dates and status are taken; keep it in one of the two, or make the old book `superseded`',
      first: 'where it is listed first',
    },
  },
  check: (set, report) => {
    const first = new Map<Plan, { readonly linked: LinkedBook; readonly part: Written<string> }>()
    for (const linked of set.books.filter(({ book }) => isCounting(book))) {
      const lines = new Set<string>()
      for (const { part, target } of linked.parts) {
        const there = linked.parts.find((other) => other.part.value === part.value)
        if (lines.has(part.value) && there)
          report(
            part.at,
            'again',
            { plan: part.value },
            { related: [{ at: there.part.at, variant: 'first' }] },
          )
        lines.add(part.value)
        for (const plan of target.kind === 'plans' ? target.plans : []) {
          const earlier = first.get(plan)
          if (!earlier) first.set(plan, { linked, part })
          else
            report(
              part.at,
              'other-book',
              { plan: plan.id.value, book: earlier.linked.book.id.value },
              { related: [{ at: earlier.part.at, variant: 'first' }] },
            )
        }
      }
    }
  },
})
