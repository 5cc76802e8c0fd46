import { describe, expect, it } from 'vitest'
import { Board } from '../../../../src/console/client/director/model/board.ts'
import { conversation, withSeat } from '../../../../src/console/client/director/model/conversation.ts'
import { everyone, holders, lanesOf } from '../../../../src/console/client/director/model/lanes.ts'
import { findRows } from '../../../../src/console/client/director/model/log-row.ts'
import { openDuties } from '../../../../src/console/client/director/model/obligations.ts'
import { observationsBy } from '../../../../src/console/client/director/model/observations.ts'
import { lateCount, planLines } from '../../../../src/console/client/director/model/plan-lines.ts'
import {
  injectList,
  nextInject,
  nextKeyMoment,
} from '../../../../src/console/client/director/model/upcoming.ts'
import { hour, minute } from '../../../../src/vocabulary/duration.ts'
import { fullOpening } from '../../../support/full-opening.ts'
import { dayStage, declare, drive, flood } from '../../../support/live-drill.ts'

const stage = dayStage()
const { begins } = stage.scenario
const message = (to: string, text: string, answers: number | null = null) =>
  ({ kind: 'message', to: [to], text, as: null, answers }) as const

/** Level III is called for at once; III is declared after 10 minutes; inject 2 is left out. */
function played() {
  const drill = drive(stage).at(0)
  drill.ask('director', { kind: 'run', speed: 1 })
  drill.at(10).act('commander', declare('III'))
  drill.ask('director', { kind: 'skip', inject: '2', reason: '进度快' })
  drill.at(12).ask('office', message('cell', '市防办要不要报？'))
  return drill
}

const boardOf = (drill: ReturnType<typeof drive>, seat = 'director') =>
  new Board(fullOpening(stage, drill.events(), seat))

describe('a board', () => {
  it('folded entry by entry is the board folded at once', () => {
    const drill = played().at(200)
    const log = drill.events()
    const whole = new Board(fullOpening(stage, log))
    const grown = new Board(fullOpening(stage, log.slice(0, 3)))
    for (const event of log) grown.take(event)
    expect(grown.version).toBe(log.length)
    expect(grown.standing).toEqual(whole.standing)
    expect(grown.rows).toEqual(whole.rows)
    expect(grown.conduct).toEqual(drill.live.conduct)
  })

  it('takes no entry in twice', () => {
    const log = played().events()
    const board = new Board(fullOpening(stage, log))
    const last = log.at(-1)
    if (last) board.take(last)
    expect(board.version).toBe(log.length)
  })

  it('takes five thousand entries in without slowing down', () => {
    const log = played().events()
    const board = new Board(fullOpening(stage, log))
    const end = board.standing.end.seq
    for (let i = 1; i <= 5000; i += 1)
      board.take({ ...board.entry(end), seq: end + i } as (typeof log)[number])
    expect(board.log).toHaveLength(end + 5000)
  })
})

describe('what is called for, declared and late', () => {
  it('says that less is declared than called for', () => {
    const drill = drive(stage).at(0)
    drill.ask('director', { kind: 'run', speed: 1 })
    const { standing, backstage } = boardOf(drill.at(31))
    expect(planLines(backstage, standing.run)[0]).toMatchObject({
      instance: flood,
      response: 'standby',
      gap: 'below',
    })
  })

  it('counts what is late and puts the earliest deadline first', () => {
    const board = boardOf(played().at(300))
    const now = begins + 300 * minute
    const lines = planLines(board.backstage, board.standing.run)
    const duties = openDuties(board.standing.run, board.duties, now)
    expect(lateCount(lines)).toBe(duties.filter(({ late }) => late).length)
    expect(lateCount(lines)).toBeGreaterThan(0)
    const deadlines = duties.flatMap(({ row }) => row.deadline ?? [])
    expect(deadlines).toEqual(deadlines.toSorted((a, b) => a - b))
    expect(duties[0]).toMatchObject({ late: true, left: now - (deadlines[0] ?? 0) })
  })
})

describe('the timeline', () => {
  it('has a lane per seat with what was planned, released and left out', () => {
    const board = boardOf(played())
    const { script } = board.standing
    const lanes = lanesOf({ backstage: board.backstage, script, told: board.told, duties: [] })
    const kinds = (seat: string) => lanes.find((lane) => lane.seat === seat)?.marks.map(({ kind }) => kind)
    expect(lanes.map(({ seat }) => seat)).toEqual([everyone, 'commander', 'office', 'donghu'])
    expect(kinds(everyone)).toEqual(['planned'])
    expect(kinds('office')).toEqual(['skipped', 'released', 'message'])
    expect(kinds('commander')).toEqual(['level'])
  })

  it('puts a deadline on the lane of whoever holds the body, or the body of the post', () => {
    const seats = stage.scenario.seats
    expect(holders('donghu-gov', seats)).toEqual(['donghu'])
    expect(holders('donghu-gov.post-2', seats)).toEqual(['donghu'])
    expect(holders('nobody-known', seats)).toEqual([])
    expect(holders(null, seats)).toEqual([])
  })
})

describe('what comes next', () => {
  it('passes over injects that were left out', () => {
    const board = boardOf(played())
    const list = injectList(board.backstage.scenario, board.standing.script)
    expect(list.map(({ state }) => state)).toEqual(['released', 'skipped', 'pending'])
    expect(nextInject(list)?.inject.id).toBe('3')
  })

  it('is the nearer of inject and deadline', () => {
    const board = boardOf(played())
    const now = begins + 12 * minute
    const duties = openDuties(board.standing.run, board.duties, now)
    const list = injectList(board.backstage.scenario, board.standing.script)
    expect(nextKeyMoment(list, [], now)).toMatchObject({ kind: 'inject', at: begins + 2 * hour })
    expect(nextKeyMoment(list, duties, now)).toMatchObject({ kind: 'deadline', at: duties[0]?.row.deadline })
  })
})

describe('messages', () => {
  it('wait until they are answered', () => {
    const drill = played()
    const before = boardOf(drill)
    const [question] = conversation(before.told, before.conduct.undone)
    expect(question).toMatchObject({ from: 'office', waits: true })
    drill.at(14).ask('cell', { ...message('office', '按预案报。', question?.seq), as: '市防办' })
    const after = boardOf(drill)
    const said = conversation(after.told, after.conduct.undone)
    expect(said.map(({ waits, as }) => [waits, as])).toEqual([
      [false, null],
      [false, '市防办'],
    ])
    expect(withSeat(said, 'donghu')).toEqual([])
    expect(withSeat(said, 'office')).toHaveLength(2)
  })
})

describe('the log in words', () => {
  it('is searched for every word, newest first', () => {
    const { rows } = boardOf(played())
    expect(findRows(rows, '').map(({ seq }) => seq)).toEqual(rows.map(({ seq }) => seq).reverse())
    expect(findRows(rows, '取消注入 进度').map(({ text }) => text)).toEqual(['取消注入 2：进度快'])
    expect(findRows(rows, '取消注入 没有的词')).toEqual([])
  })
})

describe('observations', () => {
  it('are shown to whoever wrote them, newest first, also when taken back', () => {
    const drill = played()
    const note = { kind: 'observe', item: null, entry: 3, photo: null } as const
    drill.ask('evaluator-1', { ...note, points: 5, note: '研判及时' })
    drill.ask('evaluator-2', { ...note, points: 0, note: '没有看到' })
    drill.ask('evaluator-1', { ...note, points: 3, note: '报告偏慢' })
    const entry = drill.events().findLast(({ type }) => type === 'observation-recorded')?.seq ?? 0
    drill.ask('director', { kind: 'undo', entry, reason: '记错' })
    const board = boardOf(drill, 'evaluator-1')
    expect(
      observationsBy('evaluator-1', board.told, board.conduct.undone).map(({ points, undone }) => [
        points,
        undone,
      ]),
    ).toEqual([
      [3, true],
      [5, false],
    ])
  })
})
