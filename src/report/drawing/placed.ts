/** A point of a drawing, in its own units. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box extends Point {
  readonly id: string
  readonly width: number
  readonly height: number
}

/** A line from box to box, with the place of its label if it has one. */
export interface Line {
  readonly id: string
  readonly points: readonly Point[]
  readonly label: (Point & { readonly width: number; readonly height: number }) | null
}

/** A drawing of which every place is known. */
export interface Placed {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
}

/** What is to be placed: boxes row by row from the top, and lines from box to box. */
export interface ToPlace {
  readonly rows: readonly (readonly {
    readonly id: string
    readonly width: number
    readonly height: number
  }[])[]
  readonly lines: readonly {
    readonly id: string
    readonly from: string
    readonly to: string
    /** The size of its label; null: it has none. */
    readonly label: { readonly width: number; readonly height: number } | null
  }[]
}

/** The way of a line for SVG, with its corners. */
export function pathOf(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${tenth(x)} ${tenth(y)}`).join(' ')
}

/** The head of an arrow at the end of a line. */
export function arrowAt(points: readonly Point[], size = 7): string {
  const [before, tip] = [points.at(-2), points.at(-1)]
  if (!before || !tip) return ''
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1
  const [dx, dy] = [((tip.x - before.x) / length) * size, ((tip.y - before.y) / length) * size]
  const corner = (side: number): string => `${tenth(tip.x - dx - dy * side)} ${tenth(tip.y - dy + dx * side)}`
  return `M${tenth(tip.x)} ${tenth(tip.y)} L${corner(0.5)} L${corner(-0.5)} Z`
}

const tenth = (value: number): number => Math.round(value * 10) / 10
