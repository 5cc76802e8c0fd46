import { describe, expect, test } from 'vitest'
import { scoreBars } from '../../../src/report/charts/score-bars.ts'
import { type TimeBars, timeBars } from '../../../src/report/charts/time-bars.ts'
import { at } from '../../support/trace.ts'

const rowOf = (words: string): TimeBars => ({
  ...{ begins: at(0), ends: at(720), zone: 480, says: words, key: { allowed: words, late: '逾期' } },
  rows: [
    {
      label: [words, '会商研判'],
      bars: [
        { from: at(0), to: at(60), tone: 'allowed' },
        { from: at(60), to: at(61), tone: 'late' },
      ],
      note: words,
    },
  ],
})

const wordsIn = (markup: string): string[] =>
  [...markup.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((found) => found[1] ?? '')

describe('charts drawn by ECharts without a browser', () => {
  test('the same chart gives the same bytes, however many were drawn before', () => {
    const first = timeBars(rowOf('市防办')).markup
    scoreBars([{ title: '启动', performance: 0.5, coverage: 1, note: '' }], '启动')
    expect(timeBars(rowOf('市防办')).markup).toBe(first)
  })

  test('no script, style, class of its own or animation', () => {
    const { markup } = timeBars(rowOf('市防办'))
    expect(markup).not.toMatch(/<script|<style|<animate|zr\d|ecmeta/)
    expect(markup).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]* role="img" aria-label="市防办">/,
    )
  })

  test('words stand beside the bars, and clock and exercise time under them', () => {
    expect(wordsIn(timeBars(rowOf('市防办')).markup)).toEqual(
      expect.arrayContaining(['市防办', '会商研判', '逾期', '07-04 06:00', 'T+0:00', 'T+12:00']),
    )
  })

  test('a minute’s lateness in twelve hours is still seen, and in solid', () => {
    const late = /<path d="M([\d.]+) [\d.]+l([\d.]+) 0[^"]*" fill="#111111"/g
    const widths = [...timeBars(rowOf('市防办')).markup.matchAll(late)].map((found) => Number(found[2]))
    expect(widths).toContain(3)
  })

  test('a category that nobody judged has no bar, which is not 0 %', () => {
    const rows = [
      { title: '甲', performance: null, coverage: 0, note: '没有已评项目' },
      { title: '乙', performance: 0, coverage: 1, note: '0%，覆盖率 100%' },
    ]
    expect(scoreBars(rows, '').markup.match(/fill="#3d3d3d"/g)).toHaveLength(1)
  })

  test.each(['<script>alert(1)</script>', '"><b>', '{a|x} {b} {c}', '&amp;]]>', '\u202e\u0000反'])(
    'a hostile name stays a text: %j',
    (name) => {
      const { markup } = timeBars(rowOf(name))
      expect(markup).not.toMatch(/<script|<b>|\p{Cc}|\u202e/u)
      expect(markup.match(/<svg/g)).toHaveLength(1)
      for (const words of wordsIn(markup))
        expect(words.replace(/&(?:amp|lt|gt|quot|#\d+);/g, '')).not.toContain('&')
      if (name.startsWith('{')) expect(wordsIn(markup).filter((words) => words === name)).toHaveLength(3)
    },
  )
})
