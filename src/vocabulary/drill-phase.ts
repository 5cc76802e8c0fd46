import { canonical } from './canonical.ts'

/**
 * The stretches of a drill in which different things can be watched: before it starts; warning and reports, until a level is
 * declared; the response at a level; command, as long as one is in force; and its end.
 */
export const drillPhases = ['before', 'alert', 'response', 'command', 'end'] as const
export type DrillPhase = (typeof drillPhases)[number]

const wordsOf: Readonly<Record<DrillPhase, readonly string[]>> = {
  before: ['准备', '演练准备', 'before', 'preparation'],
  alert: ['预警报告', '预警', '报告', 'alert', 'report'],
  response: ['响应处置', '响应', '处置', 'response'],
  command: ['指挥协调', '指挥', 'command'],
  end: ['结束', '终止', '总结', 'end'],
}

const byWord = new Map(drillPhases.flatMap((phase) => wordsOf[phase].map((word) => [word, phase] as const)))

/** Words for the whole of a drill. */
const whole: ReadonlySet<string> = new Set(['全程', '', 'throughout'])

/** The phases that a cell names, in the order of a drill, and the words in it that name none. 全程 and a blank cell name all by naming none. */
export function phasesIn(text: string): {
  readonly phases: readonly DrillPhase[]
  readonly unknown: readonly string[]
} {
  const words = text
    .split(/[、，,;；/]/)
    .map((word) => canonical(word).toLowerCase())
    .filter((word) => !whole.has(word))
  const named = new Set(words.map((word) => byWord.get(word)))
  return {
    phases: drillPhases.filter((phase) => named.has(phase)),
    unknown: words.filter((word) => !byWord.has(word)),
  }
}
