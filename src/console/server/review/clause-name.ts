import { levelText } from '../../../locale/level-text.ts'
import { fill, type Locale } from '../../../locale/locale.ts'
import type { Speaker } from '../../../report/words-of-plan.ts'

const words: Readonly<Record<Locale, Readonly<Record<'link' | 'start' | 'end' | 'step' | 'stop', string>>>> =
  {
    'zh-CN': {
      link: '联动',
      start: '{level}启动条件',
      end: '{level}终止',
      stop: '终止',
      step: '{level}启动程序：{step}',
    },
    en: {
      link: 'link',
      start: '{level}: start conditions',
      end: '{level}: end',
      stop: 'end',
      step: '{level}: {step}',
    },
  }

/** What people call a row of a plan: `II-3` as printed, 联动 and Ⅲ级启动程序：研判 for what has no number of its own. */
export function clauseName(row: string, { locale, texts, set }: Speaker): string {
  const said = words[locale]
  const [first = '', part, key = ''] = row.split('.')
  if (first === 'link') return said.link
  if (first === 'end') return said.stop
  const level = levelText(first, locale, set.settings.levels)
  if (part === 'start' || part === 'end') return fill(said[part], { level })
  if (part !== 'procedure') return row
  const steps: Readonly<Record<string, string>> = texts.procedure
  return fill(said.step, { level, step: steps[key] ?? key })
}
