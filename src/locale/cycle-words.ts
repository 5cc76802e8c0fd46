import { type CalendarCycle, type Cycle, endsOfDekads } from '../vocabulary/cycle.ts'
import { endOfDay, formatTimeOfDay } from '../vocabulary/time-of-day.ts'
import { durationWords } from './duration-words.ts'
import type { Locale } from './locale.ts'

/** A cycle as officials write it: `每 3 小时`, `每日 8:00、17:00`, `每周一`, `每月 5 日`; `every 3 h`, `every Monday`. */
export function cycleWords(cycle: Cycle, locale: Locale): string {
  if (cycle.kind === 'span') {
    const span = durationWords(cycle.ms, locale)
    return locale === 'zh-CN' ? `每 ${span}` : `every ${span}`
  }
  const days = locale === 'zh-CN' ? chineseDays(cycle.days) : englishDays(cycle.days)
  if (cycle.times.length === 1 && cycle.times[0] === endOfDay) return days
  const times = cycle.times.map(formatTimeOfDay)
  return locale === 'zh-CN' ? `${days} ${times.join('、')}` : `${days} at ${times.join(', ')}`
}

type Days = CalendarCycle['days']

/** 31 is the last day of any month. */
const last = 31

function chineseDays(days: Days): string {
  switch (days.kind) {
    case 'daily':
      return '每日'
    case 'working-days':
      return '每个工作日'
    case 'weekly':
      return `每${days.weekdays.map((each) => `周${'一二三四五六日'[each - 1]}`).join('、')}`
    case 'monthly': {
      if (isEveryDekad(days)) return '每旬末'
      const named = days.days.map((each) => (each === last ? '月末' : `${each} 日`)).join('、')
      const dates = days.days[0] === last ? '末' : ` ${named}`
      if (days.months.length === 0) return `每月${dates}`
      return isEveryQuarter(days) ? `每季度${dates}` : `每年 ${days.months.join('、')} 月${dates}`
    }
  }
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function englishDays(days: Days): string {
  switch (days.kind) {
    case 'daily':
      return 'daily'
    case 'working-days':
      return 'every working day'
    case 'weekly':
      return `every ${days.weekdays.map((each) => weekdays[each - 1]).join(', ')}`
    case 'monthly': {
      if (isEveryDekad(days)) return 'every dekad (10th, 20th, last day of the month)'
      const dates = days.days.map((each) => (each === last ? 'the last day' : `day ${each}`)).join(', ')
      if (days.months.length === 0) return `monthly on ${dates}`
      return isEveryQuarter(days)
        ? `quarterly on ${dates}`
        : `yearly in ${days.months.length > 1 ? 'months' : 'month'} ${days.months.join(', ')} on ${dates}`
    }
  }
}

type Monthly = Extract<Days, { kind: 'monthly' }>

function isEveryDekad({ months, days }: Monthly): boolean {
  return months.length === 0 && days.join() === endsOfDekads.join()
}

/** The end of every quarter. */
function isEveryQuarter({ months, days }: Monthly): boolean {
  return months.join() === '3,6,9,12' && days.join() === String(last)
}
