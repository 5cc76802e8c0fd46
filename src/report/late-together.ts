import type { Highlight } from './highlight.ts'

/** From how many on what was done late is told in one sentence: the report's table of overdue work has each by itself. */
const many = 4

/**
 * `highlights`, what was done late in one of them where there is much of it. A dozen sentences on minutes would hide what was
 * not done at all. `separator`: between two bodies.
 */
export function lateTogether(highlights: readonly Highlight[], separator: string): readonly Highlight[] {
  const late = highlights.filter(({ variant }) => variant === 'done-late')
  const [first] = late
  if (first === undefined || late.length < many) return highlights
  const who = [...new Set(late.flatMap((one) => one.who))]
  const together: Highlight = {
    ...first,
    variant: 'several-late',
    who,
    params: {
      count: late.length,
      who: who.join(separator),
      worstMs: Math.max(...late.map(({ params }) => Number(params.worstMs))),
    },
    evidence: [...new Set(late.flatMap(({ evidence }) => evidence))].sort((a, b) => a - b),
    clause: null,
    subject: null,
  }
  return [...highlights.filter((one) => !late.includes(one)), together]
}
