import type { Inline } from '../document/document.ts'

/** `any`: one suffices. `all`: every one is needed. */
export type Mode = 'any' | 'all'

const oneOf = /之一|任一|任意|其中(?:一|1)|any of|one of|either/i
const allOf = /同时|全部|所有|各项|均(?![匀衡值价线])|且|\ball\b|\bboth\b/i
const average = /平均|[年月日旬户人]均/g

/** What the words before a list say of it: 之一 is any, 同时 均 且 全部 are all; any when they say neither. */
export function modeOfLeadIn(words: string): Mode {
  if (oneOf.test(words)) return 'any'
  return allOf.test(words.replace(average, '')) ? 'all' : 'any'
}

/** How the codes of one item belong together: `all` only when all words between them say so (且, 并, 同时). */
export function joinMode(content: Inline): Mode {
  const joints = jointsOf(content)
  return joints.length > 0 && joints.every((joint) => joint === 'all') ? 'all' : 'any'
}

/** For each two neighbouring codes of `content` what the words between them say. */
export function jointsOf(content: Inline): Mode[] {
  return content.codes.slice(1).map((code, index) => {
    const before = content.codes[index]
    if (!before) return 'any'
    const start = content.at.start.offset
    return jointIn(content.raw.slice(before.at.end.offset - start, code.at.start.offset - start))
  })
}

const allJoint = /且|(?<!合)并(?!发)|同时|\band\b|\bboth\b/i

/** After ； or 。 a new condition begins: only a 且 that opens it counts, for any other belongs to its own words. */
function jointIn(between: string): Mode {
  const plain = between.replace(/[`*\s]/g, ' ')
  const last = Math.max(...['；', ';', '。'].map((mark) => plain.lastIndexOf(mark)))
  if (last >= 0) return /^\s*(?:并且|而且|且|并|同时|and\b)/i.test(plain.slice(last + 1)) ? 'all' : 'any'
  return /或|\bor\b/i.test(plain) || !allJoint.test(plain) ? 'any' : 'all'
}
