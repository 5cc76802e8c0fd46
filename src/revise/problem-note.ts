import { canonical } from '../vocabulary/canonical.ts'
import type { Cause } from './revision.ts'

/** An evaluator's note. `isMarked`: it begins with 问题：; `cause`: the one that stands behind the mark in brackets. */
export interface ProblemNote {
  readonly isMarked: boolean
  readonly cause: Cause | null
  readonly words: string
}

const mark = /^\s*(?:问题|problem)\s*(?:[（(]([^（()）]{1,40})[)）])?\s*[:：]\s*/i

/** Words by which an evaluator names a cause. */
const causes: readonly (readonly [Cause, RegExp])[] = [
  ['plan-unclear', /不明确|不清|含糊|unclear/i],
  ['plan-wrong', /预案|规定|不当|plan/i],
  ['people-untrained', /人员|不熟|培训|训练|people|train/i],
  ['resources-short', /力量|资源|物资|装备|不足|resources|short/i],
  ['link-broken', /衔接|联动|link/i],
]

/** Reads a note: 问题（预案规定不明确）：转移路线没有写明由谁封控. */
export function problemIn(note: string): ProblemNote {
  const found = mark.exec(note)
  if (!found) return { isMarked: false, cause: null, words: note.trim() }
  const named = canonical(found[1] ?? '')
  const cause = named === '' ? undefined : causes.find(([, words]) => words.test(named))
  return { isMarked: true, cause: cause?.[0] ?? null, words: note.slice(found[0].length).trim() }
}
