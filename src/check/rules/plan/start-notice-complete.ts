import type { PlanType } from '../../../vocabulary/plan-type.ts'
import type { SectionRole } from '../../../vocabulary/section-role.ts'
import { responseLaw } from '../../citations.ts'
import { fieldParams, findNotice } from '../../notice-contents.ts'
import { startFields } from '../../notice-fields.ts'
import { hasOwnResponse } from '../../plan-rows.ts'
import { defineRule } from '../../rule.ts'
import { roleOf } from '../../section-words.ts'
import { counts } from '../../shared-groups.ts'

/**
 * Where a government's plan has levels of response, it says what starting one states: the four things of the law. One finding a plan.
 */
export const startNoticeComplete = defineRule({
  basis: responseLaw(
    72,
    '启动应急响应应当明确响应事项、级别、预计期限、应急处置措施等',
    'starting a response states what is responded to, the level, the expected duration and the measures',
  ),
  holds: {
    'zh-CN': '预案写明启动响应应当明确的四项内容。',
    en: 'The plan lists the four things that are stated when a response is started.',
  },
  because: {
    'zh-CN': '启动通知只有级别，下面不知道针对什么、管多久、先做什么。',
    en: 'If the notice has only a level, those below know neither what it is about, nor for how long, nor what comes first.',
  },
  messages: {
    'zh-CN': {
      missing: '启动响应应当明确的内容缺少{fields}；请写全响应事项、级别、预计期限和应急处置措施',
      unstated:
        '没有写明启动响应应当明确的内容；请在应急响应章节写明：启动响应应当明确响应事项、级别、预计期限和应急处置措施',
    },
    en: {
      missing:
        'What is stated when a response is started lacks: {fields}. Name what is responded to, level, expected duration and measures',
      unstated:
        'The plan does not say what is stated when a response is started; say that the notice states what is responded to, level, expected duration and measures',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans.filter(counts)) {
      const [level] = plan.groups
        .filter((group) => hasOwnResponse(plan, group))
        .flatMap(({ levels }) => levels)
      if (!level || !governments.includes(plan.type)) continue
      const notice = findNotice(
        plan.sections.filter((section) => !elsewhere.has(roleOf(section))),
        startFields,
      )
      if (!notice) report(level.at, 'unstated')
      else if (notice.missing.length > 0) report(notice.at, 'missing', fieldParams(notice.missing))
    }
  },
})

const governments: readonly PlanType[] = ['overall', 'special', 'departmental', 'catastrophe', 'joint']
/** What these sections say that something states is about warnings, reports or the plan itself. */
const elsewhere: ReadonlySet<SectionRole | null> = new Set(['warning', 'reporting', 'management', 'general'])
