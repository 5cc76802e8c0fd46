/** A formula `$…$` as conversion from PDF leaves it, and what it says in plain text. */
export interface Formula {
  readonly start: number
  readonly end: number
  readonly plain: string
}

/** Between the signs: one line, not long, and something that only a formula has. A price (`$5 和 $6`) is none. */
const formula = /\$([^$\r\n]{1,200})\$/g
const told = /[\\^_{}~]|^\s*\d[\d\s.]*$/

const commands: ReadonlyMap<string, string> = new Map([
  ...['sim', 'thicksim', 'approx'].map((name) => [name, '～'] as const),
  ...['geq', 'ge', 'geqslant'].map((name) => [name, '≥'] as const),
  ...['leq', 'le', 'leqslant'].map((name) => [name, '≤'] as const),
  ['times', '×'],
  ['pm', '±'],
  ['circ', '°'],
  ['prime', '′'],
  ['%', '%'],
])
const raised: ReadonlyMap<string, string> = new Map([
  ['2', '²'],
  ['3', '³'],
])
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** The formulas of a text, in order. A stretch between two `$` that holds no formula is left out. */
export function formulasIn(text: string): Formula[] {
  if (!text.includes('$')) return []
  return [...text.matchAll(formula)].flatMap((found) => {
    const inner = found[1] ?? ''
    if (!told.test(inner)) return []
    return [{ start: found.index, end: found.index + found[0].length, plain: plainFormula(inner) }]
  })
}

/** The text with its formulas in plain text: `$5 6 \mathrm { m }$` is 56m, `$0 . 2 \sim 0 . 4$` is 0.2～0.4. */
export function withoutFormulas(text: string): string {
  let plain = ''
  let at = 0
  for (const { start, end, plain: words } of formulasIn(text)) {
    plain += text.slice(at, start) + words
    at = end
  }
  return plain + text.slice(at)
}

/** Unknown commands (fonts, noise of the conversion) say nothing; white space inside a formula says nothing either. */
function plainFormula(inner: string): string {
  return inner
    .replace(
      /\\textcircled\s*\{\s*(\d{1,2})\s*\}/g,
      (whole, digits: string) => circled[Number(digits) - 1] ?? whole,
    )
    .replace(/\\([A-Za-z]+|%)/g, (_, name: string) => commands.get(name) ?? '')
    .replace(/[\s{}\\~]/g, '')
    .replace(/\^([23])(?!\d)/g, (_, digit: string) => raised.get(digit) ?? '')
    .replace(/[\^_]/g, '')
}
