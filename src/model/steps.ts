import type { Block, Inline, Item } from '../document/document.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { type Ms, parseDuration } from '../vocabulary/duration.ts'
import { splitNames } from './cells.ts'
import { readLimit } from './limits.ts'
import { plainTask } from './plain-task.ts'
import type { TaskRow, TimeLimit } from './plan.ts'
import { rowConditionIn } from './row-condition.ts'
import { lengthWithoutTail } from './tail.ts'
import { sliceOf, type Words, wordsBetween, wordsOf } from './words.ts'
import type { Written } from './written.ts'

/** How ids are made for steps that have none. */
export interface StepNumbering {
  /** `S-`; in a level's section `III-S-`. */
  readonly prefix: string
  /** Steps of this prefix before. */
  readonly counted: number
}

/**
 * The numbered lists of a `steps` section as tasks in order: owner before ：, what to do, and a time limit at the end
 * (，10 分钟内 or （10 分钟内）). Ids are `S-1`, `S-2` … (after `prefix`) counted on from `counted`, unless an item begins
 * with an id of its own. Each step comes after the one before it in its list. Bulleted lists are no steps.
 */
export function readSteps(blocks: readonly Block[], numbering: StepNumbering, immediately: Ms): TaskRow[] {
  const rows: TaskRow[] = []
  for (const block of blocks) {
    if (block.kind !== 'list') continue
    let before: Written<string> | null = null
    for (const item of block.items.filter(isNumbered)) {
      const row = readStep(item, `${numbering.prefix}${numbering.counted + rows.length + 1}`, immediately)
      rows.push({ ...row, after: before ? [before] : [] })
      before = row.id
    }
  }
  return rows
}

function isNumbered(item: Item): boolean {
  return /[\p{N}一二三四五六七八九十]/u.test(item.marker)
}

const ownId = /^([A-Za-zＡ-Ｚ]{1,8}[-－.]?\d+(?:[-－.]\d+)*)(?:[\s、.．:：]+)/
const longestOwner = 30

function readStep(item: Item, made: string, immediately: Ms): TaskRow {
  const words = wordsOf(item.content, 'left-out')
  const lead = ownId.exec(words.text)
  const start = lead?.[0].length ?? 0
  const colon = ownerLength(words.text.slice(start))
  const ownerEnd = colon < 0 ? start : start + colon
  const { limit, end } = trailingLimit(words, ownerEnd, immediately)
  return {
    id: { value: lead ? canonical(lead[1] ?? '') : made, at: item.content.at },
    continues: null,
    task: wordsBetween(words, colon < 0 ? start : ownerEnd + 1, end),
    owners: colon < 0 ? [] : splitNames(sliceOf(words, start, ownerEnd)).names,
    support: [],
    within: limit,
    ...plainTask,
    when: conditionOf(item.content),
    at: item.at,
  }
}

/** Where the colon after the owner stands; -1 when no words follow it, or it stands too far for an owner. */
function ownerLength(text: string): number {
  const colon = text.slice(0, longestOwner).search(/[：:]/)
  return colon >= 0 && text.slice(colon + 1).trim() === '' ? -1 : colon
}

function conditionOf(content: Inline): TaskRow['when'] {
  return content.codes.length > 0 ? rowConditionIn(content) : null
}

const bracketed = /[(（]([^()（）]{1,20})[)）][。.；;：:\s]*$/
const afterComma = /[，,；;]([^，,；;。：:]{1,20})[。.；;：:\s]*$/

/** The limit that ends the words, and where the words before it end. Words that name no span belong to the task. */
export function trailingLimit(
  words: Words,
  from: number,
  immediately: Ms,
): { limit: TimeLimit | null; end: number } {
  const tail = words.text.slice(Math.max(from, words.text.length - 40))
  const offset = words.text.length - tail.length
  for (const pattern of [bracketed, afterComma]) {
    const found = pattern.exec(tail)
    if (!found) continue
    const start = offset + found.index + 1
    const limit = readLimit(wordsBetween(words, start, start + (found[1] ?? '').length), immediately)
    if (limit.ms !== null || parseDuration(limit.text, immediately) !== null) return { limit, end: start - 1 }
  }
  return { limit: null, end: lengthWithoutTail(words.text, '。；;：: ') }
}
