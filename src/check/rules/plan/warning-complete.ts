import type { RoledSection } from '../../../model/plan.ts'
import type { PlanType } from '../../../vocabulary/plan-type.ts'
import { responseLaw } from '../../citations.ts'
import { fieldParams, findNotice } from '../../notice-contents.ts'
import { warningFields } from '../../notice-fields.ts'
import { defineRule } from '../../rule.ts'
import { roleOf } from '../../section-words.ts'
import { counts } from '../../shared-groups.ts'

/**
 * Where a government's plan has a section on warnings, it says that a warning states all eight things of the law. One finding a plan.
 * Towns, villages and units pass warnings on; they are left alone.
 */
export const warningComplete = defineRule({
  basis: responseLaw(
    64,
    '预警应当明确类别、级别、起始时间、可能影响的范围、警示事项、应当采取的措施、发布单位和发布时间',
    'a warning states kind, level, beginning, area that may be affected, what to beware of, measures, issuer and time of issue',
  ),
  holds: {
    'zh-CN': '预案写明预警应当载明的八项内容。',
    en: 'The plan lists the eight things that a warning states.',
  },
  because: {
    'zh-CN': '预警只说“有暴雨”，不说哪里、何时、怎么办，收到的人无法行动。',
    en: 'A warning that says "heavy rain" and not where, when and what to do moves nobody.',
  },
  messages: {
    'zh-CN': {
      missing: '预警应当载明的内容缺少{fields}；请写全八项内容',
      unstated:
        '预警章节没有写明预警的内容；请写明：预警应当载明类别、级别、起始时间、可能影响的范围、警示事项、应当采取的措施、发布单位和发布时间',
    },
    en: {
      missing: 'What a warning states lacks: {fields}. List all eight things',
      unstated:
        'The section on warnings does not say what a warning states; say that it states kind, level, time of beginning, area that may be affected, what to beware of, measures to be taken, issuer and time of issue',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans.filter(counts)) {
      const first = plan.sections.find(({ role, section }) => role === 'warning' && issues(section.heading))
      if (!first?.section.heading || !issuers.includes(plan.type)) continue
      const notice = findNotice(
        plan.sections.filter((section) => roleOf(section) === 'warning'),
        warningFields,
      )
      if (!notice) report(first.section.heading.at, 'unstated')
      else if (notice.missing.length > 0) report(notice.at, 'missing', fieldParams(notice.missing))
    }
  },
})

/** A chapter on getting ready for others' warnings (救助准备) issues none. */
function issues(heading: RoledSection['section']['heading']): boolean {
  return heading !== null && /预警|warning/i.test(heading.text)
}

const issuers: readonly PlanType[] = ['overall', 'special', 'departmental', 'catastrophe', 'joint']
