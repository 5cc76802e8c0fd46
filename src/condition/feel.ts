import { parseExpression } from 'feelin'
import type { Canonical, Piece } from './canonicalize.ts'
import type { Token } from './token.ts'
import { rangeEnd } from './words.ts'

/** A node of FEEL's syntax tree, its place and words told in terms of the source. */
export interface FeelNode {
  /** The grammar's name: `Comparison`, `NumericLiteral`, `and`, `(` … */
  readonly name: string
  /** The node in FEEL's own writing. */
  readonly text: string
  readonly children: readonly FeelNode[]
  /** Place in the source as written. */
  readonly from: number
  readonly to: number
  /** The source's first and last words in it. */
  readonly first: Token | null
  readonly last: Token | null
  /** The source's offset after a 之间 that belongs to this node but was not shown to FEEL; else `to`. */
  readonly rangeTo: number
}

/** FEEL's tree, or the place in the source where it could not be read. */
export type FeelTree =
  | { readonly tree: FeelNode; readonly error: null }
  | { readonly tree: null; readonly error: { readonly from: number; readonly to: number } }

type LezerNode = ReturnType<typeof parseExpression>['topNode']

/**
 * The one door to feelin: FEEL text to a plain tree. Lezer repairs what it cannot read and marks the place;
 * any mark is an error here, and so is text that is left over.
 */
export function parseFeel({ feel, pieces }: Canonical): FeelTree {
  const top = parseExpression(feel, {}, undefined).topNode
  const mark = firstError(top)
  const only = top.firstChild
  if (mark) return { tree: null, error: wordAt(pieces, mark.from) }
  if (!only || only.nextSibling || only.to < feel.trimEnd().length)
    return { tree: null, error: wordAt(pieces, only?.to ?? 0) }
  return { tree: plainNode(only, feel, pieces), error: null }
}

function firstError(top: LezerNode): LezerNode | null {
  const cursor = top.cursor()
  do if (cursor.type.isError) return cursor.node
  while (cursor.next())
  return null
}

function plainNode(node: LezerNode, feel: string, pieces: readonly Piece[]): FeelNode {
  const children: FeelNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling)
    children.push(plainNode(child, feel, pieces))
  const last = pieceAt(pieces, Math.max(node.from, node.to - 1))
  const first = pieces[pieceAt(pieces, node.from)]
  const after = pieces[last + 1]
  const to = pieces[last]?.to ?? 0
  return {
    name: node.name,
    text: feel.slice(node.from, node.to),
    children,
    from: first?.from ?? 0,
    to,
    first: first?.token ?? null,
    last: pieces[last]?.token ?? null,
    rangeTo: after?.token?.kind === 'operator' && after.token.text === rangeEnd ? after.to : to,
  }
}

/** The word that begins at or after an offset of the FEEL text, or the last word when the text ends there. */
function wordAt(pieces: readonly Piece[], offset: number): { from: number; to: number } {
  const index = pieceAt(pieces, offset)
  const piece = pieces[index]
  const found = piece && piece.feelTo <= offset ? (pieces[index + 1] ?? piece) : piece
  return { from: found?.from ?? 0, to: found?.to ?? 0 }
}

/** Index of the last piece that begins at or before an offset of the FEEL text. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.feelFrom ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
