import { isCounting } from '../../../link/books.ts'
import type { OrganizationKind } from '../../../vocabulary/organization-kind.ts'
import { productionMeasures } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { quoted } from '../../wording.ts'

const operators: ReadonlySet<OrganizationKind> = new Set(['enterprise', 'utility'])

/** Where a book of an enterprise holds special plans for several kinds of accident, its issuer has a comprehensive plan in the set. */
export const comprehensivePresent = defineRule({
  basis: productionMeasures(
    13,
    '风险种类多、可能发生多种类型事故的单位编制综合应急预案',
    'a unit with many kinds of risk, where several kinds of accident may happen, has a comprehensive plan',
  ),
  holds: {
    'zh-CN': '企业的汇编中有两件以上单位专项预案的，该企业有综合预案。',
    en: 'An enterprise whose book holds two or more special plans has a comprehensive plan.',
  },
  because: {
    'zh-CN': '没有综合预案，几类事故的指挥、报告、响应分级各写各的，碰到一起无人统管。',
    en: 'Without it, command, reports and levels differ from one kind of accident to the next, and nobody leads when two come together.',
  },
  messages: {
    'zh-CN': {
      missing: '汇编有多件专项预案（{plans}），印发单位没有综合预案；请编制 `organization` 类预案并列入汇编',
    },
    en: {
      missing:
        'The book holds several special plans ({plans}), and its issuer has no comprehensive plan; write one of type `organization` and list it here',
    },
  },
  check: (set, report) => {
    for (const { book, plans } of set.books) {
      // The measures hold for enterprises, not for schools or offices.
      const issuer = set.directory.organizationsById.get(book.issuer.value)
      if (!isCounting(book) || !issuer || !operators.has(issuer.kind)) continue
      const special = plans.filter(({ type }) => type === 'organization-special')
      const has = [...plans, ...set.allPlans.filter(({ issuer }) => issuer.value === book.issuer.value)]
      if (special.length < 2 || has.some(({ type }) => type === 'organization')) continue
      // A plan that cannot be read may be the one.
      if (set.unreadable.size > 0) continue
      report(book.title.at, 'missing', { plans: quoted(special.map(({ id }) => id.value)) })
    }
  },
})
