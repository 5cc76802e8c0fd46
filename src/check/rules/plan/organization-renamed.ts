import { measures } from '../../citations.ts'
import { partiesOf } from '../../named-parties.ts'
import { defineRule } from '../../rule.ts'
import { renamed, replace } from '../../wording.ts'

/** Bodies are called by their present name; a former one (`former` in the register) still reaches them. */
export const organizationRenamed = defineRule({
  basis: measures(
    35,
    '应急指挥机构及其职责发生重大调整的应当及时修订预案',
    'a plan is revised when the command or its duties change significantly',
  ),
  holds: {
    'zh-CN': '预案用单位的现名。',
    en: 'Plans call bodies by their present names.',
  },
  because: {
    'zh-CN': '机构改革后旧名无人认领，值班人员要先想一想现在归谁。',
    en: 'After a reform nobody answers to the old name; those on duty must first think whose it is now.',
  },
  messages: {
    'zh-CN': {
      former: '`{name}` 是 `{now}` 的曾用名；请改用现名，并核对职责是否随之调整',
      rename: '改为 `{name}`',
      there: '名录中的登记',
    },
    en: {
      former:
        '`{name}` is a former name of `{now}`; write the present one, and check whether its duties changed too',
      rename: 'Change to `{name}`',
      there: 'where it is registered',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans)
      for (const { name, party } of partiesOf(set, plan)) {
        const body = party.kind === 'organization' ? set.directory.formerly(name.value) : null
        if (!body) continue
        report(
          name.at,
          'former',
          { name: name.value, now: body.name },
          {
            related: [{ at: body.at, variant: 'there' }],
            fixes: [renamed(body.name, replace(name.at, body.name))],
          },
        )
      }
  },
})
