import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import {
  type LadderView,
  ladderFont,
  ladderMoves,
  ladderToPlace,
  rest,
  stepLines,
} from '../../../../src/report/drawing/ladder-drawing.ts'
import { ladderWords } from '../../../../src/report/drawing/ladder-words.ts'
import { loadElk, place } from '../../../../src/report/drawing/place-rows.ts'
import { textWidth } from '../../../../src/report/drawing/text-lines.ts'

const words = ladderWords('zh-CN')
const elk = await loadElk()

const levels = (ids: readonly string[], conditions: readonly string[] = ['水位达到 12 米']): LadderView => ({
  levels: ids.map((id) => ({ id, name: `${id}级`, mode: 'any', conditions, decides: '总指挥 · 30 分钟' })),
  ends: '',
})

describe('a machine of levels', () => {
  test('starts from rest at any level, moves by one level, ends from any', () => {
    const moves = ladderMoves(levels(['IV', 'III']), words).map(
      ({ from, to, text }) => `${from} ${to} ${text}`,
    )
    expect(moves.sort()).toEqual(
      [
        `${rest} IV 启动`,
        `${rest} III 启动`,
        `IV ${rest} 终止`,
        `III ${rest} 终止`,
        'IV III 提级',
        'III IV 降级',
      ].sort(),
    )
  })

  test('a plan that is in force or not starts and ends', () => {
    expect(ladderMoves(levels(['active']), words)).toHaveLength(2)
  })

  test('stands as stairs: the highest on top, rest at the bottom, no box over another', async () => {
    const ids = ['IV', 'III', 'II', 'I']
    const { boxes, lines } = await place(elk, ladderToPlace(levels(ids), words), 'down')
    const tops = [...ids.toReversed(), rest].map((id) => boxes.find((box) => box.id === id))
    tops.slice(1).forEach((box, index) => {
      const above = tops[index]
      expect(box?.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0))
    })
    expect(lines).toHaveLength(14)
    expect(lines.every(({ label }) => label !== null)).toBe(true)
  })

  test('every line of text fits its box; what is too much is counted', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 120 }), { maxLength: 20 }), (conditions) => {
        const [step] = levels(['I'], conditions).levels
        const lines = step ? stepLines(step, words) : []
        for (const line of lines) expect(textWidth(line, ladderFont.size)).toBeLessThan(ladderFont.width)
        expect(lines.includes(`……另有 ${conditions.length - 10} 项`)).toBe(conditions.length > 10)
      }),
    )
  })

  test('a level without conditions says so', () => {
    const [step] = levels(['I'], []).levels
    expect(step && stepLines(step, words)[0]).toBe(words.none)
  })
})

describe('hostile texts', () => {
  test('are drawn as the texts they are', () => {
    const [step] = levels(['I'], ['<script>alert(1)</script>\u202e']).levels
    const drawn = renderToStaticMarkup(createElement('text', null, step && stepLines(step, words)[0]))
    expect(drawn).toBe('<text>· &lt;script&gt;alert(1)&lt;/script&gt;</text>')
  })
})
