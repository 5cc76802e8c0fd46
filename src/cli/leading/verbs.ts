/** What whoever leads a drill types: each verb in the words of officials and in English. */
export const verbs = {
  next: ['下一步', 'next', 'n'],
  advance: ['推进到', '推进', 'jump', 'advance'],
  pause: ['暂停', 'pause'],
  go: ['继续', '开始', 'go', 'continue', 'start'],
  speed: ['倍速', 'speed'],
  inject: ['注入', 'inject'],
  skip: ['跳过', 'skip'],
  declare: ['启动', 'declare'],
  raise: ['提级', 'raise'],
  lower: ['降级', 'lower'],
  'end-response': ['终止', 'stand-down'],
  done: ['办结', '报告', '通报', 'done', 'report', 'send'],
  waive: ['免办', 'waive'],
  order: ['下达', 'order'],
  warn: ['发布预警', 'issue'],
  lift: ['解除预警', 'lift'],
  holds: ['研判成立', 'holds'],
  fails: ['研判不成立', 'fails'],
  beat: ['环节', 'beat'],
  decision: ['记录决策', '决策', 'decision', 'decide'],
  message: ['消息', 'message', 'tell'],
  told: ['已告知', '告知', 'told'],
  undo: ['撤销', 'undo'],
  emergency: ['真实险情', 'emergency'],
  withdraw: ['解除险情', 'withdraw'],
  end: ['结束', 'end'],
  reopen: ['恢复', 'reopen'],
  duties: ['任务', 'duties'],
  script: ['注入单', 'script'],
  warnings: ['预警单', 'warnings'],
  judgements: ['研判单', 'judgements'],
  orders: ['视情单', 'orders'],
  status: ['状态', 'status'],
  help: ['帮助', 'help', '?', '？'],
  quit: ['退出', 'quit', 'exit', 'q'],
} as const satisfies Record<string, readonly string[]>

export type Verb = keyof typeof verbs

/** Every wording, the longest first: 记录决策 is not 记录. */
const wordings = Object.entries(verbs)
  .flatMap(([verb, words]) => words.map((word) => [word, verb as Verb] as const))
  .sort(([a], [b]) => b.length - a.length)

/** The verb with which a line begins, and what follows it; null when it begins with none. Chinese verbs need no space after them. */
export function verbIn(line: string): { readonly verb: Verb; readonly rest: string } | null {
  const text = line.trim()
  for (const [word, verb] of wordings) {
    const begins = text.slice(0, word.length).toLowerCase() === word
    const next = text[word.length] ?? ' '
    if (begins && (!/^[\w?-]+$/.test(word) || /\s/.test(next)))
      return { verb, rest: text.slice(word.length).trim() }
  }
  return null
}
