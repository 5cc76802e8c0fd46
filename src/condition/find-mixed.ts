import type { ConditionProblem } from './expression.ts'
import { isOperator, nesting, type Token } from './token.ts'

/** What stands between two brackets or commas: its words, and where and and or stand among them. */
interface Group {
  readonly first: number
  readonly joiners: { readonly index: number; readonly and: boolean }[]
}

/** A run of 且 within a mixed group: FEEL binds it first. */
interface Run {
  readonly from: number
  readonly to: number
}

/**
 * 且 and 或 side by side without brackets: FEEL would bind 且 first, readers differ. One problem for each pair of brackets
 * that holds such a mixture; the remedy is the same for all and puts brackets where FEEL would.
 */
export function findMixed(source: string, tokens: readonly Token[]): ConditionProblem[] {
  const mixed = mixedGroups(tokens)
  const remedy = bracket(
    source,
    mixed.flatMap(({ group, end }) => andRuns(tokens, group, end)),
  )
  return mixed.map(({ group, end }) => {
    const from = tokens[group.first]?.from ?? 0
    const to = tokens[end - 1]?.to ?? source.length
    return { kind: 'mixed-and-or', from, to, text: source.slice(from, to), remedy }
  })
}

function mixedGroups(tokens: readonly Token[]): { group: Group; end: number }[] {
  const mixed: { group: Group; end: number }[] = []
  const open: Group[] = []
  let group: Group = { first: 0, joiners: [] }
  const close = (end: number): void => {
    if (group.joiners.some((j) => j.and) && group.joiners.some((j) => !j.and)) mixed.push({ group, end })
  }
  tokens.forEach((token, index) => {
    const step = nesting(token)
    const comma = isOperator(token, ',')
    if (step > 0) open.push(group)
    if (step < 0 || comma) close(index)
    if (step > 0 || comma) group = { first: index + 1, joiners: [] }
    if (step < 0) group = open.pop() ?? { first: index + 1, joiners: [] }
    if (isOperator(token, 'and', 'or')) group.joiners.push({ index, and: isOperator(token, 'and') })
  })
  close(tokens.length)
  return mixed
}

/** The stretches between two 或 (or an end) that hold a 且. */
function andRuns(tokens: readonly Token[], { first, joiners }: Group, end: number): Run[] {
  const cuts = [first - 1, ...joiners.filter((j) => !j.and).map((j) => j.index), end]
  return cuts.slice(1).flatMap((cut, i) => {
    const start = (cuts[i] ?? first - 1) + 1
    const from = tokens[start]
    const to = tokens[cut - 1]
    const holds = joiners.some((j) => j.and && j.index > start && j.index < cut)
    return holds && from && to ? [{ from: from.from, to: to.to }] : []
  })
}

function bracket(source: string, runs: readonly Run[]): string {
  const marks = runs.flatMap(({ from, to }) => [
    { at: from, mark: '(' },
    { at: to, mark: ')' },
  ])
  let text = ''
  let done = 0
  for (const { at, mark } of marks.sort((a, b) => a.at - b.at)) {
    text += source.slice(done, at) + mark
    done = at
  }
  return text + source.slice(done)
}
