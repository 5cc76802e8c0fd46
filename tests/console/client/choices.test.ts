import { describe, expect, test } from 'vitest'
import { choiceForm } from '../../../src/console/client/participant/choice-forms.ts'
import { choicesOf, splitChoices } from '../../../src/console/client/participant/choices.ts'
import { type Desk, mayAct } from '../../../src/console/client/participant/desk.ts'
import { dutyForm } from '../../../src/console/client/participant/duty-forms.ts'
import { instanceTitle } from '../../../src/console/client/parts/instance-title.ts'
import {
  announced,
  commanderPowers,
  dutyOf,
  flood,
  noPowers,
  settingOf,
  viewOf,
} from '../../support/seat-opening.ts'

const deskOf = (desk: Partial<Desk> = {}): Desk => ({
  ...{ setting: settingOf(), view: viewOf(), powers: noPowers },
  ...desk,
})
const filled = { sentence: ' 水位超保 ', to: 'office', areas: [] }
const labels = (kind: Parameters<typeof choiceForm>[0], desk: Desk) =>
  choiceForm(kind, desk).buttons.map(({ label }) => label)

describe('what a seat can do', () => {
  test('without powers it reports, records and asks; a duty can be finished', () => {
    expect(choicesOf(deskOf())).toEqual(['report', 'decision', 'ask'])
    const view = viewOf({ duties: [dutyOf('a')] })
    expect(choicesOf(deskOf({ view }))).toEqual(['report', 'finish', 'decision', 'ask'])
  })

  test('who may declare raises and lowers what is in force, and ends it', () => {
    const desk = deskOf({ powers: commanderPowers })
    expect(choicesOf(desk)).toEqual(['report', 'raise', 'lower', 'decision', 'ask'])
    expect(labels('raise', desk)).toEqual(['提级至Ⅱ级', '提级至Ⅰ级'])
    expect(labels('lower', desk)).toEqual(['降级至Ⅳ级', '终止响应'])
  })

  test.each([[[]], [[announced('ended')]]])('while nothing is in force it declares: %j', (levels) => {
    const desk = deskOf({ powers: commanderPowers, view: viewOf({ levels }) })
    expect(choicesOf(desk)).not.toContain('lower')
    expect(labels('raise', desk)).toEqual(['启动Ⅳ级响应', '启动Ⅲ级响应', '启动Ⅱ级响应', '启动Ⅰ级响应'])
  })

  test('at the highest level nothing is left to raise', () => {
    const view = viewOf({ levels: [announced('I')] })
    expect(choicesOf(deskOf({ powers: commanderPowers, view }))).not.toContain('raise')
  })

  test('a task left to discretion is ordered at its levels only', () => {
    const order = { instance: flood, clause: 'special/flood#III-9', text: '停课', levels: ['III'] }
    const powers = { ...noPowers, orders: [order] }
    expect(choicesOf(deskOf({ powers }))).toContain('order')
    expect(choicesOf(deskOf({ powers, view: viewOf({ levels: [announced('IV')] }) }))).not.toContain('order')
  })

  test('before the start, after the end and when it is stopped: nothing', () => {
    for (const over of [{ phase: 'prepared' }, { phase: 'ended' }, { emergency: 'stopped' }] as const)
      expect(choicesOf(deskOf({ view: viewOf(over) }))).toEqual([])
  })

  test('six are seen at once, more are behind the sixth', () => {
    const all = ['report', 'raise', 'lower', 'warn', 'judge', 'finish', 'decision', 'ask'] as const
    expect(splitChoices(all.slice(0, 6))).toEqual({ first: all.slice(0, 6), more: [] })
    expect(splitChoices(all)).toEqual({ first: all.slice(0, 5), more: all.slice(5) })
  })

  test('a stopped clock stops acts, but for a tabletop’s', () => {
    const view = viewOf()
    const stopped = { ...view, clock: { ...view.clock, running: false, stopped: 'paused' as const } }
    expect(mayAct(deskOf())).toBe(true)
    expect(mayAct(deskOf({ view: stopped }))).toBe(false)
    expect(mayAct(deskOf({ view: stopped, setting: { ...settingOf(), mode: 'tabletop' } }))).toBe(true)
  })
})

describe('a declaration where tasks go to the towns concerned', () => {
  const [plan] = commanderPowers.levels
  const areas = [
    { id: 'donghu', name: '东湖镇' },
    { id: 'xicun', name: '西村镇' },
  ]
  const desk = deskOf({ powers: { ...commanderPowers, levels: plan ? [{ ...plan, areas }] : [] } })

  test('can name towns; without any, conditions tell', () => {
    const form = choiceForm('raise', desk)
    expect(form.areas?.map(({ name }) => name)).toEqual(['东湖镇', '西村镇'])
    const [raise] = form.buttons
    expect(raise?.command({ ...filled, areas: ['donghu'] })).toMatchObject({ act: { areas: ['donghu'] } })
    expect(raise?.command(filled)).toMatchObject({ act: { areas: [] } })
  })

  test('lowering names none', () => {
    expect(choiceForm('lower', desk).areas).toBeUndefined()
  })
})

describe('who sees what is done is said before it is done', () => {
  test.each([
    ['raise', 'functional', 'all'],
    ['ask', 'functional', 'addressee'],
    ['finish', 'functional', 'direction'],
    ['order', 'functional', 'doers'],
    ['decision', 'functional', 'direction'],
    ['decision', 'tabletop', 'all'],
  ] as const)('%s in a %s drill: %s', (kind, mode, seenBy) => {
    expect(choiceForm(kind, deskOf({ setting: { ...settingOf(), mode } })).seenBy).toBe(seenBy)
  })
})

describe('what a button does', () => {
  test('a judgement stands there in the words of the plan', () => {
    const judgements = [{ instance: flood, clause: 'special/flood#IV.start.2', text: '其他需要启动的情况。' }]
    const { buttons } = choiceForm('judge', deskOf({ powers: { ...noPowers, judgements } }))
    expect(buttons.map(({ label }) => label)).toEqual(['成立', '不成立'])
    expect(buttons[0]?.detail).toContain('其他需要启动的情况。')
  })

  test('what is kept up can be given up, with a reason', () => {
    const kept = dutyOf('patrol', { state: 'done', held: true })
    const { buttons } = dutyForm(kept, deskOf())
    expect(buttons).toHaveLength(1)
    expect(buttons[0]?.needsSentence).toBe(true)
    expect(buttons[0]?.command(filled)).toMatchObject({
      act: { kind: 'undo', obligation: 'patrol', reason: '水位超保' },
    })
  })

  const commandOf = (kind: Parameters<typeof choiceForm>[0], desk: Desk, index = 0) =>
    choiceForm(kind, desk).buttons[index]?.command(filled)

  test('raising tells the reason; without a sentence there is none', () => {
    const desk = deskOf({ powers: commanderPowers })
    const act = { kind: 'raise', instance: flood, level: 'II', areas: [], reason: '水位超保' }
    expect(commandOf('raise', desk)).toEqual({ kind: 'act', act, forParty: null })
    const silent = choiceForm('lower', desk).buttons.at(-1)?.command({ sentence: ' ', to: '', areas: [] })
    expect(silent).toMatchObject({ act: { kind: 'end', instance: flood, reason: null } })
  })

  test('a report goes to the control cell unless another seat is chosen, a question to the director', () => {
    expect(choiceForm('report', deskOf()).to?.map(({ seat }) => seat)).toEqual(['cell', 'director', 'office'])
    expect(choiceForm('ask', deskOf()).to?.[0]?.seat).toBe('director')
    expect(commandOf('report', deskOf())).toEqual({
      ...{ kind: 'message', to: ['office'], text: '水位超保', as: null, answers: null },
    })
  })

  test('a duty to report is closed by the report, in the name of the party that owes it', () => {
    const duty = dutyOf('r', { kind: 'report', party: 'qx-office' })
    const desk = deskOf({ view: viewOf({ duties: [duty, dutyOf('task')] }) })
    expect(labels('report', desk)).toEqual(['报送：组织低洼地区群众转移', '发出'])
    expect(labels('finish', desk)).toEqual(['办结：组织低洼地区群众转移'])
    expect(commandOf('report', desk)).toEqual({
      kind: 'act',
      act: { kind: 'finish', obligation: 'r', evidence: '水位超保' },
      forParty: 'qx-office',
    })
  })

  test('the notice of a link is sent, not ticked off', () => {
    const duty = dutyOf('l', { kind: 'link', clause: 'special/flood#link.activates.township/donghu' })
    const [send] = dutyForm(duty, deskOf()).buttons
    expect(send?.command(filled)).toMatchObject({ act: { kind: 'send', wire: duty.clause } })
  })

  test('who does not do a duty gives the reason', () => {
    const waive = dutyForm(dutyOf('a'), deskOf()).buttons.at(-1)
    expect(waive?.needsSentence).toBe(true)
    expect(waive?.command(filled)).toMatchObject({ act: { kind: 'waive', reason: '水位超保' } })
  })
})

describe('what things are called', () => {
  test('a step of a start procedure is named by its kind and level', () => {
    const steps = [
      dutyOf('1', { kind: 'propose', text: '', level: 'III' }),
      dutyOf('2', { kind: 'assess', text: '', level: null }),
    ]
    const desk = deskOf({ view: viewOf({ duties: steps }) })
    expect(labels('finish', desk)).toEqual(['办结：提出启动Ⅲ级响应', '办结：研判是否启动响应'])
  })

  test('where a plan answers several groups of hazards, the group is told', () => {
    const title = '防汛抗旱应急预案'
    expect(instanceTitle('special/flood@jurong', title, 'zh-CN')).toBe(title)
    expect(instanceTitle('special/flood@jurong.drought', title, 'zh-CN')).toBe(`${title}（干旱）`)
    expect(instanceTitle('special/flood@jurong.drought', 'Flood plan', 'en')).toBe('Flood plan (drought)')
  })
})
