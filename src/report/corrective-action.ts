import { levelText } from '../locale/level-text.ts'
import { fill, type Locale } from '../locale/locale.ts'
import type { Improvement } from '../vocabulary/improvement.ts'
import type { LevelName } from '../vocabulary/level.ts'
import type { Highlight, HighlightVariant } from './highlight.ts'

type Action = Readonly<Record<Locale, string>> & { readonly element: Improvement }

const declareSooner: Action = {
  element: 'organization',
  'zh-CN': '优化研判、会商和报批程序，确保{level}响应在决定时限内启动',
  en: 'Shorten assessment and approval, so that {level} is declared within its decision time',
}
const sustain: Action = {
  element: 'training',
  'zh-CN': '降级、终止和越级启动前逐项核对启动条件，并记录理由',
  en: 'Compare the start conditions before a level is lowered, ended or skipped, and record why',
}
const callTarget: Action = {
  element: 'planning',
  'zh-CN': '明确联动通知的发出、接收和确认责任，确保《{target}》及时响应',
  en: 'Settle who sends, receives and confirms the call to “{target}”',
}
const keepLimit: Action = {
  element: 'organization',
  'zh-CN': '落实「{text}」的承办人和替补，确保在时限内完成',
  en: 'Name who does “{text}” and a substitute, so that it is done in time',
}

/** What mends a weakness, where the sentence on it does not say so by itself. */
const actions: Readonly<Partial<Record<HighlightVariant, Action>>> = {
  'never-declared': declareSooner,
  'declared-late': declareSooner,
  'ended-early': sustain,
  'lowered-early': sustain,
  'over-declared': sustain,
  'link-late': callTarget,
  'link-never': callTarget,
  refused: {
    element: 'training',
    'zh-CN': '明确《{plan}》启动权限，组织培训，启动事项按权限报批',
    en: 'Make clear and train who may decide in “{plan}”',
  },
  ownerless: {
    element: 'planning',
    'zh-CN': '明确「{text}」的责任单位',
    en: 'Settle who is responsible for “{text}”',
  },
  'undone-before': {
    element: 'planning',
    'zh-CN': '提前安排「{text}」，在「{content}」之前完成',
    en: 'Begin “{text}” so that it is done before “{content}”',
  },
  missed: keepLimit,
  'done-late': keepLimit,
  'several-missed': {
    element: 'organization',
    'zh-CN': '落实{texts}的承办人和替补，确保在时限内完成',
    en: 'Name who does {texts} and a substitute, so that they are done in time',
  },
  'several-late': {
    element: 'organization',
    'zh-CN': '逐项查明逾期原因，落实承办人和替补，确保在时限内完成',
    en: 'Find out why each was late; name who does it and a substitute',
  },
  broken: {
    element: 'training',
    'zh-CN': '明确「{text}」的解除条件，未解除前不得撤下',
    en: 'Make clear when “{text}” may be given up',
  },
}

const elements: Readonly<Record<Locale, Readonly<Record<Improvement, string>>>> = {
  'zh-CN': { planning: '预案', organization: '组织', training: '培训' },
  en: { planning: 'planning', organization: 'organization', training: 'training' },
}

/** What must be done about a weakness, and the capability element that it mends; null for what is no weakness. */
export function correctiveAction(
  { variant, params }: Highlight,
  locale: Locale,
  levels: readonly LevelName[],
): { readonly what: string; readonly element: Improvement } | null {
  const action = actions[variant]
  if (action === undefined) return null
  const { level, ...others } = params
  const worded = typeof level === 'string' && level !== '' ? levelText(level, locale, levels) : ''
  const what = fill(action[locale], { ...others, level: worded }).replace(/启动响应/g, '应急响应')
  return { what, element: action.element }
}

/** 预案, 组织, 培训. */
export function elementName(element: Improvement, locale: Locale): string {
  return elements[locale][element]
}
