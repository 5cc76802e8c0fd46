import type { en } from './en.ts'

type Worded<T> = { readonly [K in keyof T]: T[K] extends string ? string : Worded<T[K]> }

/** The keys of `en.ts` with any words: what every language must have. */
export type Texts = Worded<typeof en>
