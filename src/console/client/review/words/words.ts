import type { zhCN } from './zh-CN.ts'

type Worded<T> = { readonly [K in keyof T]: T[K] extends string ? string : Worded<T[K]> }

/** The keys of `zh-CN.ts` with any words: what every language must have. */
export type ReviewWords = Worded<typeof zhCN>
