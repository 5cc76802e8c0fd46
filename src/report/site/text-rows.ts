import type { FindingView, TextBlock, TextSpan } from '../library/views.ts'

/** What stands at a clause: drills that touched it, findings of the ledger, findings of `check`. */
export interface ClauseMarks {
  readonly drills: readonly {
    readonly href: string
    readonly date: string
    readonly outcome: string
    readonly late: boolean
  }[]
  readonly ledger: readonly { readonly href: string; readonly state: string; readonly late: boolean }[]
  readonly findings: readonly { readonly href: string; readonly severity: string }[]
}

/** Words of a line; `gap`: a blank stood before them. */
interface Piece {
  readonly code: boolean
  readonly gap: boolean
  readonly text: string
}

interface Line {
  /** Names by which its address is known; the first is the one that is offered. */
  readonly ids: readonly string[]
  readonly address: string | null
  readonly marks: ClauseMarks
}

/** A block of a plan's text as the page shows it. Exactly one of the kinds is there. */
export interface TextRow {
  readonly heading: (Line & { readonly rank: number; readonly pieces: readonly Piece[] }) | null
  readonly paragraph: (Line & { readonly pieces: readonly Piece[] }) | null
  readonly item:
    | (Line & { readonly depth: number; readonly marker: string; readonly pieces: readonly Piece[] })
    | null
  readonly table: {
    readonly ids: readonly string[]
    readonly marked: boolean
    readonly header: readonly (readonly Piece[])[]
    readonly rows: readonly (Line & { readonly cells: readonly (readonly Piece[])[] })[]
  } | null
}

export interface MarkedText {
  readonly rows: readonly TextRow[]
  /** Clauses that have a place in the text. */
  readonly clauses: ReadonlySet<string>
}

const empty = { heading: null, paragraph: null, item: null, table: null }

/** `marksOf`: what stands at the clauses and the lines from one block up to the next. */
export function markedText(
  blocks: readonly TextBlock[],
  findings: readonly FindingView[],
  marksOf: (clauses: readonly string[], own: readonly FindingView[]) => ClauseMarks,
): MarkedText {
  const placed = new Set<string>()
  const byLine = findingsByLine(blocks, findings)
  const lineOf = ({ line, clauses }: { line: number; clauses: readonly string[] }): Line => {
    const fresh = clauses.filter((clause) => !placed.has(clause))
    for (const clause of fresh) placed.add(clause)
    const marks = marksOf(fresh, byLine.get(line) ?? [])
    return { ids: [...fresh, `_L${line}`], address: fresh[0] ?? null, marks }
  }
  const rows = blocks.map((block) => textRow(block, lineOf))
  return { rows, clauses: placed }
}

function textRow(
  block: TextBlock,
  lineOf: (at: { line: number; clauses: readonly string[] }) => Line,
): TextRow {
  switch (block.kind) {
    case 'heading':
      return {
        ...empty,
        heading: {
          ...lineOf(block),
          rank: Math.min(6, Math.max(3, block.depth + 1)),
          pieces: pieces(block.spans),
        },
      }
    case 'paragraph':
      return { ...empty, paragraph: { ...lineOf(block), pieces: pieces(block.spans) } }
    case 'item': {
      const { depth, marker } = block
      const shown = /^[-*+]$/.test(marker) ? '·' : marker
      return {
        ...empty,
        item: { ...lineOf(block), depth: Math.min(4, depth), marker: shown, pieces: pieces(block.spans) },
      }
    }
    case 'table': {
      const rows = block.rows.map((row) => ({ ...lineOf(row), cells: row.cells.map(pieces) }))
      const marked = rows.some(({ address, marks }) => address !== null || hasMarks(marks))
      return {
        ...empty,
        table: { ids: [`_L${block.line}`], marked, header: block.header.map(pieces), rows },
      }
    }
  }
}

function hasMarks({ drills, ledger, findings }: ClauseMarks): boolean {
  return drills.length + ledger.length + findings.length > 0
}

/** Escaping trims, and a span is a part of a sentence. */
function pieces(spans: readonly TextSpan[]): Piece[] {
  return spans.map(({ kind, text }, index) => ({
    code: kind === 'code',
    gap: index > 0 && (/^\s/.test(text) || /\s$/.test(spans[index - 1]?.text ?? '')),
    text,
  }))
}

/** Each finding goes to the last line that begins at or before it. Those before the first are of the head, and in none. */
function findingsByLine(
  blocks: readonly TextBlock[],
  findings: readonly FindingView[],
): ReadonlyMap<number | null, readonly FindingView[]> {
  const lines = linesOf(blocks)
  return Map.groupBy(findings, ({ line }) => lines.findLast((start) => start <= line) ?? null)
}

function linesOf(blocks: readonly TextBlock[]): number[] {
  return blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows.map(({ line }) => line) : [block.line]))
    .sort((a, b) => a - b)
}

/** The anchor of a line on the page of its plan: of the block that it is in, or of the particulars before the text. */
export function lineAnchor(blocks: readonly TextBlock[], line: number): string {
  const start = linesOf(blocks).findLast((each) => each <= line)
  return start === undefined ? '_head' : `_L${start}`
}
