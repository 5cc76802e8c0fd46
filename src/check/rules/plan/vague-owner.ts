import { zhengzhou } from '../../citations.ts'
import { partiesOf } from '../../named-parties.ts'
import { defineRule } from '../../rule.ts'

/** Nobody who answers for something is called 有关部门. Those who only support may be. */
export const vagueOwner = defineRule({
  basis: zhengzhou(
    '部分成员单位和工作组职责未分工，应急时不知由谁负责',
    'duties of member units and groups were left unassigned, and nobody knew who was responsible',
  ),
  holds: {
    'zh-CN': '负责任务、报告、决定的是具体单位或岗位，不是“有关部门”。',
    en: 'Whoever answers for a task, report or decision is a particular unit or post, not "departments concerned".',
  },
  because: {
    'zh-CN': '“有关部门”负责，就是没有部门负责。',
    en: 'What the departments concerned answer for, nobody answers for.',
  },
  messages: {
    'zh-CN': { vague: '`{name}` 不指任何具体单位；请写明单位，或写名录中登记的单位组' },
    en: {
      vague: '`{name}` means nobody in particular; name the unit, or a set of units that the register lists',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans)
      for (const { use, name, party } of partiesOf(set, plan))
        if (use !== 'support' && party.kind === 'vague') report(name.at, 'vague', { name: name.value })
  },
})
