import { measures } from '../../citations.ts'
import { registryReadable } from '../../registry-readable.ts'
import { regulationNamed } from '../../regulation-named.ts'
import { defineRule } from '../../rule.ts'

/** The regulations of 编制依据 are in the register. Silent while the register lists none. */
export const regulationKnown = defineRule({
  basis: measures(
    35,
    '依据的法律法规、规章、标准发生重大变化时应当修订',
    'a plan is revised when the laws, rules or standards it rests on change significantly',
  ),
  holds: {
    'zh-CN': '编制依据已在 registry/regulations.yaml 登记。',
    en: 'The regulations a plan rests on are registered in registry/regulations.yaml.',
  },
  because: {
    'zh-CN': '没有登记的依据，修订、废止了也无从提醒。',
    en: 'Nobody is told when a regulation that is not registered is amended or replaced.',
  },
  messages: {
    'zh-CN': {
      unknown: '编制依据 `{name}` 没有登记；请在 registry/regulations.yaml 中登记',
    },
    en: {
      unknown: 'The regulation `{name}` is not registered; register it in registry/regulations.yaml',
    },
  },
  check: (set, report) => {
    const { regulations } = set.registry
    if (!registryReadable(set, 'regulations') || regulations.length === 0) return
    for (const plan of set.allPlans)
      for (const { value: name, at } of plan.basis)
        if (!regulationNamed(set, name)) report(at, 'unknown', { name })
  },
})
