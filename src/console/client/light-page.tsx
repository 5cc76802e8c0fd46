import { browserLanguages } from './browser.ts'
import { localeOfBrowser, wordsOf } from './words/words-of.ts'

/** The pages for phones and walls: joining, a participant's seat, the wall screen. */
export function LightPage() {
  return <p>{wordsOf(localeOfBrowser(browserLanguages())).join.noPlace}</p>
}
