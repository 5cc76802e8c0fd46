/** A point in a text. Line and column are 1-based, offset is 0-based; all count UTF-16 units, byte-order mark and CRLF included. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A stretch of one file, end exclusive. `path` is relative to the set's folder, with `/`. */
export interface Place {
  readonly path: string
  readonly start: Point
  readonly end: Point
}

/** Line starts of a text, so that offsets become points in logarithmic time. */
export class LineIndex {
  readonly #starts: number[] = [0]
  readonly #length: number
  readonly path: string

  constructor(path: string, text: string) {
    this.path = path
    this.#length = text.length
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1)
    }
  }

  /** The point at an offset; offsets outside the text are moved to its nearer end. */
  point(offset: number): Point {
    const at = Math.max(0, Math.min(offset, this.#length))
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: at - (this.#starts[low] ?? 0) + 1, offset: at }
  }

  /** The place between two offsets. */
  place(start: number, end: number): Place {
    return { path: this.path, start: this.point(start), end: this.point(Math.max(start, end)) }
  }
}

/** The whole-file place used when a file cannot be read at all: its first point. */
export function fileStart(path: string): Place {
  const start: Point = { line: 1, column: 1, offset: 0 }
  return { path, start, end: start }
}

/** The part of `place` between two offsets counted from its start; the text in between must hold no line break. */
export function within(place: Place, from: number, to: number): Place {
  const { line, column, offset } = place.start
  return {
    path: place.path,
    start: { line, column: column + from, offset: offset + from },
    end: { line, column: column + to, offset: offset + to },
  }
}
