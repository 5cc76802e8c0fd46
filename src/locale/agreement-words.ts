import type { Locale } from './locale.ts'

interface AgreementWords {
  readonly line: string
  readonly noFigure: Readonly<Record<'alone' | 'apart' | 'alike', string>>
  readonly unclear: string
}

/** Words about how far evaluators agree, on the screen. */
export const agreementWords: Readonly<Record<Locale, AgreementWords>> = {
  'zh-CN': {
    line: '评估员一致性 α：{alpha}（{evaluators} 名评估员，{compared} 项有两人以上评定）',
    noFigure: {
      alone: '—，只有一名评估员评定，无法计算',
      apart: '—，没有两人都评定的项目，无法计算',
      alike: '—，各项评定全部相同，无从比较，无法计算',
    },
    unclear: '表述可能不清（评定相差两档以上）：{items}',
  },
  en: {
    line: 'agreement of evaluators, α: {alpha} ({evaluators} evaluators, {compared} items rated by two or more)',
    noFigure: {
      alone: '—, cannot be worked out: only one evaluator rated',
      apart: '—, cannot be worked out: no item was rated by two',
      alike: '—, cannot be worked out: all grades are alike',
    },
    unclear: 'may be worded badly (two steps apart or more): {items}',
  },
}
