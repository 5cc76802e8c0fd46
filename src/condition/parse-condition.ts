import { canonicalize, findBracketProblem } from './canonicalize.ts'
import type { Condition, ConditionProblem } from './expression.ts'
import { parseFeel } from './feel.ts'
import { findGlue, unglue } from './find-glue.ts'
import { type Refusal, readFeel } from './read-feel.ts'
import type { Token } from './token.ts'
import { tokenize } from './tokenize.ts'
import { longestSource } from './words.ts'

/**
 * A condition read from its source (docs/zh-CN/conditions.md). Names stay as written (folded by NFKC), marks have no
 * value yet, numbers keep the unit they were written with: `resolveCondition` puts in what the register says.
 * Never throws; with any problem there is no expression. Time is linear in the source, and nothing is read beyond
 * 2,000 characters.
 */
export function parseCondition(source: string): Condition {
  if (source.length > longestSource) {
    const text = source.slice(longestSource)
    return broken(source, [{ kind: 'too-long', from: longestSource, to: source.length, text, remedy: null }])
  }
  const { tokens, glued, unreadable } = tokenize(source)
  if (unreadable) return broken(source, [unreadable])
  if (tokens.length === 0)
    return broken(source, [{ kind: 'empty', from: 0, to: source.length, text: source, remedy: null }])
  const glue = [...new Map([...glued, ...findGlue(tokens)].map((found) => [found.from, found])).values()]
  if (glue.length > 0) {
    const remedy = unglue(source, glue)
    return broken(
      source,
      glue.map(({ from, to }) => ({
        kind: 'operator-glued',
        from,
        to,
        text: source.slice(from, to),
        remedy,
      })),
    )
  }
  const bracket = findBracketProblem(source, tokens)
  if (bracket) return broken(source, [bracket])
  return readTokens(source, tokens)
}

function readTokens(source: string, tokens: readonly Token[]): Condition {
  const canonical = canonicalize(source, tokens)
  const { tree, error } = parseFeel(canonical)
  if (error) return broken(source, [problemAt(source, { kind: 'unreadable', ...error })])
  const { expression, problem } = readFeel(tree)
  if (!expression) return broken(source, [problemAt(source, problem)])
  return canonical.mixed.length > 0 ? broken(source, canonical.mixed) : { source, expression, problems: [] }
}

function problemAt(source: string, refusal: Refusal | null): ConditionProblem {
  const { kind, from, to } = refusal ?? { kind: 'unreadable', from: 0, to: source.length }
  return { kind, from, to, text: source.slice(from, to), remedy: null }
}

function broken(source: string, problems: readonly ConditionProblem[]): Condition {
  return { source, expression: null, problems }
}
