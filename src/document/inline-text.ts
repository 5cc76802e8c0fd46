interface Opener {
  readonly piece: number
  left: number
}

/**
 * Joins pieces of text and leaves out the marks of emphasis that have a partner. A piece that begins with NUL is a run of
 * marks: NUL, whether it may open (0 or 1), whether it may close, the run. Unlike CommonMark, marks beside Chinese
 * punctuation (**“重点”**说明) pair too: their author meant emphasis.
 */
export function unmarked(pieces: readonly string[]): string {
  const left = pieces.map((piece) => (piece.startsWith('\0') ? piece.length - 3 : 0))
  const openers = new Map<string, Opener[]>()
  pieces.forEach((piece, index) => {
    if (!piece.startsWith('\0')) return
    const sign = piece[3] ?? ''
    const stack = openers.get(sign) ?? []
    openers.set(sign, stack)
    if (piece[2] === '1') left[index] = closeWith(stack, left, left[index] ?? 0)
    if (piece[1] === '1' && (left[index] ?? 0) > 0) stack.push({ piece: index, left: left[index] ?? 0 })
  })
  return pieces
    .map((piece, index) => (piece.startsWith('\0') ? piece.slice(3, 3 + (left[index] ?? 0)) : piece))
    .join('')
}

/** Takes as many marks off the open runs as the closing run has, and gives how many of it find no partner. */
function closeWith(stack: Opener[], left: number[], count: number): number {
  let rest = count
  while (rest > 0) {
    const opener = stack.at(-1)
    if (!opener) break
    const taken = Math.min(rest, opener.left)
    opener.left -= taken
    rest -= taken
    left[opener.piece] = opener.left
    if (opener.left === 0) stack.pop()
  }
  return rest
}

const spaces = /\s+/g

/** White space folded to one space, and to none where a line of Chinese was wrapped; trimmed. */
export function fold(text: string): string {
  return text
    .replace(spaces, (space, at: number) => {
      const wrapped = /[\r\n]/.test(space) && isWide(text[at - 1]) && isWide(text[at + space.length])
      return wrapped ? '' : ' '
    })
    .trim()
}

/** Chinese characters and full-width signs: between them no space is written. */
function isWide(sign: string | undefined): boolean {
  return (
    sign !== undefined &&
    /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u3000-\u303F“”‘’—…①-⑳]/.test(sign)
  )
}
