import type { Place } from '../../../diagnostic/place.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import type { RowCondition } from '../../../model/plan.ts'
import { ownRule } from '../../citations.ts'
import { taskRowsOf } from '../../plan-rows.ts'
import { defineRule } from '../../rule.ts'
import { startItemsOf } from '../../start-items.ts'
import { replace, textAt } from '../../wording.ts'

/** What reads like a condition stands between two backquotes: without them it is words for people and never runs. */
export const codeMarked = defineRule({
  basis: ownRule('条件', 'Conditions'),
  holds: {
    'zh-CN': '条件写在一对反引号里。',
    en: 'Conditions stand between two backquotes.',
  },
  because: {
    'zh-CN': '漏了反引号的条件只给人看：数值到了，也没有谁会被提醒。',
    en: 'Without them the condition is only words: the value is reached and nobody is told.',
  },
  messages: {
    'zh-CN': {
      unclosed: '反引号不成对，这一项的条件不会运行；请补上漏掉的反引号',
      bare: '`{text}` 像是条件，但没有写在反引号里，不会运行；请在两端各加一个反引号',
      mark: '两端加反引号',
    },
    en: {
      unclosed:
        'The backquotes here are not in pairs, so the condition does not run; add the one that is missing',
      bare: '`{text}` reads like a condition but does not stand between backquotes, so it does not run; put one at each end',
      mark: 'Put backquotes around it',
    },
  },
  check: (set, report) => {
    for (const { text, at } of wordsForPeople(set)) {
      const raw = textAt(set, at)
      if ((raw.match(/`/g) ?? []).length % 2 === 1) report(at, 'unclosed')
      else if (/[≥≤≧≦＞＜><]/.test(text) && !raw.includes('`')) {
        const edits = [replace(at, `\`${raw}\``)]
        const whole = /^[^，。；,;：:]+$/.test(text)
        report(at, 'bare', { text }, { fixes: whole ? [{ variant: 'mark', safe: false, edits }] : [] })
      }
    }
  },
})

interface Spoken {
  readonly text: string
  readonly at: Place
}

/** Start conditions and 条件 cells of which the tool sees no code. */
function wordsForPeople(set: PlanSet): Spoken[] {
  const judged = startItemsOf(set).flatMap(({ item }) => (item.content.kind === 'judgement' ? [item] : []))
  const cells = set.allPlans.flatMap((plan) => [
    ...taskRowsOf(plan).flatMap(({ row }) => [row.when, row.until, row.doneWhen]),
    ...plan.reports.map(({ when }) => when),
  ])
  const spoken = cells.flatMap((cell: RowCondition | null) =>
    cell && cell.kind !== 'condition' ? [cell] : [],
  )
  return [
    ...new Map(
      [...judged, ...spoken].map((each) => [`${each.at.path}:${each.at.start.offset}`, each]),
    ).values(),
  ]
}
