import type { Block } from '../document/document.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { type Ms, parseDuration } from '../vocabulary/duration.ts'
import { splitNames } from './cells.ts'
import { itemsOf, type KeyValue, keyValueOf } from './key-values.ts'
import type { ProcedureKey, ProcedureStep } from './plan.ts'
import { lengthWithoutTail } from './tail.ts'
import { sliceOf, type Words } from './words.ts'
import type { Written } from './written.ts'

/** Words by which a start procedure names its steps. */
const keyWords: ReadonlyMap<string, ProcedureKey> = new Map(
  (
    [
      ['assess', '研判', '会商研判', '分析研判', 'assess', 'assessment'],
      ['chair', '会商主持', '主持会商', '主持', 'chair', 'chairedby'],
      ['propose', '提出', '提出建议', '启动建议', '建议', 'propose', 'proposedby'],
      ['agree', '同意', '审核', 'agree', 'agreedby'],
      ['decide', '决定', '批准', '审批', '审定', 'decide', 'decidedby', 'approve', 'approvedby'],
      ['decide-directly', '直接决定', '直接启动', 'decidedirectly', 'mayskipthechain'],
      ['sign', '签发', 'sign', 'signedby'],
      ['release', '发布', '宣布', 'release', 'releasedby', 'issue', 'issuedby'],
      ['report', '报告', '上报', 'report', 'reportto'],
      ['inform', '通报', '通知', 'inform', 'notify'],
      ['mode', '方式', '启动方式', 'mode'],
    ] as const
  ).flatMap(([key, ...words]) => words.map((word) => [word, key] as const)),
)

/** The step that a key word names, or null. */
export function procedureKey(word: string): ProcedureKey | null {
  return keyWords.get(word) ?? null
}

/** Whether a list among `blocks` names at least one step of a start procedure. */
export function hasProcedure(blocks: readonly Block[]): boolean {
  return procedureItems(blocks).length > 0
}

function procedureItems(blocks: readonly Block[]): { key: ProcedureKey; pair: KeyValue }[] {
  return itemsOf(blocks).flatMap((item) => {
    const pair = keyValueOf(item)
    const key = pair ? procedureKey(pair.key) : null
    return pair && key ? [{ key, pair }] : []
  })
}

/**
 * The steps of a start procedure (plan-format, "Start procedure"); rows are `<prefix>.decide`, a second step of one key
 * gets `.2`. 批准 is 决定. Items with other keys are left out.
 */
export function readProcedure(blocks: readonly Block[], prefix: string, immediately: Ms): ProcedureStep[] {
  const counts = new Map<ProcedureKey, number>()
  return procedureItems(blocks).map(({ key, pair }) => {
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    const row = `${prefix}.${key}${count > 1 ? `.${count}` : ''}`
    return { key, row, ...readWho(pair, immediately), at: pair.item.at }
  })
}

export interface Who {
  readonly who: readonly Written<string>[]
  /** 和 or 及 joins them: all of them; else any. */
  readonly all: boolean
  readonly within: Written<Ms> | null
}

/** Who acts, and within what time: the last part is a limit when it names a span (市防办，30 分钟内). */
export function readWho(pair: KeyValue, immediately: Ms): Who {
  const words: Words = sliceOf(pair.value, pair.from, lengthWithoutTail(pair.value.text, '。.；; '))
  const { names, joined } = splitNames(words)
  const last = names.at(-1)
  const ms = last ? parseDuration(canonical(last.value), immediately) : null
  if (!last || ms === null) return { who: names, all: joined, within: null }
  return { who: names.slice(0, -1), all: joined, within: { value: ms, at: last.at } }
}
