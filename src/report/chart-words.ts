import type { Locale } from '../locale/locale.ts'

/** The words of charts: titles that say the finding, and what stands beside bars. */
export interface ChartWords {
  readonly allowed: string
  readonly used: string
  readonly late: string
  readonly lateBy: (span: string) => string
  readonly undone: string
  readonly kept: (kept: number, judged: number) => string
  readonly deadlines: (rows: number, worst: string) => string
  /** Who was latest, by how much. */
  readonly worst: (who: string, span: string) => string
  readonly allKept: (bodies: number) => string
  readonly someLate: (late: number, bodies: number, worst: string) => string
  readonly score: (performance: string, coverage: string) => string
  readonly unjudged: string
  readonly lowest: (title: string, performance: string, coverage: string) => string
  readonly allUnjudged: string
  readonly allFull: string
  readonly colon: string
}

const words: Readonly<Record<Locale, ChartWords>> = {
  'zh-CN': {
    allowed: '规定时限',
    used: '实际用时',
    late: '逾期',
    lateBy: (span) => `逾期 ${span}`,
    undone: '至结束未完成',
    kept: (kept, judged) => `按时 ${kept}/${judged} 项`,
    deadlines: (rows, worst) => `逾期事项 ${rows} 项，${worst}`,
    worst: (who, span) => `最长的是${who}，逾期 ${span}`,
    allKept: (bodies) => `${bodies} 个单位到期任务全部按时完成`,
    someLate: (late, bodies, worst) => `${bodies} 个单位中 ${late} 个有逾期，${worst}最多`,
    score: (performance, coverage) => `${performance}，覆盖率 ${coverage}`,
    unjudged: '没有已评项目',
    lowest: (title, performance, coverage) =>
      `「${title}」得分率最低，为 ${performance}（覆盖率 ${coverage}）`,
    allUnjudged: '各类项目均未评定',
    allFull: '已评项目全部得满分',
    colon: '：',
  },
  en: {
    allowed: 'time allowed',
    used: 'time used',
    late: 'late',
    lateBy: (span) => `${span} late`,
    undone: 'never done',
    kept: (kept, judged) => `${kept} of ${judged} in time`,
    deadlines: (rows, worst) => `${rows} late: ${worst}`,
    worst: (who, span) => `${who} by ${span} at most`,
    allKept: (bodies) => `All ${bodies} bodies did their duties in time`,
    someLate: (late, bodies, worst) => `${late} of ${bodies} bodies were late, most often ${worst}`,
    score: (performance, coverage) => `${performance}, coverage ${coverage}`,
    unjudged: 'nothing judged',
    lowest: (title, performance, coverage) => `Lowest: ${title}, ${performance} (coverage ${coverage})`,
    allUnjudged: 'No category could be judged',
    allFull: 'Every item that was judged has full marks',
    colon: ': ',
  },
}

export function chartWords(locale: Locale): ChartWords {
  return words[locale]
}
