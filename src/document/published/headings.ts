import { depthsByNumbers, isFlattened, numberedWords } from './heading-rank.ts'
import type { Mend, Slice } from './mend.ts'
import { type Stretch, stretches } from './text-lines.ts'

/** A heading that lost its sign: alone in its paragraph, numbered 5.1 or deeper, short, no sentence. */
const bare = /^\d{1,2}(?:\s*[.．]\s*\d{1,2}){1,4}\s*[^\s\d.．][^。；，：、;,:]{1,17}$/

/**
 * Headings that all stand at one depth although their numbers tell several, and those among them that lost their `#`. The
 * edits give each the depth of its number.
 */
export function findFlatHeadings(text: string, from: number): Mend | null {
  const all = stretches(text, from)
  const marked = all.filter(({ kind }) => kind === 'heading')
  const depths = marked.map(({ lines }) => /^#+/.exec(lines[0]?.text ?? '')?.[0].length ?? 0)
  if (!isFlattened(depths, marked.map(wordsOf))) return null
  const headings = all.filter((stretch) => stretch.kind === 'heading' || isBare(stretch))
  const wanted = depthsByNumbers(headings.map(wordsOf))
  const edits = headings.flatMap((heading, index) => depthEdit(heading, wanted[index] ?? 1))
  const [first] = edits
  return first ? { kind: 'headings', count: edits.length, at: first, edits } : null
}

function isBare({ kind, lines }: Stretch): boolean {
  const [line, second] = lines
  return (
    kind === 'prose' &&
    line !== undefined &&
    !second &&
    bare.test(line.text) &&
    numberedWords(line.text).number !== ''
  )
}

function wordsOf({ lines }: Stretch): string {
  return (lines[0]?.text ?? '').replace(/^#{1,6}\s*/, '')
}

function depthEdit({ at, lines }: Stretch, depth: number): Slice[] {
  const line = lines[0]?.text ?? ''
  const signs = /^#{0,6}\s*/.exec(line)?.[0] ?? ''
  const text = `${'#'.repeat(depth)} `
  return signs === text ? [] : [{ start: at.start, end: at.start + signs.length, text }]
}
