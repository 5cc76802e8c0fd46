import { describe, expect, test } from 'vitest'
import { factsKnown, isOutOfRange, rangeWords, readGivenFact } from '../../src/run/given-fact.ts'
import { richSet } from './rich-set.ts'

const read = (written: string) => readGivenFact(written, richSet, 'qingxi')

describe('a fact as a person gives it', () => {
  test.each([
    ['水位=12.5', { fact: '水位', area: null, value: 12.5 }],
    ['镜湖水位＝１２．５m', { fact: '水位', area: null, value: 12.5 }],
    ['水位=?', { fact: '水位', area: null, value: null }],
    ['水位上涨=是', { fact: '水位上涨', area: null, value: true }],
    ['暴雨预警=橙', { fact: '暴雨预警', area: null, value: '橙' }],
    ['面雨量_24h=60', { fact: '面雨量_24h', area: 'qingxi', value: 60 }],
    ['面雨量_24h@东湖镇=60', { fact: '面雨量_24h', area: 'donghu', value: 60 }],
    ['@zhenjiang:special/flood=III', { fact: '@zhenjiang:special/flood', area: null, value: 'III' }],
  ])('%s', (written, setting) => {
    expect(read(written)).toMatchObject({ kind: 'fact', setting })
  })

  test.each([
    ['水位', { kind: 'form', written: '水位' }],
    ['水位面=3', { kind: 'no-such-fact', name: '水位面', near: ['水位'] }],
    ['面雨量_24h@无此地=3', { kind: 'no-such-area', area: '无此地' }],
    ['水位=很高', { kind: 'value', name: '水位', value: '很高' }],
    ['暴雨预警=紫', { kind: 'value', name: '暴雨预警', value: '紫' }],
    ['水位=<script>', { kind: 'value', name: '水位', value: '<script>' }],
  ])('%s is none, and it says why', (written, trouble) => {
    expect(read(written)).toMatchObject({ kind: 'trouble', trouble })
  })

  test('unknown is not known: it is left out', () => {
    const settings = ['水位=12', '水位上涨=?'].flatMap((written) => {
      const given = read(written)
      return given.kind === 'fact' ? [given.setting] : []
    })
    expect([...factsKnown(settings)]).toEqual([['水位', { value: 12, at: 0 }]])
  })

  test('a number beyond the registered range is told apart, never refused', () => {
    const type = richSet.vocabulary.fact('水位')?.type ?? null
    expect([-1, 0, 30, 31].map((value) => isOutOfRange(type, value))).toEqual([true, false, false, true])
    expect(isOutOfRange(type, null)).toBe(false)
    expect(rangeWords(type)).toBe('0–30')
  })
})
