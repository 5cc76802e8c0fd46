import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Program } from '../../src/compile/program.ts'
import type { Opening } from '../../src/console/protocol.ts'
import type { Act } from '../../src/run/input.ts'
import { richProgram } from '../run/rich-set.ts'
import { idle, openConsole, type Page } from '../support/console.ts'
import { dayStage, declare, flood } from '../support/live-drill.ts'

const minute = 60_000
const toAll = '1 | T+0:00 | 全体 | 县水文站来电，水位持续上涨。 |'
const blind = ['commander', 'donghu', 'observer'] as const

/** Names, words and numbers of what these seats are not to know: each stands nowhere else. */
const secret = {
  injects: [
    toAll,
    'SECRET-A | T+0:20 | office | 暗语甲：上游来水。 | `水位 = 12.437`',
    'SECRET-B | T+1:10 | office | 暗语乙：出现较大险情。 | `水位 = 13.529; 积水深度@donghu = 0.613`',
    'SECRET-C | T+5:30 | 全体 | 暗语丙：堤防决口。 | `水位 = 14.741`',
    'SECRET-F | T+0:05 | offcie | 暗语己：送达写错了。 |',
    'SECRET-D | `水位 ≥ 15.853` | 全体 | 暗语丁：全线告急。 |',
  ],
  consequences: ['SECRET-E | `水位 ≥ 13.5` | PT5H | 全体 | 暗语戊：村庄进水。 | `水位 = 15.967`'],
}
const never = [
  ...['SECRET', '暗语', '上游来水', '较大险情', '决口', '告急', '进水', '封闭涉水道路', 'IV-4'],
  ...['12.437', '13.529', '0.613', '14.741', '15.853', '15.967', '13.5', '水位 ≥'],
  ...[
    'demand',
    'fact-reported',
    'set-off',
    'expects',
    'doneBy',
    'because',
    '"hash"',
    '"prev"',
    '"seq"',
    'sha256',
  ],
]

/** Everything that can be tried from a seat to learn what it was not told. */
const probes: readonly Act[] = [
  { kind: 'finish', obligation: `special/flood#IV.procedure.decide/qx-hq.commander/1.1`, evidence: null },
  { kind: 'finish', obligation: `special/flood#F-1/qx-water/1.1`, evidence: null },
  { kind: 'waive', obligation: `special/flood#IV-4/qx-police/1.1`, reason: '' },
  { kind: 'undo', obligation: `special/flood#III-2/donghu-gov/1.1`, reason: '' },
  { kind: 'send', wire: 'special/flood#link.activates.township/donghu' },
  { kind: 'lower', instance: flood, level: 'IV', areas: [], reason: null },
  { kind: 'end', instance: 'township/donghu@donghu', reason: null },
  { kind: 'order', clause: 'special/flood#III-3', instance: flood },
]

/** IV-1 counts its time from the event (事发后): since when facts call for a response is for nobody to learn from it. */
const countedFromEvent: Program = {
  ...richProgram,
  obligations: richProgram.obligations.map((spec) =>
    spec.clause === 'special/flood#IV-1' ? { ...spec, limitFrom: 'event' } : spec,
  ),
}

type Telling = Record<(typeof blind)[number], string>

/** Plays the same acts of the same people whatever the scenario hides; gives back every byte that the blind seats received. */
async function received(
  { injects = [toAll], consequences = [] }: { injects?: readonly string[]; consequences?: readonly string[] },
  deeds: readonly ((page: Record<string, Page>) => Promise<unknown>)[],
): Promise<Telling> {
  const stage = dayStage({ mode: 'double-blind', injects, consequences })
  const console = await openConsole({ ...stage, program: countedFromEvent })
  const seats = ['director', 'office', ...blind]
  const pages = Object.fromEntries(
    await Promise.all(seats.map(async (seat) => [seat, await console.enter(seat)] as const)),
  )
  await pages.director?.ask({ kind: 'run', speed: 1 })
  for (const seat of blind) await pages[seat]?.listen(0)
  for (const deed of deeds) {
    await console.clock.pass(15 * minute)
    await deed(pages)
  }
  for (const seat of blind) await pages[seat]?.view()
  await idle()
  expect(console.faults).toEqual([])
  await console.close()
  return Object.fromEntries(blind.map((seat) => [seat, pages[seat]?.received ?? ''])) as Telling
}

const say = (seat: string, text: string) => (pages: Record<string, Page>) =>
  pages[seat]?.ask({ kind: 'message', to: [], text, as: null, answers: null }) ?? Promise.resolve()
const act = (seat: string, what: Act) => (pages: Record<string, Page>) =>
  pages[seat]?.act(what) ?? Promise.resolve()
const nothing = async (): Promise<void> => undefined

describe('what a double-blind drill hides', () => {
  test('stands in no byte that a participant or an observer was sent', async () => {
    const script = [
      say('office', '请各单位待命'),
      ...probes.map((probe) => act('commander', probe)),
      act('commander', declare('IV')),
      ...probes.map((probe) => act('donghu', probe)),
      act('commander', { ...declare('III'), kind: 'raise' } as Act),
      nothing,
    ]
    const told = await received(secret, script)
    for (const seat of blind)
      for (const word of never) expect([seat, word, told[seat].includes(word)]).toEqual([seat, word, false])
    // The test would see it: what was told to the seats is there.
    for (const seat of blind)
      for (const word of ['水位持续上涨', '请各单位待命', '青溪县防汛应急预案', 'III'])
        expect([seat, word, told[seat].includes(word)]).toEqual([seat, word, true])
  })

  test('changes no byte of theirs before it takes effect on them, whatever they try', async () => {
    const script = [
      ...probes.flatMap((probe) => [act('commander', probe), act('donghu', probe), act('observer', probe)]),
    ].slice(0, 20)
    const [without, hiding] = [await received({}, script), await received(secret, script)]
    for (const seat of blind) expect(hiding[seat]).toBe(without[seat])
  })

  test('is not told by the time that a declared level sets, nor by what is overdue', async () => {
    const script = [act('commander', declare('IV')), nothing, nothing, nothing, nothing]
    const [without, hiding] = [
      await received({}, script),
      await received({ injects: [toAll, 'H | T+0:02 | office | 暗 | `水位 = 12.5`'] }, script),
    ]
    for (const seat of blind) expect(hiding[seat]).toBe(without[seat])
    // Observers see the duty, and those of the level that are overdue.
    expect(without.observer).toContain('special/flood#IV-1')
    expect(without.observer).toContain('"state":"late"')
  })

  test('nor in any other story: hidden readings of every kind, acts and probes in any order', async () => {
    const level = fc.integer({ min: 900, max: 1600 }).map((cm) => `水位 = ${cm / 100}`)
    const depth = fc.integer({ min: 0, max: 90 }).map((cm) => `积水深度@donghu = ${cm / 100}`)
    const inject = fc.tuple(
      fc.integer({ min: 0, max: 350 }),
      fc.oneof(level, depth, fc.constant('堤防决口 = true')),
    )
    const deed = fc.oneof(
      fc
        .tuple(fc.constantFrom(...blind), fc.constantFrom(...probes))
        .map(([seat, probe]) => act(seat, probe)),
      fc.constantFrom(say('donghu', '收到'), nothing),
      fc
        .constantFrom<Act>(
          declare('IV'),
          declare('III'),
          { kind: 'raise', instance: flood, level: 'III', areas: [], reason: null },
          { kind: 'lower', instance: flood, level: 'IV', areas: [], reason: null },
          { kind: 'end', instance: flood, reason: null },
        )
        .map((what) => act('commander', what)),
    )
    const clockOf = (minutes: number): string =>
      `T+${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
    await fc.assert(
      fc.asyncProperty(
        fc.array(inject, { maxLength: 6 }),
        fc.array(deed, { maxLength: 12 }),
        async (hidden, deeds) => {
          const injects = hidden.map(([at, fact], i) => `H-${i} | ${clockOf(at)} | office | 暗 | \`${fact}\``)
          const [without, hiding] = [
            await received({}, deeds),
            await received({ injects: [toAll, ...injects] }, deeds),
          ]
          for (const seat of blind) expect(hiding[seat]).toBe(without[seat])
        },
      ),
      { numRuns: 12 },
    )
  })

  test('is not told by which entries an act wrote, nor by how many lie between', async () => {
    const console = await openConsole(dayStage({ mode: 'double-blind', ...secret }))
    const [director, commander] = [await console.enter('director'), await console.enter('commander')]
    await director.ask({ kind: 'run', speed: 1 })
    await console.clock.pass(80 * minute)
    const { n } = (await commander.view()) as Opening
    const { answer } = await commander.act(declare('IV'))
    expect(console.drill.feeds.get('director')?.count).toBeGreaterThan(20)
    expect(answer.ok && answer.entries[0]).toBe(n + 1)
  })
})
