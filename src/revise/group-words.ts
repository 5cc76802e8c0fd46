import type { Locale } from '../locale/locale.ts'

type Sentence = Readonly<Record<Locale, string>>

/** Findings under which many others stand, one sentence each, without a full stop. */
export const groupFindingWords = {
  'body-idle': {
    'zh-CN': '{who} {owed} 项任务均未办理',
    en: '{who} did none of its {owed} tasks',
  },
  'body-hardly': {
    'zh-CN': '{who} {owed} 项任务中 {missed} 项未办理',
    en: '{who} left {missed} of its {owed} tasks undone',
  },
  'never-declared-tasks': {
    'zh-CN': '《{plan}》{level}响应条件满足 {tookMs}，始终没有启动，其后 {unasked} 项任务无从谈起',
    en: '“{plan}”: {level} was called for during {tookMs} and never declared, so {unasked} tasks were never asked for',
  },
  'never-raised-tasks': {
    'zh-CN':
      '《{plan}》{level}响应条件满足 {tookMs}，始终没有启动，条件升到{highestLevel}也没有启动，其后 {unasked} 项任务无从谈起',
    en: '“{plan}”: {level} was called for during {tookMs} and never declared, nor was anything up to {highestLevel}, so {unasked} tasks were never asked for',
  },
} as const satisfies Record<string, Sentence>

/** The same as something that followed: the place is told, so what became of it is enough. */
export const followedWords = {
  'deadline-missed': {
    'zh-CN': '{who}，超过时限 {overMs}（时限 {limitMs}，{rows} 次中 {missed} 次逾期）',
    en: '{who}, {overMs} over its limit of {limitMs} ({missed} of {rows} times)',
  },
  'never-declared': {
    'zh-CN': '条件满足 {tookMs}，没有启动',
    en: 'called for during {tookMs}, not declared',
  },
  'deadline-not-done': {
    'zh-CN': '{who}，到演练结束没有完成（时限 {limitMs}）',
    en: '{who}, never done (limit {limitMs})',
  },
} as const satisfies Record<string, Sentence>

/** How it came about. */
export const groupReasoningWords = {
  'level-unasked': {
    'zh-CN': '因此没有展开的任务：{unaskedClauses}',
    en: 'tasks never asked for because of it: {unaskedClauses}',
  },
  'kept-waiting': {
    'zh-CN': '等它完成才能开始、因此没有展开的：{waiting}',
    en: 'waiting for it and never begun: {waiting}',
  },
  'told-elsewhere': {
    'zh-CN': '其中{clauses}的原因另列一条',
    en: 'of these the cause of {clauses} is told in another finding',
  },
  'not-seated': {
    'zh-CN': '{who}在演练中没有席位，导调组也没有代为办理',
    en: '{who} had no seat in the drill, and the director did not act for it',
  },
  'missed-here': {
    'zh-CN': '本次演练超过时限 {overMs}',
    en: 'in this drill {overMs} over the limit',
  },
  'undone-here': {
    'zh-CN': '本次演练到结束没有完成',
    en: 'never done in this drill',
  },
} as const satisfies Record<string, Sentence>

/** What is proposed, or what people may choose from. */
export const groupProposalWords = {
  'add-step-as-level': {
    'zh-CN': '{levels}启动程序增加“{step}”：{who}，时限 {withinMs}（与本预案{modelLevel}一致）',
    en: 'add a step “{step}” to the start procedure of {levels}: {who}, within {withinMs} (as at {modelLevel} of this plan)',
  },
  'add-step-as-superior': {
    'zh-CN': '{levels}启动程序增加“{step}”：{who}，时限 {withinMs}（与上级《{superior}》同级响应一致）',
    en: 'add a step “{step}” to the start procedure of {levels}: {who}, within {withinMs} (as the superior plan “{superior}” has it at the same level)',
  },
  'say-why-idle': {
    'zh-CN': '请{who}逐项说明未办理的原因：没有收到、不清楚由谁办，还是力量不足',
    en: 'have {who} say for each why it was not done: not told, not clear whose it was, or nobody to do it',
  },
} as const satisfies Record<string, Sentence>

/** All that stands under a finding, where a list of it would be too long. */
export const groupedWords = {
  undone: { 'zh-CN': '未办理的：{clauses}', en: 'undone: {clauses}' },
  followed: {
    'zh-CN': '归入本条的后果：{clauses}',
    en: 'what followed from it: {clauses}',
  },
} as const satisfies Record<string, Sentence>
