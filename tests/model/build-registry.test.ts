import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../src/document/parse-document.ts'
import { buildRegistry } from '../../src/model/build-registry.ts'
import { hour, minute } from '../../src/vocabulary/duration.ts'
import { readable, settingsWith } from './read.ts'

const registry = (name: string, text: string) => buildRegistry([readable(`registry/${name}.yaml`, text)])
const facts = (entry: string) => registry('facts', `facts:\n  - ${entry}\n`).facts[0]

describe('facts', () => {
  test('a number at one place', () => {
    expect(
      facts(
        '{ name: 水位, aliases: [湖水位], says: [湖 水位], type: number, unit: m, range: [5, 16], source: water, at: lake, stale: PT3H }',
      ),
    ).toMatchObject({
      name: '水位',
      aliases: ['湖水位'],
      says: ['湖 水位'],
      type: { kind: 'number', unit: 'm', min: 5, max: 16 },
      place: { kind: 'at', area: 'lake' },
      source: 'water',
      stale: 3 * hour,
      forecast: false,
      consequence: false,
      means: null,
    })
  })

  test('one value per area of a kind, or of several kinds', () => {
    expect(facts('{ name: 雨量, type: number, per: town, aggregate: max }')?.place).toEqual({
      kind: 'per',
      areas: ['town'],
      aggregate: 'max',
    })
    expect(facts('{ name: 雨量, type: number, per: [town, zone] }')?.place).toEqual({
      kind: 'per',
      areas: ['town', 'zone'],
      aggregate: null,
    })
  })

  test.each([
    [
      '{ name: 预警, type: enum, values: [蓝, 红], at: a }',
      { kind: 'enum', values: ['蓝', '红'], ordered: true },
    ],
    [
      '{ name: 风向, type: enum, values: [东, 西], ordered: false, at: a }',
      { kind: 'enum', values: ['东', '西'], ordered: false },
    ],
    ['{ name: 溃口, type: boolean, at: a }', { kind: 'boolean' }],
    ['{ name: 历时, type: duration, at: a }', { kind: 'duration' }],
    ['{ name: 人数, type: number, at: a }', { kind: 'number', unit: null, min: null, max: null }],
  ])('%s', (entry, type) => {
    expect(facts(entry)?.type).toEqual(type)
  })

  test('a definition and its place', () => {
    expect(facts('{ name: 超保, type: boolean, at: a, means: "水位 > 12" }')?.means).toMatchObject({
      value: '水位 > 12',
      at: { start: { line: 2 } },
    })
  })
})

test('organizations, positions and groups', () => {
  const { organizations, groups } = registry(
    'organizations',
    'organizations:\n  - { id: water, name: 水利局, aliases: [市水利局], kind: government, parent: gov, area: a, positions: [{ id: head, name: 局长, substitutes: [副局长] }] }\n' +
      'groups:\n  - { id: members, name: 成员单位, members: [water] }\n',
  )
  expect(organizations[0]).toMatchObject({
    id: 'water',
    parent: 'gov',
    duty: null,
    positions: [{ id: 'head', name: '局长', substitutes: ['副局长'] }],
    at: { start: { line: 2 } },
  })
  expect(groups[0]?.members.map(({ value, at }) => [value, at.start.line])).toEqual([['water', 4]])
})

test('marks: 未设定 is known to be none', () => {
  const [set] = registry(
    'marks',
    'marks:\n  - { object: lake, unit: m, values: { 警戒水位: 11.0, 保证水位: 未设定 } }\n',
  ).marks
  expect([...(set?.marks ?? [])]).toEqual([
    ['警戒水位', 11],
    ['保证水位', null],
  ])
})

test('regulations, plans outside the set, resources', () => {
  expect(
    registry(
      'regulations',
      'regulations:\n  - { short: 甲法, title: 中华人民共和国甲法, editions: [{ date: 2024-06-28, effective: 2024-11-01 }], superseded-by: 乙法 }\n',
    ).regulations[0],
  ).toMatchObject({
    short: '甲法',
    supersededBy: '乙法',
    editions: [{ date: '2024-06-28', effective: '2024-11-01' }],
  })
  expect(
    registry(
      'external-plans',
      'plans:\n  - { id: "upper:special/flood", title: 上级预案, levels: [IV, III] }\n',
    ).externalPlans[0],
  ).toMatchObject({ id: 'upper:special/flood', levels: ['IV', 'III'], issuer: null })
  expect(
    registry(
      'resources',
      'resources:\n  - { id: team, name: 抢险队, kind: team, quantity: 2, people: 60, ready: PT1H }\n',
    ).resources[0],
  ).toMatchObject({ quantity: 2, people: 60, readyIn: hour, owner: null })
})

test('a file that cannot be read gives no entries, the others do', () => {
  const broken = parseDocument('registry/areas.yaml', 'areas: [')
  const whole = readable('registry/areas.yaml', 'areas:\n  - { id: a, name: 甲镇, kind: town }\n')
  expect(buildRegistry([broken, whole]).areas.map(({ id }) => id)).toEqual(['a'])
})

describe('settings', () => {
  test('defaults', () => {
    expect(settingsWith()).toMatchObject({
      zone: 480,
      immediately: 5 * minute,
      ruleset: 'recommended',
      levels: [
        { id: 'IV', name: 'Ⅳ级' },
        { id: 'III', name: 'Ⅲ级' },
        { id: 'II', name: 'Ⅱ级' },
        { id: 'I', name: 'Ⅰ级' },
      ],
    })
  })

  test('own levels, severities and 立即', () => {
    const settings = settingsWith(
      'immediately: PT10M\nlevels: [{ id: watch, name: 关注级 }, IV]\nseverities: { plan/vague-owner: off }\n',
    )
    expect(settings.immediately).toBe(10 * minute)
    expect(settings.levels).toEqual([
      { id: 'watch', name: '关注级' },
      { id: 'IV', name: 'Ⅳ级' },
    ])
    expect([...settings.severities]).toEqual([['plan/vague-owner', 'off']])
  })
})
