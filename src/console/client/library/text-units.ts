import type { FindingView, PlanPage, TextBlock, TextSpan } from '../../library-protocol.ts'

/** A block, or a row of a table: what a finding's mark and an address can stand at. Told apart by its line. */
export interface TextUnit {
  readonly line: number
  readonly clauses: readonly string[]
}

/** Everything in a text that can be pointed at, in reading order. */
export function unitsOf(text: readonly TextBlock[]): TextUnit[] {
  return text.flatMap((block): TextUnit[] => (block.kind === 'table' ? [block, ...block.rows] : [block]))
}

/** Findings by the line of the unit that they stand at; those before the first are at `0`, the plan's head. */
export function findingsByUnit({ text, findings }: PlanPage): ReadonlyMap<number, readonly FindingView[]> {
  const units = unitsOf(text)
  return Map.groupBy(findings, ({ line }) => unitAt(line, units)?.line ?? 0)
}

function unitAt(line: number, units: readonly TextUnit[]): TextUnit | undefined {
  return units.findLast((unit) => unit.line <= line)
}

/** The line of the unit that an address names: a clause, or `L12`. 0: the head; null: there is none of that name. */
export function placeNamed(at: string, text: readonly TextBlock[]): number | null {
  const units = unitsOf(text)
  const clause = units.find(({ clauses }) => clauses.includes(at))
  if (clause) return clause.line
  const line = /^L(\d{1,7})$/.exec(at)?.[1]
  return line === undefined ? null : (unitAt(Number(line), units)?.line ?? 0)
}

export type Heading = Extract<TextBlock, { kind: 'heading' }>

/** The headings of a text. The first is left out when it only says the plan's title again. */
export function headingsOf({ text, card }: PlanPage): Heading[] {
  return text.filter((block) => block.kind === 'heading').filter((heading) => !isTitle(heading, card.title))
}

/** Whether a heading says what stands above the page already. */
export function isTitle({ depth, spans }: Heading, title: string): boolean {
  return depth === 1 && wordsIn(spans) === title
}

export function wordsIn(spans: readonly TextSpan[]): string {
  return spans.map(({ text }) => text).join('')
}

/** What the blocks of a text share. */
export interface Reading {
  readonly id: string
  readonly findings: ReadonlyMap<number, readonly FindingView[]>
  /** The unit that the address names. */
  readonly here: number | null
  /** Units whose findings are shown. */
  readonly open: ReadonlySet<number>
  readonly toggle: (line: number) => void
}
