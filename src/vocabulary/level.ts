import { canonical } from './canonical.ts'

/** A response level's id as the set's `levels` writes it: `IV`, `III`, `watch`, `active`. */
export type LevelId = string

/** A level as the set declares it; lowest first in `SetSettings.levels`. */
export interface LevelName {
  readonly id: LevelId
  /** What officials call it: Ⅲ级, 关注级. */
  readonly name: string
}

/** The single level of a plan without response sections (village, on-site): it is in force or it is not. */
export const activeLevel: LevelName = { id: 'active', name: '启动' }

const chineseDigits = ['一', '二', '三', '四', '五', '六']
const romanDigits = ['I', 'II', 'III', 'IV', 'V', 'VI']
const romanPrinted = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ']

/** `Ⅲ级` for `III`; a level that is no Roman number is called by its id. */
export function levelName(id: LevelId): string {
  const index = romanDigits.indexOf(id)
  return index < 0 ? id : `${romanPrinted[index]}级`
}

/** Every way officials write a level: `Ⅲ级`, `III级`, `三级`, `3级`, `III`, its declared name. */
function spellings(level: LevelName): string[] {
  const index = romanDigits.indexOf(level.id)
  const digits =
    index < 0 ? [] : [`${chineseDigits[index]}级`, `${index + 1}级`, `${level.id}级`, `level${level.id}`]
  return [canonical(level.name), ...digits]
}

/** The level that the whole of `text` names (`Ⅲ级`, `三级`, `III`, `关注级`), or null. */
export function levelNamed(text: string, levels: readonly LevelName[]): LevelId | null {
  const plain = canonical(text)
  const found = levels.find((level) => plain === level.id || spellings(level).includes(plain))
  return found?.id ?? null
}

/** Every level that `heading` names, lowest first: 「Ⅲ级、Ⅳ级响应」 names two. */
export function levelsNamedIn(heading: string, levels: readonly LevelName[]): LevelId[] {
  const plain = canonical(heading).replace(/level\s*/gi, 'level')
  return levels
    .filter((level) => spellings(level).some((word) => namesWord(plain, word)))
    .map((level) => level.id)
}

/** A word counts only where no longer number swallows it: `II级` is not named in `III级`, nor `3级` in `13级` and `5.3级别`. */
function namesWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? ''
    const after = text[at + word.length] ?? ''
    if (/\d/.test(word) && (/[\d.]/.test(before) || after === '别')) continue
    if (!(/[IVX]/.test(before) && /^[IVX]/.test(word)) && !(/[IVX]/.test(after) && /[IVX]$/.test(word)))
      return true
  }
  return false
}

/** −1 for no level, else the place in `order` (lowest first): levels compare by declaration, never by text. */
export function levelRank(level: LevelId | null, order: readonly LevelId[]): number {
  return level === null ? -1 : order.indexOf(level)
}

/** The higher of two levels by declared order; null is below all. */
export function higherLevel(a: LevelId | null, b: LevelId | null, order: readonly LevelId[]): LevelId | null {
  return levelRank(a, order) >= levelRank(b, order) ? a : b
}
