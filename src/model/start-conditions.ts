import { parseCondition } from '../condition/parse-condition.ts'
import type { Place } from '../diagnostic/place.ts'
import type { Block, Inline, Item, List } from '../document/document.ts'
import { type LeadInPlaces, placesNamedIn } from '../vocabulary/lead-in-places.ts'
import { jointsOf, type Mode, modeOfLeadIn } from './joining.ts'
import type { StartConditions, StartItem } from './plan.ts'
import { hasProcedure } from './procedure.ts'
import { withoutEnds } from './tail.ts'

/** A start condition before it has a number: {@link numberItems} gives the rows. */
export type Draft = Omit<StartItem, 'row' | 'content'> & { readonly content: DraftContent }
type DraftContent =
  | Exclude<StartItem['content'], { readonly kind: 'group' }>
  | { readonly kind: 'group'; readonly group: DraftGroup }

export interface DraftGroup {
  readonly mode: Mode
  /** Where its words say that the items are to hold; null: they do not say. */
  readonly places: LeadInPlaces | null
  /** The words that lead to the list. */
  readonly leadIn: string
  readonly items: readonly Draft[]
  readonly at: Place
}

/**
 * The conditions listed in one section, one group per list: items with code run, items without are judgements, nested
 * lists are groups with their own lead-in. A paragraph with code is a condition by itself; one without that stands
 * before a list is its lead-in.
 */
export function listedConditions(blocks: readonly Block[]): DraftGroup[] {
  const groups: DraftGroup[] = []
  blocks.forEach((block, index) => {
    if (block.kind === 'list') groups.push(listGroup(block, leadInBefore(blocks, index)))
    if (block.kind === 'paragraph' && block.content.codes.length > 0)
      groups.push({
        mode: 'any',
        places: null,
        leadIn: '',
        items: [codesDraft(block.content)],
        at: block.content.at,
      })
  })
  return groups
}

/** The words of the paragraph just before a list, or nothing. */
export function leadInBefore(blocks: readonly Block[], index: number): string {
  const before = blocks[index - 1]
  return before?.kind === 'paragraph' ? before.content.text : ''
}

/** A list of one item that has only a nested list under it is that list: officials number lead-ins too (一、…：). */
function listGroup(list: List, leadIn: string): DraftGroup {
  const items = list.items.map(itemDraft)
  const named = placesNamedIn(leadIn)
  const places = named?.places ?? null
  const [only, second] = items
  if (only?.content.kind === 'group' && !second && list.items[0]?.content.codes.length === 0)
    return { ...only.content.group, places: only.content.group.places ?? places }
  return { mode: modeOfLeadIn(named?.rest ?? leadIn), places, leadIn, items, at: list.at }
}

/**
 * One item. With a nested list it is a group, whose mode the item's words tell (or a paragraph just before the nested
 * list). An item with code of its own and a nested list is a group of that code and the nested ones. A nested list that
 * names steps (提出：…) is no condition.
 */
function itemDraft(item: Item): Draft {
  const words = wordsForPeople(item.content)
  const nested = item.blocks.flatMap((block, index): DraftGroup[] =>
    block.kind === 'list' && !hasProcedure([block])
      ? [listGroup(block, leadInBefore(item.blocks, index) || item.content.text)]
      : [],
  )
  const own = item.content.codes.length > 0 ? [codesDraft(item.content)] : []
  const extra = item.blocks.flatMap((block): Draft[] =>
    block.kind === 'paragraph' && block.content.codes.length > 0 ? [codesDraft(block.content)] : [],
  )
  const parts = [...own, ...extra, ...nested.map((group) => asDraft(group, words))]
  const [first, ...others] = parts
  if (!first) return { text: words, at: item.content.at, content: { kind: 'judgement' } }
  if (others.length === 0) return { ...first, text: words, at: item.at }
  const mode = /且|同时|均|并/.test(item.content.text) ? 'all' : 'any'
  return {
    text: words,
    at: item.at,
    content: { kind: 'group', group: { mode, places: null, leadIn: words, items: parts, at: item.at } },
  }
}

/** A group as one item of a larger list. */
export function asDraft(group: DraftGroup, text: string): Draft {
  return { text, at: group.at, content: { kind: 'group', group } }
}

/** The codes of an item or paragraph: any of them, all of them, or any of several runs joined by 且. */
function codesDraft(content: Inline): Draft {
  const text = wordsForPeople(content)
  const conditions = content.codes.map((code) => ({ value: parseCondition(code.text), at: code.at }))
  const joints = jointsOf(content)
  const uniform = joints.every((joint) => joint === joints[0])
  if (uniform)
    return { text, at: content.at, content: { kind: 'condition', conditions, mode: joints[0] ?? 'any' } }
  const runs: (typeof conditions)[] = []
  conditions.forEach((condition, index) => {
    if (index > 0 && joints[index - 1] === 'all') runs.at(-1)?.push(condition)
    else runs.push([condition])
  })
  const items = runs.map((run): Draft => {
    const at = {
      ...content.at,
      start: run[0]?.at.start ?? content.at.start,
      end: run.at(-1)?.at.end ?? content.at.end,
    }
    return { text, at, content: { kind: 'condition', conditions: run, mode: 'all' } }
  })
  return {
    text,
    at: content.at,
    content: { kind: 'group', group: { mode: 'any', places: null, leadIn: text, items, at: content.at } },
  }
}

const onlyJoiners = /^[\s，,；;：:、。且或并者]*$/

/** An item's words without what the code left behind: empty brackets, the colon that led to it. */
function wordsForPeople(content: Inline): string {
  return wordsOnly(content.text)
}

function wordsOnly(text: string): string {
  const words = withoutEnds(text.replace(/[(（]\s?[)）]/g, ''), '，,；;：:、 ')
  return onlyJoiners.test(words) ? '' : words
}

/**
 * All groups that were found as the start conditions of one level, rows counted from `prefix` (`III.start`). A single
 * group keeps its mode; of several, those that need all of their items or hold in places of their own become one item
 * each, the others are joined, for sections, lists and grading tables side by side are alternatives.
 */
export function numberGroups(groups: readonly DraftGroup[], prefix: string): StartConditions | null {
  const [first, ...others] = groups.filter((group) => group.items.length > 0)
  if (!first) return null
  if (others.length === 0) return numberItems(first, prefix)
  const items = [first, ...others].flatMap((group) =>
    (group.mode === 'all' && group.items.length > 1) || group.places !== null
      ? [asDraft(group, wordsOnly(group.leadIn))]
      : group.items,
  )
  return numberItems({ mode: 'any', places: null, leadIn: '', items, at: first.at }, prefix)
}

function numberItems(group: DraftGroup, prefix: string): StartConditions {
  const items = group.items.map((item, index): StartItem => {
    const row = `${prefix}.${index + 1}`
    const { content } = item
    return {
      ...item,
      row,
      content: content.kind === 'group' ? { kind: 'group', group: numberItems(content.group, row) } : content,
    }
  })
  return { mode: group.mode, places: group.places, items, at: group.at }
}
