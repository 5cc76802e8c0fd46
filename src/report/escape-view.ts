/** A finished drawing in a view: put into the document as it is. Only `level-chart` and `charts/` make them. */
export interface Drawing {
  readonly drawing: 'svg'
  readonly markup: string
  /** Its box, of any one unit. */
  readonly wide: number
  readonly high: number
}

/**
 * A copy of `view` in which every text has gone through `format`. Templates then print without escaping, so that no template,
 * a user's either, can let markup through. Drawings are left as they are.
 */
export function escapeView<T>(view: T, format: (text: string) => string): T {
  return walk(view, format) as T
}

function walk(value: unknown, format: (text: string) => string): unknown {
  if (typeof value === 'string') return format(value)
  if (Array.isArray(value)) return value.map((one) => walk(one, format))
  if (typeof value !== 'object' || value === null || isDrawing(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, format)]))
}

function isDrawing(value: object): value is Drawing {
  return 'drawing' in value && value.drawing === 'svg'
}
