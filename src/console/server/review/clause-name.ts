import type { Locale } from '../../../locale/locale.ts'
import { clausePart } from '../../../model/clause-part.ts'
import { type PartWords, partWords } from '../../../report/part-words.ts'
import type { Speaker } from '../../../report/words-of-plan.ts'

const words: Readonly<Record<Locale, PartWords>> = {
  'zh-CN': {
    level: '{level}响应',
    start: '{level}启动条件',
    step: '{level}启动程序：{step}',
    only: { level: '响应', start: '启动条件', step: '启动程序：{step}' },
    end: '终止',
    link: '联动',
    warning: '第 {item} 项预警',
    hazard: '{hazard}·{words}',
  },
  en: {
    level: '{level}',
    start: '{level}: start conditions',
    step: '{level}: {step}',
    only: { level: 'response', start: 'start conditions', step: '{step}' },
    end: 'end',
    link: 'link',
    warning: 'warning {item}',
    hazard: '{hazard}: {words}',
  },
}

/** What people call a row of a plan: `II-3` as printed, 联动 and Ⅲ级启动程序：研判 for what has no number of its own. */
export function clauseName(row: string, { locale, set }: Speaker): string {
  const { levels } = set.settings
  const titleOf = (plan: string): string => set.plans.get(plan)?.title.value ?? plan
  return partWords(clausePart(row, levels), words[locale], { locale, levels, titleOf }) ?? row
}
