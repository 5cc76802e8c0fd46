import { editDistance } from './near.ts'
import type { SectionRole } from './section-role.ts'
import { roleOfHeading, splitHeading } from './section-role.ts'

/** The usual headings of sections that the machine runs: told when one of them is written with a slip. */
const usual: readonly string[] = [
  '启动条件',
  '启动标准',
  '触发条件',
  '启动程序',
  '响应行动',
  '响应措施',
  '响应终止',
  '信息报告',
  '先期处置',
  '处置程序',
  '处置步骤',
  '分级标准',
  'start conditions',
  'activation conditions',
  'start procedure',
  'activation procedure',
  'response actions',
  'response measures',
  'termination',
  'first response',
]

/** Near to a usual heading, and none the less written as meant. */
const asMeant = /响应启动$|信息报道$/

/** A usual heading that differs from the end of a heading by one character (in English by one letter in seven). */
export interface NearHeading {
  /** As written. */
  readonly written: string
  readonly near: string
  readonly role: SectionRole | null
}

/** What a heading without a role was meant to say, or null where it is near to none, or to more than one. */
export function nearHeading(heading: string): NearHeading | null {
  const { words } = splitHeading(heading)
  if (asMeant.test(words)) return null
  const found = usual.flatMap((near) => {
    const chinese = /\p{Script=Han}/u.test(near)
    const written = chinese ? words.slice(-near.length) : words
    const far = editDistance(written.toLowerCase(), near)
    const most = chinese ? 1 : Math.floor(near.length / 7)
    return far > 0 && far <= most ? [{ written, near, role: roleOfHeading(near) }] : []
  })
  return found.length === 1 ? (found[0] ?? null) : null
}
