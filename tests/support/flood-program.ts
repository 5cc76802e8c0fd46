import type {
  LevelStart,
  ObligationSpec,
  PlanInstance,
  Program,
  ProgramParty,
} from '../../src/compile/program.ts'
import { fileStart } from '../../src/diagnostic/place.ts'
import type { Method, Rubric, RubricItem } from '../../src/model/rubric.ts'
import { minute } from '../../src/vocabulary/duration.ts'
import { flood } from './trace.ts'

export const township = 'township/guozhuang@guozhuang'

const start = (level: string, decisionTime: number | null): LevelStart => ({
  level,
  conditions: null,
  decide: ['hq.deputy'],
  propose: ['office'],
  decisionTime: decisionTime === null ? null : decisionTime * minute,
})

function instance(id: string, title: string, starts: readonly LevelStart[]): PlanInstance {
  const [plan = '', area = ''] = id.split('@')
  const levels = starts.map((one) => one.level)
  return {
    id,
    plan,
    title,
    group: 'flood',
    hazards: ['flood'],
    area,
    levels,
    starts,
    follows: [],
    end: null,
    endDecide: [],
  }
}

function spec(
  clause: string,
  text: string,
  levels: readonly string[],
  more: Partial<ObligationSpec> = {},
): ObligationSpec {
  return {
    clause,
    instance: clause.startsWith('township') ? township : flood,
    kind: 'task',
    text,
    trigger: 'level',
    levels,
    warnings: [],
    thread: clause,
    owner: { kind: 'party', party: 'office' },
    with: [],
    limit: 30 * minute,
    limitFrom: 'due',
    after: [],
    when: null,
    discretion: false,
    calendar: null,
    every: null,
    held: false,
    until: null,
    doneWhen: null,
    resources: [],
    to: [],
    origin: null,
    ...more,
  }
}

const body = (id: string, name: string): ProgramParty => ({
  id,
  name,
  organization: id,
  post: null,
  heldBy: [],
})

/** A city flood plan with two levels that calls on a town's plan: as small as can show every measure. */
export const floodProgram: Program = {
  format: 'yuyan-program/1',
  digest: 'c'.repeat(64),
  set: {
    name: 'jurong',
    title: '句容市预案集',
    locale: 'zh-CN',
    zone: 480,
    immediately: 5 * minute,
    jurisdiction: 'jurong',
    levels: ['IV', 'III', 'II', 'I'].map((id) => ({ id, name: id })),
  },
  calendar: { years: [], off: [], working: [] },
  townships: {},
  areas: [
    { id: 'jurong', name: '句容市', kind: 'city', parent: null },
    { id: 'guozhuang', name: '郭庄镇', kind: 'town', parent: 'jurong' },
  ],
  parties: [
    body('office', '市防办'),
    body('hq', '市防指'),
    { id: 'hq.deputy', name: '市防指副总指挥', organization: 'hq', post: '副总指挥', heldBy: [] },
    body('guozhuang', '郭庄镇政府'),
    body('houbai', '后白镇政府'),
  ],
  facts: [
    {
      name: '赤山湖水位',
      aliases: [],
      type: { kind: 'number', unit: 'm', min: 5, max: 16 },
      place: { kind: 'at', area: 'jurong' },
      stale: null,
      consequence: false,
      means: null,
    },
    {
      name: '面雨量_24h',
      aliases: [],
      type: { kind: 'number', unit: 'mm', min: 0, max: 800 },
      place: { kind: 'per', areas: ['town'], aggregate: 'max' },
      stale: null,
      consequence: false,
      means: null,
    },
    {
      name: '水位上涨',
      aliases: [],
      type: { kind: 'boolean' },
      place: { kind: 'at', area: 'jurong' },
      stale: null,
      consequence: false,
      means: null,
    },
    {
      name: '预报降雨持续',
      aliases: [],
      type: { kind: 'duration' },
      place: { kind: 'at', area: 'jurong' },
      stale: null,
      consequence: false,
      means: null,
    },
  ],
  instances: [
    instance(flood, '句容市防汛抗旱应急预案', [start('IV', null), start('III', 30), start('II', 30)]),
    instance(township, '郭庄镇防汛应急预案', [start('III', 30)]),
  ],
  obligations: [
    spec('special/flood#IV-2', '加密雨水情监测', ['IV']),
    spec('special/flood#III-1', '组织会商研判', ['III']),
    spec('special/flood#III-2', '转移低洼易涝区群众', ['III'], {
      owner: { kind: 'local' },
      limit: 120 * minute,
    }),
    spec('special/flood#III-3', '加密雨水情监测', ['III', 'II'], { thread: 'special/flood#IV-2' }),
    spec('special/flood#R-1', '险情初报', ['III'], { kind: 'report', to: ['市政府'] }),
    spec('special/flood#III.procedure.decide', '', ['III'], { kind: 'decide', trigger: 'demand' }),
    spec('special/flood#link.activates.township/guozhuang', '郭庄镇防汛应急预案', [], {
      kind: 'link',
      trigger: 'wire',
    }),
  ],
  warnings: [],
  wires: [
    {
      clause: 'special/flood#link.activates.township/guozhuang',
      from: flood,
      when: 'III',
      condition: null,
      to: township,
      expect: 'III',
      within: 30 * minute,
      by: 'office',
    },
  ],
  resources: [],
  sources: [],
}

export interface ItemOptions {
  readonly points?: number
  readonly key?: boolean
  readonly id?: string
}

/** A rubric item `id` worth 1 point, measured by `methods`. */
export function item(methods: readonly Method[], options: ItemOptions = {}): RubricItem {
  const { points = 1, key = false, id = '1' } = options
  const place = fileStart('rubrics/test.md')
  return {
    id: { value: id, at: place },
    item: `评分项 ${id}`,
    detail: '',
    points,
    key,
    phases: [],
    unknownPhases: [],
    methods: methods.map((value) => ({ value, at: place })),
    at: place,
  }
}

/** A rubric of one category with the bands and the scale of AQ/T 9009. */
export function rubricOf(items: readonly RubricItem[], more: Partial<Rubric> = {}): Rubric {
  const place = fileStart('rubrics/test.md')
  return {
    path: 'rubrics/test.md',
    id: { value: 'test', at: place },
    title: '桌面演练评估表',
    basis: 'AQ/T 9009—2015',
    from: [],
    scale: [
      { name: '5', points: 5, value: 1 },
      { name: '3', points: 3, value: 0.6 },
      { name: '1', points: 1, value: 0.2 },
      { name: '0', points: 0, value: 0 },
    ],
    bands: [
      { name: '优', from: 0.9 },
      { name: '良', from: 0.75 },
      { name: '中', from: 0.6 },
      { name: '差', from: 0 },
    ],
    minCoverage: 0.8,
    vetoes: [],
    categories: [{ title: '演练实施', items }],
    places: { scale: place, bands: place, veto: place },
    at: place,
    ...more,
  }
}
