import { LineIndex, type Place } from '../diagnostic/place.ts'

/** Places in a stretch of text where a number equal to `value` stands by itself: `12.00` and `12` for 12, but not in `112`, `6.12` or `III-12`. */
export function numbersEqualTo(
  text: string,
  value: number,
  where: { readonly path: string; readonly from: number; readonly to: number },
): Place[] {
  const index = new LineIndex(where.path, text)
  const places: Place[] = []
  for (const found of text.slice(where.from, where.to).matchAll(/\d+(?:\.\d+)*/g)) {
    const start = where.from + found.index
    const before = text[start - 1] ?? ''
    if (Number(found[0]) === value && !/[\w.\-#]/.test(before))
      places.push(index.place(start, start + found[0].length))
  }
  return places
}
