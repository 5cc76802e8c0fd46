import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { directionOf, graphRows, graphToPlace, tiesOf } from '../../../src/report/drawing/graph-drawing.ts'
import { loadElk, place } from '../../../src/report/drawing/place-rows.ts'
import type { Box, Placed } from '../../../src/report/drawing/placed.ts'
import type { SystemGraph } from '../../../src/report/system-graph.ts'
import { relations } from '../../../src/vocabulary/relation.ts'
import { graphOf } from '../../support/system-graph.ts'

const elk = await loadElk()

async function drawn(graph: SystemGraph) {
  const rows = graphRows(graph)
  const ties = tiesOf(graph, rows)
  const drawing = graphToPlace(rows, ties, ({ state }) => (state === 'broken' ? '断开' : ''))
  return { rows, ties, placed: await place(elk, drawing, directionOf(rows)) }
}

const areas = ({ boxes, lines }: Placed): readonly Omit<Box, 'id'>[] => [
  ...boxes,
  ...lines.flatMap(({ label }) => label ?? []),
]

function overlapping(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
      )
      .map((b) => `${a.id} ${b.id}`),
  )
}

const anyGraph = fc
  .integer({ min: 1, max: 24 })
  .chain((count) =>
    fc.record({
      count: fc.constant(count),
      links: fc.array(
        fc.tuple(
          fc.integer({ min: 0, max: count + 2 }),
          fc.integer({ min: 0, max: count + 2 }),
          fc.constantFrom(...relations),
          fc.constantFrom('whole' as const, 'doubtful' as const, 'broken' as const),
        ),
        { maxLength: 40 },
      ),
    }),
  )
  .map(({ count, links }) => graphOf(count, links))

describe('a plan system laid out', () => {
  test('every plan is drawn once, within the drawing, over no other; every tie has its line, from box to box', async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, async (graph) => {
        const { rows, ties, placed } = await drawn(graph)
        expect(placed.boxes.map(({ id }) => id).sort()).toEqual(graph.plans.map(({ id }) => id).sort())
        expect(overlapping(placed.boxes)).toEqual([])
        for (const { x, y, width, height } of areas(placed)) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
          expect(x + width).toBeLessThanOrEqual(placed.width)
          expect(y + height).toBeLessThanOrEqual(placed.height)
        }
        for (const row of rows) expect(acrossOf(row, placed).size).toBe(1)
        expect(placed.lines.map(({ id }) => id).sort()).toEqual(ties.map(({ id }) => id).sort())
        for (const { id, points } of placed.lines) {
          const tie = ties.find((each) => each.id === id)
          expect([touching(points[0], placed), touching(points.at(-1), placed)]).toEqual([
            expect.arrayContaining([tie?.from]),
            expect.arrayContaining([tie?.to]),
          ])
        }
      }),
      { numRuns: 60 },
    )
  })

  test('superior plans stand above, neighbours beside', async () => {
    const { placed } = await drawn(
      graphOf(4, [
        [1, 0, 'superior', 'whole'],
        [0, 2, 'activates', 'whole'],
        [1, 3, 'mutual-aid', 'whole'],
      ]),
    )
    const y = (id: string) => placed.boxes.find((box) => box.id === id)?.y ?? 0
    expect(y('plan-0')).toBeLessThan(y('plan-1'))
    expect([y('plan-2'), y('plan-3')]).toEqual([y('plan-1'), y('plan-1')])
  })

  test('a ring of superiors and a plan that names itself are drawn, too', async () => {
    const { placed } = await drawn(
      graphOf(3, [
        [0, 1, 'superior', 'broken'],
        [1, 2, 'superior', 'broken'],
        [2, 0, 'superior', 'broken'],
        [1, 1, 'part-of', 'broken'],
      ]),
    )
    expect(placed.boxes).toHaveLength(3)
    expect(placed.lines).toHaveLength(3)
  })

  test('a system of sixty plans is no wider than a desk', async () => {
    const towns = Array.from({ length: 44 }, (_, i) => [16 + i, 1 + (i % 5), 'superior', 'whole'] as const)
    const specials = Array.from({ length: 15 }, (_, i) => [1 + i, 0, 'part-of', 'whole'] as const)
    const { placed, rows } = await drawn(graphOf(60, [...specials, ...towns]))
    expect(directionOf(rows)).toBe('right')
    expect(placed.width).toBeLessThan(1400)
    expect(overlapping(placed.boxes)).toEqual([])
  })
})

/** How far down (or, turned, across) the boxes of a row stand. */
function acrossOf(row: readonly { readonly id: string }[], { boxes }: Placed): Set<number> {
  const own = boxes.filter(({ id }) => row.some((plan) => plan.id === id))
  const [ys, xs] = [new Set(own.map(({ y }) => Math.round(y))), new Set(own.map(({ x }) => Math.round(x)))]
  return ys.size <= xs.size ? ys : xs
}

/** Boxes on whose edge a point lies. */
function touching(
  point: { readonly x: number; readonly y: number } | undefined,
  { boxes }: Placed,
): string[] {
  if (!point) return []
  return boxes
    .filter(
      ({ x, y, width, height }) =>
        point.x >= x - 1 && point.x <= x + width + 1 && point.y >= y - 1 && point.y <= y + height + 1,
    )
    .map(({ id }) => id)
}
