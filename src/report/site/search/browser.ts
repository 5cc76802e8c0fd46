/** What the page's script needs of the search; `scripts/generate-search.ts` makes one script of it. */
export { candidates, otherWords } from './candidates.ts'
export { excerpt } from './excerpt.ts'
export { hitsIn, readyGroup, wordsOf } from './find.ts'
export { fragment } from './fragment.ts'
export { gramsOfWord, shardOf } from './grams.ts'
