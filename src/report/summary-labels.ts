import type { Locale } from '../locale/locale.ts'

/** How a score compares with the year before. */
export type Trend = 'up' | 'down' | 'same' | 'new'

/** What has become of a drill that a year's plan asks for. */
export type AppointmentState = 'done' | 'planned' | 'overdue'

interface SummaryLabels {
  readonly trend: Readonly<Record<Trend, string>>
  readonly appointment: Readonly<Record<AppointmentState, string>>
}

/** Codes of the year’s summary in words. */
export const summaryLabels: Readonly<Record<Locale, SummaryLabels>> = {
  'zh-CN': {
    trend: { up: '上升', down: '下降', same: '持平', new: '上年无' },
    appointment: { done: '已完成', planned: '计划', overdue: '逾期' },
  },
  en: {
    trend: { up: 'up', down: 'down', same: 'same', new: 'new' },
    appointment: { done: 'done', planned: 'planned', overdue: 'overdue' },
  },
}
