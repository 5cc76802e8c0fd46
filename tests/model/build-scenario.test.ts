import { describe, expect, test } from 'vitest'
import { buildScenario } from '../../src/model/build-scenario.ts'
import { hour, minute } from '../../src/vocabulary/duration.ts'
import { parseInstant } from '../../src/vocabulary/instant.ts'
import { readable, settingsWith } from './read.ts'

const frontmatter = (more = ''): string => `---
kind: scenario
id: lake
title: 湖水上涨
mode: tabletop
plans: [special/flood, town/flood]
begins: 2016-07-04 06:00
lasts: PT12H
seats:
  commander: { title: 总指挥席, holds: ["hq/总指挥"] }
  office: { title: 市防办席, holds: [hq-office, 市应急局] }
objectives: [检验启动是否及时]
rubric: automatic
${more}---

`

const scenario = (body: string, more = '') =>
  buildScenario(readable('scenarios/lake.md', frontmatter(more) + body), settingsWith())

const injects = (rows: string) =>
  scenario(
    `## 注入\n\n| 编号 | 时刻 | 渠道 | 来源 | 送达 | 内容 | 事实 | 期望 |\n|---|---|---|---|---|---|---|---|\n${rows}\n`,
  ).injects

test('frontmatter', () => {
  const read = scenario('## 背景\n\n湖水位 10.7 米。\n\n- 连日降雨\n')
  expect(read.begins).toBe(parseInstant('2016-07-04 06:00', 480))
  expect(read.lasts).toBe(12 * hour)
  expect(read.seats.map(({ id, title, holds }) => [id, title, holds.map(({ value }) => value)])).toEqual([
    ['commander', '总指挥席', ['hq/总指挥']],
    ['office', '市防办席', ['hq-office', '市应急局']],
  ])
  expect(read.rubrics.map(({ value }) => value)).toEqual(['automatic'])
  expect(read.background).toBe('湖水位 10.7 米。\n连日降雨')
  expect(read.unreadable).toEqual([])
})

describe('participants', () => {
  const participants = (more: string) => scenario('', `participants:\n${more}`)

  test('a seat takes from `default` what it does not say', () => {
    const read = participants(
      '  default: { delay: "triangular(PT5M, PT15M, PT40M)", effort: fixed(0.8), fails: 0.02, judges: 0.1 }\n  office: { delay: fixed(PT2M), orders: 0.5 }\n  media: { absent: true }\n',
    ).participants
    const usual = { kind: 'triangular', low: 5 * minute, mode: 15 * minute, high: 40 * minute }
    const effort = { low: 0.8, mode: 0.8, high: 0.8 }
    expect(read.get('default')).toEqual({
      delay: usual,
      effort,
      fails: 0.02,
      judges: 0.1,
      orders: 0,
      absent: false,
    })
    expect(read.get('office')).toEqual({
      delay: { kind: 'fixed', value: 2 * minute },
      effort,
      fails: 0.02,
      judges: 0.1,
      orders: 0.5,
      absent: false,
    })
    expect(read.get('media')).toEqual({
      delay: usual,
      effort,
      fails: 0.02,
      judges: 0.1,
      orders: 0,
      absent: true,
    })
  })

  test('a spread whose values fall is kept as unreadable', () => {
    const read = participants('  default: { delay: "uniform(PT20M, PT5M)" }\n')
    expect(read.unreadable.map(({ value, at }) => [value, at.start.line])).toEqual([
      ['uniform(PT20M, PT5M)', 15],
    ])
  })
})

test('a day that is none is kept as unreadable', () => {
  const text = `${frontmatter()}`.replace('2016-07-04', '2016-02-31')
  const read = buildScenario(readable('scenarios/lake.md', text), settingsWith())
  expect(read.begins).toBe(0)
  expect(read.unreadable.map(({ value }) => value)).toEqual(['2016-02-31 06:00'])
})

describe('injects', () => {
  test('every column', () => {
    const [first] = injects(
      '| A-01 | T+1:30 | 电话 | 市气象局 | commander、office | 暴雨橙色预警 | `暴雨预警 = "橙"; 面雨量_24h@town = 80` | special/flood#III-2、town/flood#Ⅲ－1 |',
    )
    expect(first).toMatchObject({
      id: { value: 'A-01' },
      at: { kind: 'time', after: 90 * minute },
      channel: '电话',
      from: '市气象局',
      to: [{ value: 'commander' }, { value: 'office' }],
      content: '暴雨橙色预警',
      facts: [
        { name: '暴雨预警', member: null, value: '橙' },
        { name: '面雨量_24h', member: 'town', value: 80 },
      ],
      unreadable: [],
      expects: [{ value: 'special/flood#III-2' }, { value: 'town/flood#III-1' }],
    })
  })

  test('questions, one by one', () => {
    const text = `${frontmatter()}\n## 注入\n\n| 时刻 | 内容 | 讨论问题 |\n|---|---|---|\n| T+0:00 | 涨水 | 够不够条件？还缺什么？ |\n| T+1:00 | 再涨 | 谁来决定；物资从哪里调 |\n| T+2:00 | 退水 | |\n`
    const read = buildScenario(readable('scenarios/lake.md', text), settingsWith())
    expect(read.injects.map(({ questions }) => questions)).toEqual([
      ['够不够条件？', '还缺什么？'],
      ['谁来决定', '物资从哪里调'],
      [],
    ])
  })

  test.each([
    ['T+0:00', { kind: 'time', after: 0 }],
    ['T+90', { kind: 'time', after: 90 * minute }],
    ['`T+26:05`', { kind: 'time', after: 26 * hour + 5 * minute }],
    ['`湖水位 > 12`', { kind: 'condition', condition: { source: '湖水位 > 12' } }],
    ['八点', { kind: 'unreadable', text: '八点' }],
    ['', { kind: 'unreadable', text: '' }],
  ])('时刻 %s', (cell, at) => {
    expect(injects(`| A | ${cell} | 电话 | 甲 | 全体 | 内容 | | |`)[0]?.at).toMatchObject(at)
  })
})

test('consequences', () => {
  const [first, second] = scenario(
    '## 后果\n\n| 编号 | 条件 | 延迟 | 送达 | 内容 | 事实 |\n|---|---|---|---|---|---|\n' +
      '| C-1 | `状态("special/flood#III-2") = "late"` | 20 分钟 | 全体 | 有人被困 | `受困人数 = 3` |\n' +
      '| C-2 | 堤防溃口 | 过一会儿 | 全体 | 内涝 | |\n',
  ).consequences
  expect(first).toMatchObject({
    delay: 20 * minute,
    when: { source: '状态("special/flood#III-2") = "late"' },
    unreadable: [],
  })
  expect(second).toMatchObject({
    delay: 0,
    when: { source: '堤防溃口', problems: [] },
    unreadable: [{ value: '过一会儿' }],
  })
})

test('the window, what the seed decides, and alternatives', () => {
  const read = scenario(
    '## 注入\n\n| 编号 | 组 | 时刻 | 内容 |\n|---|---|---|---|\n| A | 险情/管涌 | T+0 | 甲 |\n| B | 险情 | T+0 | 乙 |\n| C | — | T+0 | 丙 |\n',
    `window: [2025-06-02 08:00, 2025-06-06 18:00]
generate:
  facts: { "湖水位@ town": "uniform(-0.2, 0.3)", 雨量: "uniform(3, 1)" }
  injects: { A: "uniform(PT0M, PT1H)" }
`,
  )
  expect(read.window).toMatchObject({
    from: parseInstant('2025-06-02 08:00', 480),
    until: parseInstant('2025-06-06 18:00', 480),
  })
  expect(read.generate.facts).toMatchObject([{ name: '湖水位', member: 'town', digits: 1 }])
  expect(read.generate.injects).toMatchObject([{ inject: { value: 'A' }, delay: { high: hour } }])
  expect(read.generate.unreadable.map(({ value }) => value)).toEqual(['uniform(3, 1)'])
  expect(read.injects.map(({ alternative }) => alternative && [alternative.group, alternative.name])).toEqual(
    [['险情', '管涌'], ['险情', null], null],
  )
})
