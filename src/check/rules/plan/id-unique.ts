import type { Plan } from '../../../model/plan.ts'
import { ownRule } from '../../citations.ts'
import { defineRule } from '../../rule.ts'

/** No two plans of a set have one id. The second by path is told, with the first. */
export const idUnique = defineRule({
  basis: ownRule('名称', 'Names of things'),
  holds: {
    'zh-CN': '一个预案集中，没有两个预案用同一标识。',
    en: 'No two plans of a set have the same id.',
  },
  because: {
    'zh-CN': '重复时只有一个预案参与衔接和演练，另一个形同没有。',
    en: 'Of two, only one is linked and drilled; the other might as well not exist.',
  },
  messages: {
    'zh-CN': { twice: '标识 `{id}` 已被 `{path}` 使用；请改用其他标识', first: '先用此标识的预案' },
    en: {
      twice: 'The id `{id}` is already used by `{path}`; choose another',
      first: 'the plan that uses it first',
    },
  },
  check: (set, report) => {
    const seen = new Map<string, Plan>()
    for (const plan of set.allPlans) {
      const first = seen.get(plan.id.value)
      if (!first) seen.set(plan.id.value, plan)
      else
        report(
          plan.id.at,
          'twice',
          { id: plan.id.value, path: first.path },
          { related: [{ at: first.id.at, variant: 'first' }] },
        )
    }
  },
})
