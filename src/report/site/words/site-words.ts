import type { siteZh } from './zh.ts'

type Translated<T> = T extends string
  ? string
  : T extends readonly string[]
    ? readonly string[]
    : { readonly [Key in keyof T]: Translated<T[Key]> }

/** All words of the site; each language has every key. */
export type SiteWords = Translated<typeof siteZh>
