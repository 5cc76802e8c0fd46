import fc from 'fast-check'
import type { Edit } from '../../src/diagnostic/diagnostic.ts'

const word = fc.string({
  unit: fc.constantFrom('水', '位', '1', '3', ' ', '|', '-', '+', '@', '\\', '`', '\t', '😀'),
  maxLength: 6,
})
const ending = fc.constantFrom('\n', '\n', '\n', '\r\n')

/** A file of up to 60 lines, ended by LF or CRLF, the last perhaps by nothing. */
const file = fc
  .tuple(fc.array(fc.tuple(word, ending), { minLength: 1, maxLength: 60, size: 'max' }), fc.boolean())
  .map(([lines, open]) =>
    lines.map(([line, end], i) => line + (open && i === lines.length - 1 ? '' : end)).join(''),
  )

/** A text with edits that do not touch one another: at several places, some of which put in or take out whole lines. */
export const textAndEdits: fc.Arbitrary<{ readonly text: string; readonly edits: readonly Edit[] }> = fc
  .tuple(
    file,
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.oneof(
          word,
          word,
          fc.tuple(word, ending, word).map((parts) => parts.join('')),
        ),
      ),
      { minLength: 1, maxLength: 5 },
    ),
    fc.nat(8),
  )
  .map(([text, wanted, longest]) => {
    const places = [...new Set(wanted.map(([at]) => at % (text.length + 1)))].sort((a, b) => a - b)
    return {
      text,
      edits: places.map((start, i): Edit => {
        const end = Math.min(text.length, start + longest, (places[i + 1] ?? Number.POSITIVE_INFINITY) - 1)
        return { path: 'plan.md', start, end: Math.max(start, end), text: wanted[i]?.[1] ?? '' }
      }),
    }
  })
