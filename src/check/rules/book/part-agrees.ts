import type { StatedIssue } from '../../../model/issue.ts'
import type { Written } from '../../../model/written.ts'
import { planGuide } from '../../citations.ts'
import { defineRule } from '../../rule.ts'

/**
 * A part that states its issue itself states what its book states. A date of evaluation may be its own: after a drill one
 * plan may be evaluated alone.
 */
export const partAgrees = defineRule({
  basis: planGuide(
    { 'zh-CN': '附录C', en: 'app. C' },
    '预案封面标明编号、版本号、单位名称、预案名称和发布日期',
    'the cover of the plans names number, version, unit, title and date of issue',
  ),
  holds: {
    'zh-CN': '汇编中各预案自己写的印发单位、版本、状态、日期与汇编一致。',
    en: 'Issuer, edition, status and dates that a part of a book states itself are those of the book.',
  },
  because: {
    'zh-CN': '一并审批、印发的预案各写各的日期，备案、评估期限就算不清。',
    en: 'When plans approved and issued as one state different dates, nobody can reckon when to file or evaluate them.',
  },
  messages: {
    'zh-CN': {
      clash: '`{key}` 写作 `{own}`，所在汇编 `{book}` 为 `{theirs}`；请删去此项，单独印发的请移出汇编',
      there: '汇编所写',
    },
    en: {
      clash:
        '`{key}` is `{own}` here and `{theirs}` in the book `{book}`; take it out if they were issued as one, else take the plan out of the book',
      there: 'what the book states',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans) {
      const book = set.bookOf.get(plan.id.value)
      if (!book) continue
      const theirs = new Map(statements(book.stated))
      for (const [key, own] of statements(plan.stated)) {
        const other = theirs.get(key)
        if (!other || other.value === own.value) continue
        const params = { key, own: own.value, theirs: other.value, book: book.id.value }
        report(own.at, 'clash', params, { related: [{ at: other.at, variant: 'there' }] })
      }
    }
  },
})

/** What is issued as one, by its key in the frontmatter. */
function statements({ issuer, edition, status, dates }: StatedIssue): [string, Written<string>][] {
  const single = { issuer, edition, status }
  return [
    ...Object.entries(single).flatMap(([key, value]): [string, Written<string>][] =>
      value ? [[key, value]] : [],
    ),
    ...[...dates].flatMap(([name, date]): [string, Written<string>][] =>
      name === 'evaluated' ? [] : [[`dates.${name}`, date]],
    ),
  ]
}
