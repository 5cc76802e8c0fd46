import type { Locale } from '../../locale/locale.ts'
import type { LadderTexts } from './ladder-drawing.ts'

interface LadderWords extends LadderTexts {
  readonly title: string
  readonly hazard: string
  readonly list: string
  readonly drawing: string
  readonly endsBy: string
  readonly noLevels: string
  /** At the box it rests in. */
  readonly here: string
}

const words: Readonly<Record<Locale, LadderWords>> = {
  'zh-CN': {
    title: '响应分级',
    hazard: '{title}：{hazard}',
    list: '文字',
    drawing: '{title}图：各级启动条件、决定单位和升降、终止',
    any: '符合下列条件之一：',
    all: '同时符合下列条件：',
    decides: '决定：{who}',
    none: '没有自己的启动条件，由人宣布或由上级启动',
    start: '启动',
    raise: '提级',
    lower: '降级',
    end: '终止',
    rest: '未启动（终止后也回到这里）',
    called: '应启动',
    declared: '已宣布',
    more: '……另有 {count} 项',
    endsBy: '终止由{who}决定',
    noLevels: '本预案不分级。',
    here: '目前',
  },
  en: {
    title: 'Levels',
    hazard: '{title}: {hazard}',
    list: 'In words',
    drawing: '{title}, drawn: what starts each level, who decides, how it is raised, lowered and ended',
    any: 'One of these:',
    all: 'All of these:',
    decides: 'Decided by {who}',
    none: 'No start conditions of its own: declared by people, or started by another plan',
    start: 'start',
    raise: 'raise',
    lower: 'lower',
    end: 'end',
    rest: 'Standing by (and again once ended)',
    called: 'called for',
    declared: 'declared',
    more: '… and {count} more',
    endsBy: 'Ended by {who}',
    noLevels: 'This plan has no levels.',
    here: 'now',
  },
}

export function ladderWords(locale: Locale): LadderWords {
  return words[locale]
}
