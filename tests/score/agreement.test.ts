import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ordinalAlpha, unitAgreement } from '../../src/score/agreement.ts'

/** Four observers, twelve units: the data of Krippendorff (2011), example C; `.` is missing. */
const published = ['123321412...', '1233224125.3', '.3332342251.', '12332441251.']

function unitsOf(observers: readonly string[]): number[][] {
  const length = Math.max(...observers.map((row) => row.length))
  return Array.from({ length }, (_, unit) =>
    observers.flatMap((row) => (/\d/.test(row[unit] ?? '') ? [Number(row[unit])] : [])),
  )
}

describe('ordinal α', () => {
  test('of the published example with missing data is 0.815', () => {
    expect(ordinalAlpha(unitsOf(published))).toBeCloseTo(0.815, 3)
  })

  test('of two observers of two values is the nominal one: 0.095', () => {
    expect(ordinalAlpha(unitsOf(['0100000010', '1110010000']))).toBeCloseTo(0.095, 3)
  })

  test('is 1 when all agree, and undefined when nobody differs anywhere', () => {
    expect(
      ordinalAlpha([
        [5, 5],
        [3, 3],
        [0, 0, 0],
      ]),
    ).toBe(1)
    expect(
      ordinalAlpha([
        [5, 5],
        [5, 5],
      ]),
    ).toBeNull()
  })

  test('is undefined with one evaluator, or with none', () => {
    expect(ordinalAlpha([[5], [3], [1]])).toBeNull()
    expect(ordinalAlpha([])).toBeNull()
  })

  const ratings = fc.array(fc.array(fc.constantFrom(0, 1, 3, 5), { maxLength: 4 }), { maxLength: 12 })

  test('does not depend on the order of evaluators or of units, nor on who rated alone', () => {
    fc.assert(
      fc.property(ratings, (units) => {
        const turned = units.map((unit) => unit.toReversed()).toReversed()
        const alpha = ordinalAlpha(units)
        const again = ordinalAlpha([...turned, [5]])
        if (alpha === null) expect(again).toBeNull()
        else expect(again).toBeCloseTo(alpha, 9)
      }),
    )
  })

  test('is what the published way by coincidences gives: 1 − (n − 1) Σ o·δ² ÷ Σ n·n·δ²', () => {
    fc.assert(
      fc.property(ratings, (units) => {
        const [alpha, published] = [ordinalAlpha(units), byCoincidences(units)]
        if (published === null) expect(alpha).toBeNull()
        else expect(alpha).toBeCloseTo(published, 9)
      }),
    )
  })

  test('depends on the order of the points alone, not on their size', () => {
    fc.assert(
      fc.property(ratings, (units) => {
        const alpha = ordinalAlpha(units)
        const stretched = ordinalAlpha(units.map((unit) => unit.map((points) => points ** 3 + 7)))
        if (alpha === null) expect(stretched).toBeNull()
        else expect(stretched).toBeCloseTo(alpha, 9)
      }),
    )
  })
})

describe('agreement on one item', () => {
  test('weighted by how many rated it, its mean is α', () => {
    const units = unitsOf(published)
    const each = unitAgreement(units)
    const sizes = units.map((unit) => (unit.length > 1 ? unit.length : 0))
    const all = sizes.reduce((sum, size) => sum + size, 0)
    const mean = each.reduce<number>((sum, value, i) => sum + ((value ?? 0) * (sizes[i] ?? 0)) / all, 0)
    expect(mean).toBeCloseTo(0.815, 3)
  })

  test('shows the item on which they differ', () => {
    expect(
      unitAgreement([[5, 5], [5, 5], [3, 3], [5, 0], [1]]).map((value) => value !== null && value < 0),
    ).toEqual([false, false, false, true, false])
  })
})

/** α as the paper works it out, with a matrix of coincidences and the ordinal metric written out. */
function byCoincidences(units: readonly (readonly number[])[]): number | null {
  const pairable = units.filter(({ length }) => length > 1)
  const values = [...new Set(pairable.flat())].sort((a, b) => a - b)
  const matrix = values.map((c) =>
    values.map((k) =>
      pairable.reduce((sum, unit) => {
        const pairs = unit.flatMap((a, i) => unit.filter((b, j) => i !== j && a === c && b === k))
        return sum + pairs.length / (unit.length - 1)
      }, 0),
    ),
  )
  const margins = matrix.map((row) => row.reduce((sum, one) => sum + one, 0))
  const n = margins.reduce((sum, one) => sum + one, 0)
  const distance = (c: number, k: number): number => {
    const [low, high] = c < k ? [c, k] : [k, c]
    const between = margins.slice(low, high + 1).reduce((sum, one) => sum + one, 0)
    return (between - ((margins[low] ?? 0) + (margins[high] ?? 0)) / 2) ** 2
  }
  let [observed, expected] = [0, 0]
  for (const c of values.keys())
    for (const k of values.keys()) {
      observed += (matrix[c]?.[k] ?? 0) * distance(c, k)
      expected += (margins[c] ?? 0) * (margins[k] ?? 0) * distance(c, k)
    }
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected
}
