interface Token {
  readonly kind: 'sign' | 'number' | 'letters'
  readonly text: string
  /** What stands between it and the token before; null: they do not touch. */
  readonly joint: string | null
}

/** Words of letters are known by so many of their first: who searches has seldom typed the whole word. */
const mostLetters = 4

/** Chinese signs, numbers and words of letters of a folded text. */
function tokensOf(words: string): Token[] {
  const tokens: Token[] = []
  let last = -2
  for (const { 0: text, index } of words.matchAll(
    /[\u3400-\u9fff]|\d+(?:\.\d+)?|(?:(?![\u3400-\u9fff])\p{L})+/gu,
  )) {
    const between = words.slice(last, index)
    const touches = last >= 0 && /^[-.:/+#]?$/.test(between)
    const kind = /^\d/.test(text) ? 'number' : han.test(text) ? 'sign' : 'letters'
    tokens.push({ kind, text, joint: touches ? between : null })
    last = index + text.length
  }
  return tokens
}

const han = /^[\u3400-\u9fff]$/

function pairAt(tokens: readonly Token[], index: number): string | null {
  const [first, second] = [tokens[index], tokens[index + 1]]
  if (!first || !second || second.joint === null) return null
  if (first.kind === 'letters' || second.kind === 'letters') return null
  return first.text + second.joint + second.text
}

/** All that a folded text can be found by: each sign and number, each two that touch, the beginnings of words of letters. */
export function gramsOf(words: string): Set<string> {
  const tokens = tokensOf(words)
  const grams = new Set<string>()
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind === 'letters')
      for (let length = 1; length <= Math.min(mostLetters, text.length); length++)
        grams.add(text.slice(0, length))
    else grams.add(text)
    const pair = pairAt(tokens, index)
    if (pair !== null) grams.add(pair)
  }
  return grams
}

/** What a text must have where this word of a question stands in it, in the word's order. A pair tells more than its two halves. */
export function gramsOfWord(word: string): string[] {
  const tokens = tokensOf(word)
  const pairs = tokens.map((_, index) => pairAt(tokens, index))
  const grams = tokens.flatMap(({ kind, text }, index) => {
    if (kind === 'letters') return [text.slice(0, mostLetters)]
    const paired = pairs[index] !== null || (index > 0 && pairs[index - 1] !== null)
    return [...(paired ? [] : [text]), ...(pairs[index] ? [pairs[index]] : [])]
  })
  return [...new Set(grams)]
}

/** The file, of so many, that knows where a gram stands. */
export function shardOf(gram: string, shards: number): number {
  let sum = 2166136261
  for (let at = 0; at < gram.length; at++) sum = Math.imul(sum ^ gram.charCodeAt(at), 16777619)
  return ((sum ^ (sum >>> 15)) >>> 0) % shards
}
