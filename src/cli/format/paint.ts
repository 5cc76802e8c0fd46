import { styleText } from 'node:util'
import type { Io } from '../io.ts'

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green'

/** Colours a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string

/** Colours only on a terminal, and never against NO_COLOR or TERM=dumb. */
export function paintFor(io: Pick<Io, 'env' | 'outIsTerminal'>): Paint {
  const coloured = io.outIsTerminal && !io.env.NO_COLOR && io.env.TERM !== 'dumb'
  return coloured ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text
}
