import type { siteMisuseZh, siteTextsZh } from './site-zh.ts'

type Worded<T> = { readonly [K in keyof T]: T[K] extends string ? string : Worded<T[K]> }

/** What `yuyan site` says. */
export const siteTextsEn: Worded<typeof siteTextsZh> = {
  wrote: 'wrote {pages} pages: {path} (open it by a double click, or put the folder on any web server)',
  damaged: 'drills whose record is damaged are only named: {drills}',
  missing: 'findings of drills without a record: {drills}; the ledger has them, they have no page',
}

export const siteMisuseEn: Worded<typeof siteMisuseZh> = {
  siteNotAFolder: '{path} is a file, not a folder; name another folder with --out',
  siteFolderTaken:
    '{path} holds other files, so nothing was written, lest they be mixed; name an empty or a new folder with --out',
}
