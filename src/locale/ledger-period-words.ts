import type { Locale } from './locale.ts'

/** How the ledger went, period by period. */
interface LedgerPeriodWords {
  readonly stood: string
  readonly times: string
  /** One sentence for both: how it stands, and how long mending took this year. */
  readonly now: string
  readonly nowOverdue: string
  readonly mendedSince: string
  readonly noneMended: string
  readonly undated: string
  readonly year: string
  readonly quarter: string
  readonly yearNow: string
  readonly quarterNow: string
  readonly period: string
  readonly found: string
  readonly again: string
  readonly proposed: string
  readonly accepted: string
  readonly overdue: string
  readonly rejected: string
  readonly mended: string
  readonly retested: string
  readonly unknown: string
  readonly mendedIn: string
  readonly median: string
  readonly longest: string
  readonly late: string
  readonly days: string
  readonly separator: string
  readonly end: string
}

const words: Readonly<Record<Locale, LedgerPeriodWords>> = {
  'zh-CN': {
    stood: '各期末问题状态',
    times: '整改用时',
    now: '截至 {day}，台账共 {all} 项，未了结 {open} 项',
    nowOverdue: '其中逾期 {overdue} 项',
    mendedSince:
      '{year} 年登记整改 {mended} 次，从发现（再次出现的，从再次出现）到整改，中位数 {median}，最长 {longest}，其中超过期限 {late} 次',
    noneMended: '{year} 年没有登记整改日期的问题',
    undated: '“日期未记”：那一天前后的办理没有记下日期，当时的状态说不清，也不计入用时。',
    year: '{year} 年全年',
    quarter: '{year} 年第 {quarter} 季度',
    yearNow: '{year} 年（至 {day}）',
    quarterNow: '{year} 年第 {quarter} 季度（至 {day}）',
    period: '期间',
    found: '新发现',
    again: '再次出现',
    proposed: '待研究',
    accepted: '整改中',
    overdue: '其中逾期',
    rejected: '不采纳',
    mended: '已整改',
    retested: '已复验',
    unknown: '日期未记',
    mendedIn: '完成整改',
    median: '用时中位数',
    longest: '最长',
    late: '超过期限',
    days: '{days} 天',
    separator: '，',
    end: '。',
  },
  en: {
    stood: 'How findings stood at the end of each period',
    times: 'How long mending took',
    now: 'As of {day} the ledger has {all} findings, {open} of them not settled',
    nowOverdue: 'overdue: {overdue}',
    mendedSince:
      'mended in {year}: {mended}; from being shown (or shown again) to being mended: median {median}, longest {longest}; after the due day: {late}',
    noneMended: 'nothing is noted as mended on a day of {year}',
    undated:
      '“No day noted”: what was done around that day has no day on record, so how the finding stood then cannot be told, nor how long it took.',
    year: 'All of {year}',
    quarter: '{year}, quarter {quarter}',
    yearNow: '{year} (until {day})',
    quarterNow: '{year}, quarter {quarter} (until {day})',
    period: 'Period',
    found: 'Found',
    again: 'Again',
    proposed: 'To be decided',
    accepted: 'Being mended',
    overdue: 'Overdue',
    rejected: 'Rejected',
    mended: 'Mended',
    retested: 'Retested',
    unknown: 'No day noted',
    mendedIn: 'Mended',
    median: 'Median',
    longest: 'Longest',
    late: 'After due day',
    days: '{days} days',
    separator: '; ',
    end: '.',
  },
}

export function ledgerPeriodWords(locale: Locale): LedgerPeriodWords {
  return words[locale]
}
