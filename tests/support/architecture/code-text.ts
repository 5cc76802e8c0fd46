/** Characters after which a `/` begins a regular expression rather than a division. */
const beforeRegex = /(?:^|[([{,;=:!&|?+\-*%<>~^]|\b(?:return|typeof|case|of|in|await|yield))\s*$/

const tokens = [
  { kind: 'comment', pattern: /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y },
  { kind: 'string', pattern: /'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"/y },
  { kind: 'regex', pattern: /\/(?![*/])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y },
] as const

/**
 * TypeScript with comments, the contents of strings and templates, and regular expressions blanked out by spaces. Same length and
 * same lines as the source, so that places agree; what stands in `${…}` stays. Good enough to look for words, no parser.
 */
export const codeOnly = (source: string): string => {
  const out: string[] = []
  /** Open braces since each `${`; a closing brace at zero goes back into the template. */
  const templates: number[] = []
  let at = 0
  while (at < source.length) {
    const text = tokenAt(source, at) ?? templateAt(source, at, templates)
    if (text !== null) {
      out.push(blank(text))
      at += text.length
      continue
    }
    const char = source[at] ?? ''
    count(templates, char)
    out.push(char)
    at += 1
  }
  return out.join('')
}

/** The comment, string or regular expression that begins here, or null. */
const tokenAt = (source: string, at: number): string | null => {
  for (const { kind, pattern } of tokens) {
    if (kind === 'regex' && (source[at] !== '/' || !beforeRegex.test(source.slice(Math.max(0, at - 40), at))))
      continue
    pattern.lastIndex = at
    const found = pattern.exec(source)
    if (found !== null) return found[0]
  }
  return null
}

/** The literal part of a template that begins here: from a backtick, or from the brace that ends a `${…}`. */
const templateAt = (source: string, at: number, templates: number[]): string | null => {
  const opens = source[at] === '`'
  const resumes = source[at] === '}' && templates.at(-1) === 0
  if (!opens && !resumes) return null
  if (resumes) templates.pop()
  const literal = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(`|\$\{|$)/y
  literal.lastIndex = at + 1
  const found = literal.exec(source)
  if (found?.[1] === '${') templates.push(0)
  return source.slice(at, at + 1 + (found?.[0].length ?? 0))
}

const count = (templates: number[], char: string): void => {
  const last = templates.length - 1
  if (last < 0 || (char !== '{' && char !== '}')) return
  templates[last] = (templates[last] ?? 0) + (char === '{' ? 1 : -1)
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')
