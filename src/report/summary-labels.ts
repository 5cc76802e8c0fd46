import type { Locale } from '../locale/locale.ts'
import type { SummaryAppointment, SummaryScore } from './reports/drill-summary-view.ts'

interface SummaryLabels {
  readonly trend: Readonly<Record<SummaryScore['trend'], string>>
  readonly appointment: Readonly<Record<SummaryAppointment['state'], string>>
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
