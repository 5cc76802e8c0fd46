import { type AreaKind, areaKindsNamed } from './area-kind.ts'
import { canonical } from './canonical.ts'

/**
 * What the words before a list of conditions say of where these are to hold: in at least so many areas of some kinds, in
 * each by itself (任一县市区, 两个以上镇街), or for all places of the plan's area together (全市).
 */
export type LeadInPlaces =
  | {
      readonly how: 'some'
      readonly least: number
      readonly kinds: readonly AreaKind[]
      /** The kind as written: 县(市、区). */
      readonly word: string
    }
  | { readonly how: 'sum' }

/** Places that words name, and what the words say besides. */
export interface NamedPlaces {
  readonly places: LeadInPlaces
  readonly rest: string
}

/** Only the first words of a lead-in are read, so that reading stays linear. */
const longestLeadIn = 400

/** The places that the words before a list name, in Chinese or English; null: none. */
export function placesNamedIn(words: string): NamedPlaces | null {
  const start = words.slice(0, longestLeadIn)
  return chinesePlaces(canonical(start)) ?? englishPlaces(start)
}

const chineseDigits = '一二三四五六七八九十'
const anyOne = /任(?:何|意)?[一1]个?/
const someOf =
  /(?<=^|[,;:。、当若如凡在有内]|[我本全][省市县区州])某?([一二三四五六七八九十两]|\d{1,2})个(?:及?以上)?的?/
const wholeArea =
  /(?<=^|[,;:。当若如凡在])全[省市州县区镇](?:行政区域|范围|境|辖区)?内?(?:累计|合计|共计|总计|共)?(?=出现|发生|有|符合|满足|达到|遭受|,)/

function chinesePlaces(words: string): NamedPlaces | null {
  for (const pattern of [anyOne, someOf]) {
    const found = pattern.exec(words)
    const after = found ? words.slice(found.index + found[0].length) : ''
    const named = kindAtStart(after)
    if (found && named)
      return {
        places: {
          how: 'some',
          least: numberOf(found[1] ?? '一'),
          kinds: named.kinds,
          word: after.slice(0, named.length),
        },
        rest: words.slice(0, found.index) + after.slice(named.length),
      }
  }
  const whole = wholeArea.exec(words)
  return whole ? { places: { how: 'sum' }, rest: words.replace(whole[0], '') } : null
}

function numberOf(word: string): number {
  if (word === '两') return 2
  return chineseDigits.includes(word) ? chineseDigits.indexOf(word) + 1 : Math.max(1, Number(word))
}

const longestKind = 12
/** What may follow 市, 县, 区, 镇, 村 where it is a word by itself, and not the beginning of 区域 or 县城. */
const afterShortKind = /^(?:$|[出发有内的均都同达满符遭范辖境行连受因预以,;:。(\d])/

/** The kind of area whose name begins the words, the longest there is; 县(市、区) and 镇、街道 are read as 县市区 and 镇街道. */
function kindAtStart(words: string): { readonly kinds: readonly AreaKind[]; readonly length: number } | null {
  for (let length = Math.min(longestKind, words.length); length > 0; length--) {
    const written = words.slice(0, length)
    const kinds = isClosed(written) ? areaKindsNamed(written.replace(/[()、,]/g, '')) : []
    if (kinds.length > 0 && (length > 1 || afterShortKind.test(words.slice(length)))) return { kinds, length }
  }
  return null
}

function isClosed(written: string): boolean {
  return written.includes('(') === written.includes(')') && !/[、,]$/.test(written)
}

const englishSome =
  /\b(?:any(?: one)?|(?:at least )?(one|two|three|four|five|\d{1,2})(?: or more)?)(?: of the)? ([a-z]+(?:-[a-z]+)?)\b/gi
const englishWhole =
  /\b(?:(?:across|throughout|in) the (?:whole|entire) (?:province|prefecture|city|county|district|town)|(?:province|city|county|district|town)-?wide)\b/i
const englishNumbers = ['one', 'two', 'three', 'four', 'five']

function englishPlaces(words: string): NamedPlaces | null {
  for (const found of words.matchAll(englishSome)) {
    const [all, count = 'one', noun = ''] = found
    const kinds = areaKindsNamed(singular(noun.toLowerCase()))
    const spelt = englishNumbers.indexOf(count.toLowerCase()) + 1
    if (kinds.length > 0)
      return {
        places: { how: 'some', least: spelt > 0 ? spelt : Math.max(1, Number(count)), kinds, word: noun },
        rest: words.replace(all, ''),
      }
  }
  const whole = englishWhole.exec(words)
  return whole ? { places: { how: 'sum' }, rest: words.replace(whole[0], '') } : null
}

function singular(noun: string): string {
  return noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun.replace(/s$/, '')
}
