import type { Locale } from './locale.ts'

/** What the dates of a plan's life are called. */
export const dateWords: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  'zh-CN': {
    approved: '审批',
    issued: '印发',
    effective: '施行',
    filed: '备案',
    published: '公布',
    evaluated: '评估',
  },
  en: {
    approved: 'approval',
    issued: 'issue',
    effective: 'entry into force',
    filed: 'filing',
    published: 'publication',
    evaluated: 'evaluation',
  },
}
