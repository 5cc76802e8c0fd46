import type { Block } from '../document/document.ts'
import { type LevelId, type LevelName, levelsNamedIn } from '../vocabulary/level.ts'
import { runsOf } from './blocks.ts'
import { splitNames } from './cells.ts'
import { sliceOf, type Words, wordsOf } from './words.ts'
import type { Written } from './written.ts'

/**
 * Bounded on both sides, so that long lines stay linear: 在…基础上; "in addition to / on top of / builds on … ".
 */
const buildsOn =
  /在([^在。；;，,]{1,60}?)(?:的)?基础上|(?:in addition to|on top of|building on|builds on)([^.;,]{1,60})/gi
const standsAlone =
  /不包含|不含下级|单独执行|(?:以下|本级)任务为(?:本级)?全部任务|为全部任务|stands alone|does not include|full list of tasks/i

/** What the words of a level's sections say of lower levels. */
export interface Inclusions {
  readonly includes: readonly Written<LevelId>[]
  /** It says that it stands alone. */
  readonly alone: boolean
}

/** Reads every paragraph and item: 「在Ⅳ级响应基础上」, 「在Ⅳ级、Ⅲ级响应措施的基础上」 bring levels in, each once. */
export function readInclusions(blocks: readonly Block[], levels: readonly LevelName[]): Inclusions {
  const runs = runsOf(blocks)
  const found = runs.flatMap((run) => includedIn(wordsOf(run, 'left-out'), levels))
  const seen = new Set<LevelId>()
  const includes = found.filter(({ value }) => !seen.has(value) && seen.add(value))
  return { includes, alone: runs.some((run) => standsAlone.test(run.text)) }
}

function includedIn(words: Words, levels: readonly LevelName[]): Written<LevelId>[] {
  return [...words.text.matchAll(buildsOn)].flatMap((match) => {
    const phrase = match[1] ?? match[2] ?? ''
    const from = match.index + match[0].indexOf(phrase)
    const parts = splitNames(sliceOf(words, from, from + phrase.length)).names
    return parts.flatMap((part) => levelsNamedIn(part.value, levels).map((value) => ({ value, at: part.at })))
  })
}
