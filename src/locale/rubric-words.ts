import type { Locale } from './locale.ts'

/** What `new rubric --update` says. */
export const rubricWords: Readonly<Record<Locale, { readonly added: string; readonly complete: string }>> = {
  'zh-CN': {
    added: '已在 {path} 补入 {count} 项，原有各项没有改动；所指条款已不在预案中的，由 yuyan check 列出',
    complete: '评估表已经覆盖预案的各项任务、报告、联动和启动，没有改动',
  },
  en: {
    added:
      'Added {count} items to {path} and left the others as they are; yuyan check tells which name clauses that are gone',
    complete:
      'The rubric asks for every task, report, link and declaration of its plans; nothing was changed',
  },
}
