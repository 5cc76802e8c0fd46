import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { unopened } from '../../src/drill/conduct.ts'
import type { Stage } from '../../src/drill/live.ts'
import type { SeatChange } from '../../src/drill/seat-view.ts'
import { SeatSight, seesAll, toldFully } from '../../src/drill/view.ts'
import type { Actor, DrillEvent, EventBody, EventType } from '../../src/run/event.ts'
import { loadProgram } from '../../src/run/loaded-program.ts'
import { expectFile } from '../support/cases.ts'
import { dayStage, flood } from '../support/live-drill.ts'

type Samples = { readonly [T in EventType]: (EventBody & { readonly type: T })['data'] }

const moved = {
  ...{ instance: flood, from: 'standby', to: 'IV', demanded: 'III', demandedIn: ['donghu'], episode: 1 },
  ...{ areas: [], reason: '研判' },
} as const
const warned = {
  ...{
    warning: 'special/flood#warning.1',
    instance: flood,
    product: '水情预警',
    level: '蓝',
    area: 'qingxi',
  },
  reason: null,
} as const
const key = 'special/flood#IV-1/qx-office/1.1'
const row = { key, instance: flood }

/** One of each thing that can happen; a new one does not compile without its line in the table. */
const samples: Samples = {
  'drill-opened': {
    pins: { program: 'p', scenario: 's', header: 'h', texts: {}, revision: null },
    rehearsal: true,
  },
  'drill-started': { scenario: 'day', title: '防汛一日', seed: null },
  'clock-started': { speed: 2 },
  'clock-set': { speed: 4 },
  'clock-jumped': { to: 0 },
  'clock-stopped': { why: 'paused', note: '休息' },
  'inject-released': {
    ...{ inject: '7', channel: '电话', from: '水文站', to: ['office'], content: '水位上涨' },
    ...{ expects: ['special/flood#IV-1'], doneBy: [] },
  },
  'inject-skipped': { inject: '7', reason: '来不及' },
  'inject-moved': { inject: '7', to: 0, reason: '提前' },
  'inject-added': {
    inject: {
      ...{ id: '+1', after: 0, when: null, channel: '', from: '', to: ['office'], content: '新注入' },
      ...{ facts: [], expects: [], doneBy: [], alternative: null },
    },
  },
  'consequence-set-off': { consequence: '甲', due: 0 },
  'consequence-released': { consequence: '甲', to: ['office'], content: '村庄进水' },
  'fact-reported': { fact: '水位', area: null, value: 13, previous: null, stalesAt: null },
  'fact-staled': { fact: '水位', area: null, previous: 13 },
  'judgement-recorded': {
    ...{ clause: 'special/flood#III.start.2', instance: flood, holds: true, previous: null, reason: '研判' },
  },
  'demand-changed': {
    instance: flood,
    from: null,
    to: 'III',
    because: ['special/flood#III.start.1'],
    areas: [],
  },
  'demand-areas-changed': { instance: flood, level: 'III', areas: ['donghu'], previous: [] },
  'obligation-due': {
    ...{
      ...row,
      clause: 'special/flood#IV-1',
      thread: 'special/flood#IV-1',
      kind: 'task',
      owner: 'qx-office',
    },
    ...{ text: '组织会商', episode: 1, occurrence: 1, deadline: 1, repeatsAt: null, to: [] },
  },
  'obligation-late': { ...row, deadline: 1 },
  'obligation-done': { ...row, late: 5, evidence: '会商纪要' },
  'obligation-reopened': { ...row, state: 'late' },
  'obligation-waived': { ...row, reason: '无须' },
  'obligation-withdrawn': { ...row, reason: 'lowered' },
  'obligation-broken': { ...row, reason: '撤离' },
  'obligation-lifted': row,
  'condition-lapsed': row,
  'task-ordered': { instance: flood, clause: 'special/flood#III-3' },
  'level-declared': moved,
  'level-raised': moved,
  'level-lowered': moved,
  'response-ended': { ...moved, to: 'ended' },
  'act-refused': {
    ...{ act: 'declare', instance: flood, level: 'II', obligation: null, reason: 'no-authority' },
    entitled: ['qx-hq.commander'],
  },
  'warning-issued': { ...warned, from: null, until: null },
  'warning-ended': { ...warned, why: 'expired' },
  'link-fired': { wire: 'special/flood#link.activates.township/donghu', instance: flood },
  'link-sent': {
    wire: 'special/flood#link.activates.township/donghu',
    to: 'township/donghu@donghu',
    expect: 'III',
  },
  'link-dropped': { wire: 'special/flood#link.activates.township/donghu', to: 'township/donghu@donghu' },
  'entry-undone': { entry: 7, reason: '误发' },
  'message-sent': { to: ['commander'], text: '请示', as: null, answers: null },
  'beat-begun': { beat: 'questions', inject: '7' },
  'decision-recorded': { text: '转移', owner: '总指挥', options: ['不转移'], reason: '水位', inject: '7' },
  'observation-recorded': { item: 'automatic#1', points: 3, note: '迟缓', entry: null, photo: null },
  'form-submitted': { rated: 1, items: 2 },
  'rating-settled': { item: 'automatic#1', points: 3, reason: '合议' },
  'party-told': { who: '消防' },
  'seat-reached': { seat: 'office' },
  'emergency-called': { note: '真的' },
  'emergency-confirmed': { by: 'time' },
  'emergency-withdrawn': { note: '误会' },
  'drill-reopened': { reason: '误按' },
  'drill-ended': { reason: '时间到' },
  'seal-opened': { pins: { program: 'p', scenario: 's', header: 'h', texts: {}, revision: null } },
}

/** Who did it: the office, unless only others can. */
const doers: Partial<Record<EventType, string>> = {
  'observation-recorded': 'evaluator-1',
  'form-submitted': 'evaluator-1',
  'rating-settled': 'director',
  'level-declared': 'commander',
}
const watchers = ['office', 'commander', 'observer', 'evaluator-2', 'director'] as const

function told(stage: Stage): string {
  const backstage = { stage, loaded: loadProgram(stage.program) }
  const seats = watchers.map((id) => stage.seats.find(({ seat }) => seat === id) ?? never(id))
  const sights = seats.map((seat) => new SeatSight(seat, backstage))
  const conduct = unopened(stage.scenario.begins)
  const lines = Object.entries(samples).map(([type, data], i) => {
    const by: Actor = { seat: doers[type as EventType] ?? 'office', party: null, acting: false }
    const event = {
      v: 1,
      drill: 'day',
      seq: i + 1,
      at: { exercise: 0, situation: 0 },
      wall: null,
      by,
      cause: null,
    }
    const entry = { ...event, type, data, prev: '', hash: '' } as unknown as DrillEvent
    const cells = seats.map((seat, k) => {
      if (seesAll(seat.role)) return fully(entry, toldFully(entry, seat, conduct))
      return words(sights[k]?.see(entry, conduct)?.change)
    })
    return `| ${[type, ...cells].join(' | ')} |`
  })
  return [`| | ${watchers.join(' | ')} |`, `|---|${'---|'.repeat(watchers.length)}`, ...lines, ''].join('\n')
}

function fully(entry: DrillEvent, told: DrillEvent | null): string {
  if (told === null) return ''
  return told === entry ? 'the entry' : `the entry, with ${JSON.stringify(told.data)}`
}

function never(id: string): never {
  throw new Error(`no seat ${id}`)
}

/** A change in a few words: its kind, and whatever of the entry stands in it. */
function words(change: SeatChange | undefined): string {
  if (change === undefined) return ''
  switch (change.kind) {
    case 'item':
    case 'level': {
      const { what, from, channel, text, about, own } = change.item
      return [change.kind === 'level' ? 'level +' : '', what, own ? 'own' : '', from, channel, text, about]
        .filter((word) => word !== '')
        .join(' ')
    }
    case 'reached':
      return 'has answered'
    case 'recalled':
      return `takes back its ${change.item}`
    case 'duty':
      return `duty ${change.duty.clause} ${change.duty.text}`
    case 'duty-state':
      return `duty is ${change.state}`
    case 'emergency':
      return `emergency ${change.emergency}`
    case 'beat':
      return `beat ${change.beat} ${change.inject}`
    case 'clock':
    case 'phase':
      return change.kind
  }
}

test.each(['double-blind', 'tabletop'] as const)(
  'what each seat is told of each thing that happens: %s',
  (mode) => {
    const path = fileURLToPath(new URL(`./view/${mode}.md`, import.meta.url))
    expectFile(path, told(dayStage({ mode })))
  },
)

test('in a double-blind drill nobody who takes part is told what hides behind the situation', () => {
  const table = told(dayStage({ mode: 'double-blind' }))
  const hidden = [
    'fact-',
    'demand-',
    'consequence-set-off',
    'inject-added',
    'inject-moved',
    'inject-skipped',
    'link-',
    'observation-',
    'judgement-',
  ]
  const lines = table.split('\n').filter((line) => hidden.some((type) => line.startsWith(`| ${type}`)))
  expect(lines.length).toBeGreaterThan(10)
  for (const line of lines) expect(line).toMatch(/^\| [\w-]+ \| {2}\| {2}\| {2}\| /)
})
