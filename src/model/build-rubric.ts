import type { Document, Inline, Section, Table } from '../document/document.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { phasesIn } from '../vocabulary/drill-phase.ts'
import { knownTables, ofKind } from './blocks.ts'
import { asReference, splitWords } from './cells.ts'
import { DataAt } from './data.ts'
import { parseMethod } from './method.ts'
import type { Grade, Rubric, RubricCategory, RubricItem } from './rubric.ts'
import { type TableLine, tableLines } from './table-rows.ts'
import { wordsOf } from './words.ts'

/** AQ/T 9009 table B.1: 5, 3, 1, 0 points. */
const usualScale = [
  { name: '5', points: 5, value: 1 },
  { name: '3', points: 3, value: 0.6 },
  { name: '1', points: 1, value: 0.2 },
  { name: '0', points: 0, value: 0 },
]

/** What a rubric says. Points that are no number above 0 are 0, for a rule to find. */
export function buildRubric(document: Document): Rubric {
  const data = new DataAt(document)
  const scale = data
    .get('scale')
    .entries()
    .map(([name, value]) => gradeOf(name, value.number() ?? 0))
  const bands = data
    .get('bands')
    .list()
    .map((band) => ({ name: band.get('name').text() ?? '', from: band.get('from').number() ?? 0 }))
  return {
    path: document.path,
    id: data.get('id').required(),
    title: data.get('title').text() ?? '',
    basis: data.get('basis').text() ?? '',
    from: data.get('from').writtenTexts(),
    scale: (scale.length > 0 ? scale : usualScale).toSorted(
      (a, b) => b.value - a.value || b.points - a.points,
    ),
    bands: bands.toSorted((a, b) => b.from - a.from),
    minCoverage: data.get('minCoverage').number() ?? 0.8,
    vetoes: data
      .get('veto')
      .list()
      .map((veto) => ({ when: 'key-not-met', cap: veto.get('cap').text() ?? '' })),
    categories: categoriesOf(document.body),
    places: {
      scale: data.get('scale').place,
      bands: data.get('bands').place,
      veto: data.get('veto').place,
    },
    at: data.place,
  }
}

/** A grade that is no number is told by its worth. */
function gradeOf(name: string, value: number): Grade {
  const points = Number(name)
  return { name, points: Number.isFinite(points) ? points : value, value }
}

/** One category per section that holds item tables, called by its heading. */
function categoriesOf(section: Section): RubricCategory[] {
  const items = ofKind(knownTables(section.blocks, ['items']), 'items').flatMap(readItems)
  const own = items.length > 0 ? [{ title: section.heading?.text ?? '', items }] : []
  return [...own, ...section.sections.flatMap(categoriesOf)]
}

function readItems(table: Table): RubricItem[] {
  return tableLines('items', table).map((line) => ({
    id: idOf(line),
    item: line.cell('item')?.text ?? '',
    detail: line.cell('detail')?.text ?? '',
    points: pointsIn(line.cell('points')),
    methods: methodsIn(line.cell('method')),
    key: /^(?:是|√|✓|yes|key)$/i.test(canonical(line.cell('key')?.text ?? '')),
    ...phaseOf(line),
    at: line.at,
  }))
}

function phaseOf(line: TableLine<'phase'>): Pick<RubricItem, 'phases' | 'unknownPhases'> {
  const cell = line.cell('phase')
  const { phases, unknown } = phasesIn(cell?.text ?? '')
  return { phases, unknownPhases: unknown.map((value) => ({ value, at: cell?.at ?? line.at })) }
}

function idOf(line: TableLine<'id'>): RubricItem['id'] {
  const cell = line.cell('id')
  const [whole] = cell ? splitWords(wordsOf(cell, 'kept'), '') : []
  return whole ? asReference(whole) : { value: '', at: line.at }
}

function pointsIn(cell: Inline | null): number {
  const points = Number(canonical(cell?.text ?? '').replace(/分$/, ''))
  return Number.isFinite(points) && points > 0 ? points : 0
}

/** Methods separated by ；, in one code, several codes or none. */
function methodsIn(cell: Inline | null): RubricItem['methods'] {
  if (!cell) return []
  return splitWords(wordsOf(cell, 'kept'), ';；\n').map(({ value, at }) => ({
    value: parseMethod(value),
    at,
  }))
}
