import { canonical } from '../../../vocabulary/canonical.ts'
import { measures } from '../../citations.ts'
import { registryReadable } from '../../registry-readable.ts'
import { defineRule } from '../../rule.ts'

/** The regulations of 编制依据 are in the register and not superseded. Silent while the register lists none. */
export const regulationKnown = defineRule({
  basis: measures(
    35,
    '依据的法律法规、规章、标准发生重大变化时应当修订',
    'a plan is revised when the laws, rules or standards it rests on change significantly',
  ),
  holds: {
    'zh-CN': '编制依据已在 registry/regulations.yaml 登记，且没有被替代。',
    en: 'The regulations a plan rests on are registered in registry/regulations.yaml and not superseded.',
  },
  because: {
    'zh-CN': '依据已经废止，预案就该修订而没有修订。',
    en: 'If the regulation was replaced, the plan should have been revised and was not.',
  },
  messages: {
    'zh-CN': {
      unknown: '编制依据 `{name}` 没有登记；请在 registry/regulations.yaml 中登记',
      superseded: '编制依据 `{name}` 已由 `{successor}` 替代；请按新规定核对预案并改正',
      there: '法规登记处',
    },
    en: {
      unknown: 'The regulation `{name}` is not registered; register it in registry/regulations.yaml',
      superseded:
        'The regulation `{name}` was superseded by `{successor}`; check the plan against that and change this',
      there: 'where the regulation is registered',
    },
  },
  check: (set, report) => {
    const { regulations } = set.registry
    if (!registryReadable(set, 'regulations') || regulations.length === 0) return
    for (const plan of set.allPlans)
      for (const { value: name, at } of plan.basis) {
        const words = bare(name)
        const found = regulations.find((each) =>
          [each.short, each.title, each.number].some((known) => known !== null && bare(known) === words),
        )
        if (!found) report(at, 'unknown', { name })
        else if (found.supersededBy !== null)
          report(
            at,
            'superseded',
            { name, successor: found.supersededBy },
            { related: [{ at: found.at, variant: 'there' }] },
          )
      }
  },
})

function bare(name: string): string {
  return canonical(name).replace(/[《》]/g, '')
}
