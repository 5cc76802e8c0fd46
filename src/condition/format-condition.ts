import { isoDuration } from '../vocabulary/duration.ts'
import type { CompareOperator, Expression } from './expression.ts'
import { thisPlan } from './words.ts'

export type ConditionLocale = 'zh-CN' | 'en'

interface Words {
  readonly and: string
  readonly or: string
  readonly in: string
  readonly operators: Readonly<Record<CompareOperator, string>>
  readonly states: Readonly<Record<'obligation' | 'declared' | 'demanded', string>>
  readonly thisPlan: string
}

const words: Readonly<Record<ConditionLocale, Words>> = {
  'zh-CN': {
    and: '且',
    or: '或',
    in: '在',
    operators: { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '=': '=', '!=': '≠' },
    states: { obligation: '状态', declared: '级别', demanded: '需求' },
    thisPlan,
  },
  en: {
    and: 'and',
    or: 'or',
    in: 'in',
    operators: { '<': '<', '<=': '<=', '>': '>', '>=': '>=', '=': '=', '!=': '!=' },
    states: { obligation: 'state', declared: 'level', demanded: 'demand' },
    thisPlan: 'this_plan',
  },
}

/**
 * The canonical source of a condition: 且 或 非 ≥ ≤ ≠ in zh-CN, FEEL's words in en, brackets only where they are needed.
 * Reading it back gives the same expression, places aside.
 */
export function formatCondition(expression: Expression, locale: ConditionLocale): string {
  return write(expression, words[locale], locale)
}

/** How tightly an expression holds together: or 1, and 2, comparison 4, sum 5, product 6, negative 7, else 8. */
function strength(e: Expression): number {
  switch (e.kind) {
    case 'or':
    case 'and':
      return 1
    case 'compare':
    case 'between':
    case 'one-of':
      return 2
    case 'arithmetic':
      return e.operator === '+' || e.operator === '-' ? 3 : 4
    case 'negative':
    case 'not':
      return e.kind === 'not' ? 2 : 5
    default:
      return 6
  }
}

function write(e: Expression, w: Words, locale: ConditionLocale): string {
  const inside = (part: Expression, least: number): string => {
    const text = write(part, w, locale)
    return strength(part) < least ? `(${text})` : text
  }
  switch (e.kind) {
    case 'and':
    case 'or':
      return e.parts.map((part) => inside(part, 2)).join(` ${w[e.kind]} `)
    case 'not':
      return writeNot(e.part, w, locale)
    case 'compare':
      return `${inside(e.left, 3)} ${w.operators[e.operator]} ${inside(e.right, 3)}`
    case 'between': {
      const ends = `${inside(e.low, 3)}..${inside(e.high, 3)}`
      return `${inside(e.value, 3)} ${w.in} ${e.lowIncluded ? '[' : '('}${ends}${e.highIncluded ? ']' : ')'}`
    }
    case 'one-of':
      return `${inside(e.value, 3)} ${w.in} (${e.options.map((option) => inside(option, 3)).join(', ')})`
    case 'arithmetic': {
      const own = strength(e)
      return `${inside(e.left, own)} ${e.operator} ${inside(e.right, own + 1)}`
    }
    case 'negative':
      return e.part.kind === 'number' || e.part.kind === 'negative'
        ? `-(${inside(e.part, 0)})`
        : `-${inside(e.part, 6)}`
    case 'many': {
      const names = e.among?.map(({ name }) => name) ?? []
      const among = e.among && (names.length === 1 ? names[0] : `[${names.join(', ')}]`)
      return `${e.how}(${among === null ? '' : `${among}, `}${inside(e.of, 0)})`
    }
    default:
      return writeLeaf(e, w)
  }
}

function writeNot(part: Expression, w: Words, locale: ConditionLocale): string {
  const text = write(part, w, locale)
  if (locale === 'en') return `not(${text})`
  return part.kind === 'fact' || part.kind === 'truth' ? `非 ${text}` : `非 (${text})`
}

type Leaf = Extract<
  Expression,
  { kind: 'fact' | 'mark' | 'own-mark' | 'state' | 'number' | 'text' | 'truth' | 'duration' }
>

function writeLeaf(e: Leaf, w: Words): string {
  switch (e.kind) {
    case 'fact':
      return e.name
    case 'mark':
      return `${e.object}.${e.mark}`
    case 'own-mark':
      return e.mark
    case 'state':
      return `${w.states[e.of]}(${e.name === thisPlan && e.of !== 'obligation' ? w.thisPlan : quote(e.name)})`
    case 'number':
      return writeNumber(e.value, e.unit)
    case 'text':
      return quote(e.value)
    case 'truth':
      return String(e.value)
    case 'duration':
      return `@"${isoDuration(e.value)}"`
  }
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, (c) => `\\${c}`)}"`
}

/** A number as conditions write it, never with an exponent: `0.5 m`, `12%`, `100 毫米`. */
export function writeNumber(value: number, unit: string | null): string {
  const plain = String(value === 0 ? 0 : value)
  const digits = plain.includes('e') ? withoutExponent(value) : plain
  if (unit === null) return digits
  return unit === '%' ? `${digits}%` : `${digits} ${unit}`
}

function withoutExponent(value: number): string {
  return Math.abs(value) >= 1 ? BigInt(value).toString() : value.toFixed(100).replace(/0+$/, '')
}
