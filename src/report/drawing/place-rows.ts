import type { ELK, ElkExtendedEdge, ElkNode } from 'elkjs'
import type { Box, Line, Placed, Point, ToPlace } from './placed.ts'

/** The layout library, a megabyte: loaded by whoever draws, and once. */
export async function loadElk(): Promise<ELK> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js')
  // A CommonJS module: its types tell of the namespace, its value is the class.
  return new (Elk as unknown as new () => ELK)()
}

/** Room for lines between boxes of one row, below it. */
const lane = 7
const mostLanes = 6
const padding = 16

/** `down`: rows one below the other. `right`: rows as columns from left to right. */
export type Direction = 'down' | 'right'

/** Places a drawing, its rows in either direction. */
export async function place(elk: ELK, drawing: ToPlace, direction: Direction): Promise<Placed> {
  if (direction === 'down') return placeRows(elk, drawing)
  const { rows, lines } = drawing
  const turned = await placeRows(elk, {
    rows: rows.map((row) => row.map(turnedSize)),
    lines: lines.map((line) => ({ ...line, label: line.label && turnedSize(line.label) })),
  })
  return {
    ...turnedSize(turned),
    boxes: turned.boxes.map(turnedBox),
    lines: turned.lines.map((line) => ({
      ...line,
      points: line.points.map(turnedPoint),
      label: line.label && turnedBox(line.label),
    })),
  }
}

type Size = { readonly width: number; readonly height: number }
const turnedSize = <T extends Size>(it: T): T => ({ ...it, width: it.height, height: it.width })
const turnedPoint = <T extends Point>(it: T): T => ({ ...it, x: it.y, y: it.x })
const turnedBox = <T extends Size & Point>(it: T): T => turnedSize(turnedPoint(it))

/**
 * Places boxes in the rows that are given, each row's order chosen so that lines cross little. Lines between rows go around boxes;
 * lines within a row run straight from neighbour to neighbour, else below the row.
 */
async function placeRows(elk: ELK, { rows, lines }: ToPlace): Promise<Placed> {
  const rowOf = new Map(rows.flatMap((row, index) => row.map(({ id }) => [id, index] as const)))
  const known = lines.filter(({ from, to }) => from !== to && rowOf.has(from) && rowOf.has(to))
  const within = known.filter(({ from, to }) => rowOf.get(from) === rowOf.get(to))
  const between = known.filter((line) => !within.includes(line))
  const lanes = Math.min(mostLanes, within.length)
  const laid = await elk.layout(
    asElk(rows, [...between, ...holding(rows, between, within)], 18 + lanes * lane),
  )
  const boxes = (laid.children ?? []).map(boxOf)
  const byId = new Map(boxes.map((box) => [box.id, box]))
  const beside = within.map(({ id, from, to, label }, index) => {
    const points = besideLine([byId.get(from), byId.get(to)], boxes, {
      below: 10 + (index % mostLanes) * lane,
      room: label?.width ?? 0,
    })
    return { id, points, label: label && labelAt(points, label) }
  })
  const named = new Map(between.map((line) => [line.id, line.label !== null]))
  const drawn = (laid.edges ?? [])
    .filter(({ id }) => named.has(id))
    .map(lineOf)
    .map((line) => (named.get(line.id) ? line : { ...line, label: null }))
  return around(boxes, [...drawn, ...beside])
}

type Lines = ToPlace['lines']

/**
 * Lines that are not drawn: each box that no line holds below the row above it gets one, from above the box beside which it belongs.
 * Labels make room of their own between rows, and a box without a line would stay behind.
 */
function holding(rows: ToPlace['rows'], between: Lines, within: Lines): Lines {
  const parents = new Map<string, string>()
  const rowOf = new Map(rows.flatMap((row, index) => row.map(({ id }) => [id, index] as const)))
  for (const { from, to } of between) {
    const [upper, lower] = (rowOf.get(from) ?? 0) < (rowOf.get(to) ?? 0) ? [from, to] : [to, from]
    if ((rowOf.get(lower) ?? 0) - (rowOf.get(upper) ?? 0) === 1) parents.set(lower, upper)
  }
  return rows.flatMap((row, index) => {
    const over = rows[index - 1]
    return row.flatMap(({ id }) => {
      if (over === undefined || parents.has(id)) return []
      const neighbours = within.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
      const from = neighbours.flatMap((other) => parents.get(other) ?? [])[0] ?? over[0]?.id ?? id
      return { id: `hold ${id}`, from, to: id, label: null }
    })
  })
}

function asElk(rows: ToPlace['rows'], lines: ToPlace['lines'], room: number): ElkNode {
  const height = Math.max(1, ...rows.flat().map((box) => box.height))
  const labelled = lines.some(({ label }) => label !== null)
  return {
    id: 'drawing',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.layered.layering.strategy': 'INTERACTIVE',
      'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
      'elk.separateConnectedComponents': 'false',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
      'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
      'elk.spacing.nodeNode': '22',
      'elk.spacing.edgeNode': '14',
      'elk.spacing.edgeEdge': '10',
      'elk.layered.spacing.nodeNodeBetweenLayers': String(room + 24),
      'elk.layered.spacing.edgeNodeBetweenLayers': String(room),
      'elk.layered.spacing.edgeEdgeBetweenLayers': '9',
      'elk.edgeLabels.inline': 'false',
    },
    children: rows.flatMap((row, y) =>
      row.map((box, x) => ({ ...box, x: x * (box.width + 20), y: y * (height + 40) })),
    ),
    edges: lines.map(({ id, from, to, label }) => ({
      ...{ id, sources: [from], targets: [to] },
      // All have a label or none: one with a label takes a row more than one without.
      ...(labelled && { labels: [{ id: `${id}:label`, text: ' ', ...(label ?? { width: 1, height: 1 }) }] }),
    })),
  }
}

function boxOf({ id, x = 0, y = 0, width = 0, height = 0 }: ElkNode): Box {
  return { id, x, y, width, height }
}

function lineOf({ id, sections, labels }: ElkExtendedEdge): Line {
  const points = (sections ?? []).flatMap(({ startPoint, bendPoints, endPoint }) => [
    startPoint,
    ...(bendPoints ?? []),
    endPoint,
  ])
  const [label] = labels ?? []
  return {
    ...{ id, points },
    label: label
      ? { x: label.x ?? 0, y: label.y ?? 0, width: label.width ?? 0, height: label.height ?? 0 }
      : null,
  }
}

/** From side to side where nothing stands between and there is room for the label, else down, along below the row, and up. */
function besideLine(
  [from, to]: readonly [Box | undefined, Box | undefined],
  boxes: readonly Box[],
  { below, room }: { readonly below: number; readonly room: number },
): readonly Point[] {
  if (!from || !to) return []
  const [left, right] = from.x < to.x ? [from, to] : [to, from]
  const middle = Math.max(left.y, right.y) + Math.min(left.height, right.height) / 2
  const between = (box: Box): boolean => box !== left && left.x < box.x && box.x < right.x
  const free =
    right.x - left.x - left.width >= room && !boxes.some((box) => between(box) && overlaps(box, middle))
  const points: Point[] = free
    ? [
        { x: left.x + left.width, y: middle },
        { x: right.x, y: middle },
      ]
    : lanePoints(left, right, below)
  return from === left ? points : points.toReversed()
}

function lanePoints(left: Box, right: Box, below: number): Point[] {
  const [a, b] = [left.x + left.width - 10, right.x + 10]
  const y = Math.max(left.y + left.height, right.y + right.height) + below
  return [
    { x: a, y: left.y + left.height },
    { x: a, y },
    { x: b, y },
    { x: b, y: right.y + right.height },
  ]
}

const overlaps = (box: Box, y: number): boolean => box.y <= y && y <= box.y + box.height

function labelAt(points: readonly Point[], size: { readonly width: number; readonly height: number }) {
  const middle = Math.floor((points.length - 1) / 2)
  const [a, b] = [points[middle], points[middle + 1]]
  const [x, y] = [((a?.x ?? 0) + (b?.x ?? 0)) / 2, ((a?.y ?? 0) + (b?.y ?? 0)) / 2]
  return { ...size, x: x - size.width / 2, y: y - size.height / 2 }
}

/** Moved so that everything lies within, with a margin. */
function around(boxes: readonly Box[], lines: readonly Line[]): Placed {
  const labels = lines.flatMap(({ label }) => label ?? [])
  const areas = [...boxes, ...labels]
  const points = [
    ...lines.flatMap((line) => line.points),
    ...areas,
    ...areas.map(({ x, y, width, height }) => ({ x: x + width, y: y + height })),
  ]
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity)
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0)
  if (points.length === 0) return { width: 2 * padding, height: 2 * padding, boxes: [], lines: [] }
  const [dx, dy] = [padding - least(points.map(({ x }) => x)), padding - least(points.map(({ y }) => y))]
  const moved = <T extends Point>(place: T): T => ({ ...place, x: place.x + dx, y: place.y + dy })
  return {
    width: most(points.map(({ x }) => x)) + dx + padding,
    height: most(points.map(({ y }) => y)) + dy + padding,
    boxes: boxes.map(moved),
    lines: lines.map((line) => ({
      ...line,
      points: line.points.map(moved),
      label: line.label && moved(line.label),
    })),
  }
}
