/** `13.00` → `13`, `1,200` → `1200`, `08` → `8`: one way of writing for each number. */
export function plainNumber(digits: string): string {
  const [whole = '', part = ''] = digits.replaceAll(',', '').split('.')
  const rest = part.replace(/0+$/, '')
  return `${whole.replace(/^0+(?=\d)/, '')}${rest === '' ? '' : `.${rest}`}`
}

const chineseDigits = '〇一二三四五六七八九'
const ranks: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

const digitOf = (sign: string): number =>
  sign === '两' ? 2 : sign === '零' ? 0 : chineseDigits.indexOf(sign)

/** `三` → `3`, `二十四` → `24`, `二〇二五` → `2025`; null for what is no number, such as the 百 of 百分之. */
export function chineseNumber(signs: string): string | null {
  if (!/[十百千]/.test(signs)) return [...signs].map(digitOf).join('')
  let [sum, digit, last] = [0, -1, 10_000]
  for (const sign of signs) {
    const rank = ranks[sign]
    if (rank === undefined) {
      if (digit > 0) return null
      digit = digitOf(sign)
      continue
    }
    // Only ten may stand without a digit before it, and ranks go down.
    if (rank >= last || (digit <= 0 && rank !== 10)) return null
    sum += (digit <= 0 ? 1 : digit) * rank
    digit = -1
    last = rank
  }
  return String(sum + Math.max(0, digit))
}

const romans: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5' }

/** `iii` → `3`: levels and the clauses named by them. */
export function romanNumber(letters: string): string {
  return romans[letters] ?? letters
}

/** Units after a number, by every way of writing them; other words for a unit stay as they are. */
const units: Readonly<Record<string, string>> = {
  ...{ mm: '毫米', millimetre: '毫米', millimetres: '毫米', cm: '厘米', m: '米', metre: '米', metres: '米' },
  ...{ km: '千米', 公里: '千米', kilometre: '千米', kilometres: '千米', kg: '公斤', 千克: '公斤' },
  ...{ h: '小时', hour: '小时', hours: '小时', 钟头: '小时', min: '分钟', minute: '分钟', minutes: '分钟' },
  ...{ day: '天', days: '天', t: '吨', 平方公里: '平方千米', km2: '平方千米', m3: '立方米', m2: '平方米' },
}

/** Words that belong to the number before them: a blank between the two says nothing. */
const measures =
  '级|毫米|厘米|千米|米|小时|分钟|分|秒|时|日|天|月|年|人|户|名|个|次|条|项|章|节|号|支|处|座|吨|公斤|亩|公顷|平方千米|平方米|立方米|万|亿|元|度|倍|种|类|部|份|辆|艘|台|套|%|℃|°c'

const longestFirst = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|')

/** A unit at the beginning of a text, after blanks; letters are a unit only where the word ends. */
export const unitAhead = new RegExp(
  `^\\s*(?:(${longestFirst(Object.keys(units))})(?![a-z0-9])|(${measures}))`,
)

export function plainUnit(word: string): string {
  return units[word] ?? word
}
