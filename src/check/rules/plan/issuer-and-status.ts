import { booksReadable } from '../../book-readable.ts'
import { measures } from '../../citations.ts'
import { defineRule } from '../../rule.ts'

/** A plan that stands in no book says itself who issues it and how it stands. */
export const issuerAndStatus = defineRule({
  basis: measures(
    25,
    '规定各类预案由谁审批、以谁的名义印发',
    'says who approves each kind of plan and in whose name it is issued',
  ),
  holds: {
    'zh-CN': '预案写明印发单位和状态，编入汇编的可由汇编写明。',
    en: 'A plan says who issues it and what its status is, or stands in a book that does.',
  },
  because: {
    'zh-CN': '不知由谁印发、是否现行，值班时就不知道能不能照它办。',
    en: 'Those on duty cannot tell whether to act by a plan when they do not know who issued it and whether it holds.',
  },
  messages: {
    'zh-CN': {
      missing: '缺少 `{key}`，预案也没有编入汇编；请补充，或列入一部汇编的 `parts`',
    },
    en: {
      missing:
        '`{key}` is missing, and the plan stands in no book; add it, or list the plan in the `parts` of a book',
    },
  },
  check: (set, report) => {
    if (!booksReadable(set)) return
    for (const { id, stated, at } of set.allPlans) {
      if (set.bookOf.has(id.value)) continue
      for (const key of ['issuer', 'status'] as const) if (!stated[key]) report(at, 'missing', { key })
    }
  },
})
