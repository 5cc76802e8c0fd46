/** Words of the dialect that stand for FEEL's operators (plan-format, "Conditions"). */
export const operatorWords: ReadonlyMap<string, string> = new Map([
  ['且', 'and'],
  ['或', 'or'],
  ['非', 'not'],
  ['在', 'in'],
  ['and', 'and'],
  ['or', 'or'],
  ['not', 'not'],
  ['in', 'in'],
  ['between', 'between'],
])

/** `在 11 与 12 之间`: what may stand between the two ends. */
export const rangeJoiners: ReadonlySet<string> = new Set(['与', '和', '至', '到'])
export const rangeEnd = '之间'

/** Functions by which a condition looks at obligations and at other plans. */
export const stateFunctions: ReadonlyMap<string, 'obligation' | 'declared' | 'demanded'> = new Map([
  ['状态', 'obligation'],
  ['级别', 'declared'],
  ['需求', 'demanded'],
  ['state', 'obligation'],
  ['level', 'declared'],
  ['demand', 'demanded'],
])

/** Functions over many places. */
export const manyFunctions: ReadonlyMap<string, 'count' | 'any' | 'all' | 'sum' | 'max' | 'min'> = new Map([
  ['count', 'count'],
  ['any', 'any'],
  ['all', 'all'],
  ['sum', 'sum'],
  ['max', 'max'],
  ['min', 'min'],
  ['个数', 'count'],
  ['任一', 'any'],
  ['所有', 'all'],
  ['合计', 'sum'],
  ['最大', 'max'],
  ['最小', 'min'],
])

/** The name that a state node has for the plan it stands in: written `级别(本预案)` or `level(this_plan)`. */
export const thisPlan = '本预案'
export const thisPlanWords: ReadonlySet<string> = new Set([thisPlan, 'this_plan'])

/** States an obligation may be in ("Obligations" in drills.md): the words `状态(…)` may be compared with. */
export const obligationStates: readonly string[] = [
  'idle',
  'due',
  'done',
  'late',
  'done-late',
  'waived',
  'withdrawn',
  'broken',
]

/** Longest source that is read, in UTF-16 units. */
export const longestSource = 2000
/** Deepest nesting that is read: of brackets, and of operators in the tree. */
export const deepestNesting = 50
