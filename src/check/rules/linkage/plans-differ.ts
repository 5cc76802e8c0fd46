import type { Plan, RoledSection } from '../../../model/plan.ts'
import { zhengzhou } from '../../citations.ts'
import { resemblance, shinglesOf } from '../../resemblance.ts'
import { defineRule } from '../../rule.ts'
import { roleOf, wordsWhere } from '../../section-words.ts'
import { counts } from '../../shared-groups.ts'

/**
 * No two plans of a set are for the greater part the same text: runs of five characters, outside the general, management and
 * annex sections. Short plans (under 300 characters of text) are left alone. Each pair is told once, at the later by path.
 */
export const plansDiffer = defineRule({
  basis: zhengzhou(
    '预案内容照搬照抄、针对性和可操作性不强',
    'plans were copied from others and were neither specific nor workable',
  ),
  holds: {
    'zh-CN': '各预案按本地区、本灾种的实际编写，正文不与别的预案雷同。',
    en: 'Each plan is written for its own place and hazard; no two are for the greater part the same.',
  },
  because: {
    'zh-CN': '抄来的预案写的是别处的河、别处的人，到了现场用不上。',
    en: 'A copied plan speaks of another river and other people, and is of no use on the day.',
  },
  messages: {
    'zh-CN': {
      alike:
        '除总则、预案管理和附件外，本预案与 `{plan}` 的文字有 {percent}% 相同；请按本地区、本灾种的实际改写',
      there: '相近的预案',
    },
    en: {
      alike:
        'Outside general, management and annexes, {percent}% of the text is the same as in `{plan}`; rewrite it for this place and hazard',
      there: 'the plan it resembles',
    },
  },
  check: (set, report) => {
    const texts = set.allPlans
      .filter(counts)
      .map((plan) => ({ plan, words: wordsWhere(plan, isOwn) }))
      .filter(({ words }) => words.length >= shortest)
      .map(({ plan, words }) => ({ plan, shingles: shinglesOf(words) }))
    texts.forEach(({ plan, shingles }, index) => {
      for (const other of texts.slice(0, index)) {
        const share = resemblance(shingles, other.shingles)
        if (share <= most || replaces(plan, other.plan) || replaces(other.plan, plan)) continue
        report(
          plan.title.at,
          'alike',
          { plan: other.plan.id.value, percent: Math.round(share * 100) },
          { related: [{ at: other.plan.title.at, variant: 'there' }] },
        )
      }
    })
  },
})

const most = 0.5
const shortest = 300

function isOwn(section: RoledSection): boolean {
  const role = roleOf(section)
  return role !== 'general' && role !== 'management' && role !== 'definitions' && role !== 'annex'
}

/** A new edition resembles the plan it replaces. */
function replaces(plan: Plan, other: Plan): boolean {
  return plan.links.some((link) => link.relation === 'replaces' && link.plan.value === other.id.value)
}
