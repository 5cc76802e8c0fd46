import { derivedItems, uncovered } from '../../../link/derived-items.ts'
import { writeMethod } from '../../../model/method.ts'
import { defineRule } from '../../rule.ts'
import { quoted } from '../../wording.ts'

/** A rubric derived from plans asks for everything that they ask of people now. */
export const rubricCoversPlans = defineRule({
  basis: {
    'zh-CN': 'AQ/T 9009-2015《生产安全事故应急演练评估规范》5.4：每项演练目标都有评估项目、方法和标准',
    en: 'AQ/T 9009-2015 (evaluation of emergency drills), 5.4: each objective has its item, method and standard',
  },
  holds: {
    'zh-CN': '由预案生成的评估表（from）包含预案现有的各级启动、任务、报告和联动。',
    en: 'A rubric derived from plans (from) asks for every declaration, task, report and link that they have now.',
  },
  because: {
    'zh-CN': '预案修订后评估表不跟着变，新增的职责就没有人看、没有人评。',
    en: 'When the form does not follow the plan, nobody watches or rates the duties that were added.',
  },
  messages: {
    'zh-CN': {
      missing:
        '评估表没有覆盖 `{plan}` 的 {count} 项：{items}；请执行 `yuyan new rubric {rubric} --update` 补入',
      plan: '预案 `{plan}` 不存在；请改正 from 中的标识，或删去',
    },
    en: {
      missing:
        'The rubric does not ask for {count} of what `{plan}` asks: {items}; add them with `yuyan new rubric {rubric} --update`',
      plan: 'Plan `{plan}` does not exist; correct its id in from, or take it out',
    },
  },
  check: (set, report) => {
    for (const rubric of set.rubrics.values())
      for (const { value: id, at } of rubric.from) {
        const plan = set.plans.get(id)
        if (!plan && !set.unreadable.has(id)) report(at, 'plan', { plan: id })
        const missing = plan ? uncovered(rubric, derivedItems(plan)) : []
        if (missing.length === 0) continue
        const items = quoted(missing.slice(0, 3).map(({ method }) => writeMethod(method)))
        report(at, 'missing', { plan: id, count: missing.length, items, rubric: rubric.id.value })
      }
  },
})
