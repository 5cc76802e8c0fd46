import type { Locale } from '../locale/locale.ts'
import type { Fate } from './charts/share-bars.ts'

/** The words of charts of what was drilled. */
export interface CoverageChartWords {
  readonly fate: Readonly<Record<Fate, string>>
  readonly note: (touched: number, all: number) => string
  /** All of some plans or sections; `worst`: where most has never been touched. */
  readonly title: (touched: number, all: number, share: string) => string
  readonly untouched: (worst: string, count: number) => string
  readonly complete: string
  /** Of one drill. */
  readonly drillTitle: (touched: number, all: number, share: string) => string
  readonly broken: (failed: number, late: number) => string
  /** As `never` and `note`, of one drill. */
  readonly notNow: string
  readonly noteNow: (touched: number, all: number) => string
  readonly unbroken: string
  readonly others: string
  readonly reports: string
}

const words: Readonly<Record<Locale, CoverageChartWords>> = {
  'zh-CN': {
    fate: { done: '按时', late: '逾期', failed: '未完成', open: '其他', never: '未练过' },
    note: (touched, all) => `练过 ${touched}/${all} 条`,
    title: (touched, all, share) => `${all} 条条款练过 ${touched} 条（${share}）`,
    untouched: (worst, count) => `，${worst}有 ${count} 条从未练过`,
    complete: '，没有从未练过的',
    drillTitle: (touched, all, share) => `本次演练涉及参演预案 ${all} 条条款中的 ${touched} 条（${share}）`,
    broken: (failed, late) =>
      `，其中${[...(failed > 0 ? [`未完成 ${failed} 条`] : []), ...(late > 0 ? [`逾期 ${late} 条`] : [])].join('、')}`,
    notNow: '本次未涉及',
    noteNow: (touched, all) => `涉及 ${touched}/${all} 条`,
    unbroken: '，没有逾期和未完成的',
    others: '其他条款',
    reports: '信息报告、衔接',
  },
  en: {
    fate: { done: 'in time', late: 'late', failed: 'not done', open: 'other', never: 'never drilled' },
    note: (touched, all) => `${touched} of ${all} drilled`,
    title: (touched, all, share) => `${touched} of ${all} clauses have been drilled (${share})`,
    untouched: (worst, count) => `; ${count} of ${worst} never`,
    complete: '; none was left out',
    drillTitle: (touched, all, share) => `This drill came to ${touched} of ${all} clauses (${share})`,
    broken: (failed, late) => `; ${failed} not done, ${late} late`,
    notNow: 'not this time',
    noteNow: (touched, all) => `${touched} of ${all}`,
    unbroken: '; none late or undone',
    others: 'other clauses',
    reports: 'reports, links',
  },
}

export function coverageChartWords(locale: Locale): CoverageChartWords {
  return words[locale]
}
