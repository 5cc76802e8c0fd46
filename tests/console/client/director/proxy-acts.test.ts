import { describe, expect, it } from 'vitest'
import { Board } from '../../../../src/console/client/director/model/board.ts'
import { type ProxyAct, proxyCommand } from '../../../../src/console/client/director/model/proxy-act.ts'
import { proxyActs } from '../../../../src/console/client/director/model/proxy-acts.ts'
import { proxyParties } from '../../../../src/console/client/director/model/proxy-who.ts'
import { statedTime } from '../../../../src/console/client/director/model/stated-time.ts'
import { deskWords } from '../../../../src/console/client/director/words/words-of.ts'
import { hour, minute } from '../../../../src/vocabulary/duration.ts'
import { fullOpening } from '../../../support/full-opening.ts'
import { dayStage, declare, drive, flood } from '../../../support/live-drill.ts'

const stage = dayStage()
const words = deskWords('zh-CN').acting

function running(minutes = 40) {
  const drill = drive(stage).at(0)
  drill.ask('director', { kind: 'run', speed: 1 })
  return drill.at(minutes)
}

const boardOf = (drill: ReturnType<typeof drive>) => new Board(fullOpening(stage, drill.events()))
const actsOf = (drill: ReturnType<typeof drive>) => proxyActs({ board: boardOf(drill), words })
const levels = (acts: readonly ProxyAct[]) =>
  acts.filter(({ topic, about }) => topic === 'level' && about === flood).map(({ label }) => label)

/** Does an act as the window would: for the first who may, with a reason. */
function carryOut(drill: ReturnType<typeof drive>, act: ProxyAct) {
  const [party] = proxyParties(boardOf(drill).backstage, act.parties)
  const filled = { reason: '口头命令', areas: [], party: party?.id ?? '', stated: null }
  return drill.ask('director', proxyCommand(act, filled))
}

describe('what the direction may do for others', () => {
  it('declares while nothing is in force; then raises, lowers, ends', () => {
    const drill = running()
    expect(levels(actsOf(drill))).toEqual(
      ['Ⅳ', 'Ⅲ', 'Ⅱ'].map((level) => `启动${level}级响应：青溪县防汛应急预案`),
    )
    drill.act('commander', declare('III'))
    expect(levels(actsOf(drill)).map((label) => label.split('：')[0])).toEqual([
      ...['降级至Ⅳ级', '提级至Ⅱ级', '终止响应'],
    ])
  })

  it('every act that is offered is one that the plans allow the party named first', () => {
    const drill = running()
    drill.act('commander', declare('III'))
    drill.at(60)
    const kinds = new Set<string>()
    for (const { key } of actsOf(drill)) {
      const fresh = running()
      fresh.act('commander', declare('III'))
      fresh.at(60)
      const act = actsOf(fresh).find((each) => each.key === key)
      if (!act) throw new Error(key)
      const answer = carryOut(fresh, act)
      const reason = answer.ok ? null : answer.about
      // A duty's 完成标志 may still be out: that is told in words when it is tried.
      expect([key, reason === null || reason === 'not-yet' || reason === 'not-held']).toEqual([key, true])
      kinds.add(key.split(' ')[0] ?? '')
    }
    expect([...kinds]).toEqual(expect.arrayContaining(['raise', 'lower', 'end', 'finish', 'waive', 'judge']))
  })

  it('decisions and warnings are not ticked off: they are declared and issued', () => {
    const drill = running()
    drill.events()
    const decide = (drill.live.playing.run.rows.get(flood)?.all ?? []).filter(({ kind }) => kind === 'decide')
    expect(decide.length).toBeGreaterThan(0)
    const keys = actsOf(drill).map(({ key }) => key)
    for (const { key } of decide) {
      expect(keys).not.toContain(`finish ${key}`)
      expect(keys).toContain(`waive ${key}`)
    }
  })

  it('judgements are told in the words of the plan', () => {
    const judge = actsOf(running()).filter(({ topic }) => topic === 'judge')
    expect(judge.length).toBeGreaterThan(0)
    for (const { label, reason } of judge) {
      expect(label).not.toContain('special/flood#')
      expect(reason).toBe('needed')
    }
  })

  it('whoever may do it and has no seat comes first, whoever may not comes last', () => {
    const { backstage } = boardOf(running())
    const parties = proxyParties(backstage, ['qx-hq.commander', 'qx-water'])
    expect(parties.at(-1)?.entitled).toBe(false)
    const entitled = parties.filter((each) => each.entitled)
    expect(entitled.at(-1)).toMatchObject({ id: 'qx-hq.commander', seat: '总指挥席' })
  })
})

describe('a stated time', () => {
  const zone = 480
  const begins = Date.UTC(2025, 6, 1, 0, 0)
  const clock = { begins, now: begins + 6 * hour, zone }

  it.each([
    ['', null],
    ['13:20', begins + 5 * hour + 20 * minute],
    ['13：20', begins + 5 * hour + 20 * minute],
    ['2025-07-01 09:00', begins + hour],
    // Later today is no time that was stated: it was yesterday, before the beginning.
    ['15:00', 'unread'],
    ['25:00', 'unread'],
    ['刚才', 'unread'],
  ])('%j', (text, at) => {
    expect(statedTime(text, clock)).toBe(at)
  })
})
