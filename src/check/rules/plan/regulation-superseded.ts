import type { Regulation } from '../../../model/registry.ts'
import { type Instant, parseInstant } from '../../../vocabulary/instant.ts'
import { measures } from '../../citations.ts'
import { registryReadable } from '../../registry-readable.ts'
import { isFormerName, regulationNamed } from '../../regulation-named.ts'
import { defineRule } from '../../rule.ts'
import { renamed, replaceScalar } from '../../wording.ts'

/** The regulations a plan rests on hold: not replaced, called by its name, in force when it was issued, and not amended since without an evaluation. */
export const regulationSuperseded = defineRule({
  basis: measures(
    35,
    '依据的法律法规、规章、标准发生重大变化时应当修订',
    'a plan is revised when the laws, rules or standards it rests on change significantly',
  ),
  holds: {
    'zh-CN': '编制依据有效：没有被替代，印发时已经施行，印发后修订过的已经重新评估。',
    en: 'The regulations a plan rests on hold: not replaced, in force at its issue, and evaluated against if amended since.',
  },
  because: {
    'zh-CN': '依据已经变了，预案里的职责、时限、级别可能还是旧规定。',
    en: 'When the regulation has changed, duties, limits and levels in the plan may still be those of the old one.',
  },
  messages: {
    'zh-CN': {
      superseded: '编制依据 `{name}` 已由 `{successor}` 替代；请按新规定核对预案并改正',
      'not-yet':
        '编制依据 `{name}` 自 {effective} 起施行，晚于预案印发、评估的日期（{reviewed}）；登记的是修订版的，请按新版评估预案，否则核对依据或日期',
      amended:
        '编制依据 `{name}` 修订后自 {effective} 起施行，预案 {reviewed} 以后没有评估过；请按新版评估，必要时修订',
      renamed: '编制依据 `{name}` 已改称 `{now}`；请改用现名',
      rename: '改为 `{name}`',
      there: '法规登记处',
    },
    en: {
      superseded:
        'The regulation `{name}` was superseded by `{successor}`; check the plan against that and change this',
      'not-yet':
        'The regulation `{name}` is in force from {effective}, after the plan was issued or evaluated ({reviewed}); evaluate the plan if an amended edition is registered, else check the regulation or the date',
      amended:
        'The regulation `{name}` was amended from {effective}, and the plan was not evaluated after {reviewed}; evaluate it against the new edition, and revise it if need be',
      renamed: 'The regulation `{name}` is now called `{now}`; write that',
      rename: 'Change to `{name}`',
      there: 'where the regulation is registered',
    },
  },
  check: (set, report, today) => {
    if (!registryReadable(set, 'regulations')) return
    for (const plan of set.allPlans) {
      const issued = plan.dates.get('issued') ?? plan.dates.get('approved')
      const evaluated = plan.dates.get('evaluated')
      const reviewed = [issued, evaluated]
        .flatMap((date) => date?.value ?? [])
        .sort()
        .at(-1)
      for (const { value: name, at } of plan.basis) {
        const regulation = regulationNamed(set, name)
        if (!regulation) continue
        const related = { related: [{ at: regulation.at, variant: 'there' as const }] }
        if (isFormerName(regulation, name)) {
          const now = regulation.short
          report(
            at,
            'renamed',
            { name, now },
            { ...related, fixes: [renamed(now, replaceScalar(set, at, now))] },
          )
        }
        if (regulation.supersededBy !== null)
          report(at, 'superseded', { name, successor: regulation.supersededBy }, related)
        else if (issued && reviewed !== undefined) {
          const { first, last } = beginnings(regulation, today)
          if (first !== null && first > reviewed)
            report(at, 'not-yet', { name, effective: first, reviewed }, related)
          else if (last !== null && last > reviewed)
            report(at, 'amended', { name, effective: last, reviewed }, related)
        }
      }
    }
  },
})

interface Beginnings {
  /** When the oldest registered edition came into force; null when no date is registered. */
  readonly first: string | null
  /** When the newest edition that is in force today came into force. */
  readonly last: string | null
}

function beginnings({ editions }: Regulation, today: Instant): Beginnings {
  const dates = editions
    .map(({ date, effective }) => effective ?? date)
    .filter((date) => parseInstant(date, 0) !== null)
    .sort()
  const begun = dates.filter((date) => (parseInstant(date, 0) ?? 0) <= today)
  return { first: dates[0] ?? null, last: begun.at(-1) ?? null }
}
