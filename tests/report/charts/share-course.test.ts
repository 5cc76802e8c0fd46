import { expect, test } from 'vitest'
import { shareCourse } from '../../../src/report/charts/share-course.ts'

const point = (label: string, solid: number | null, dashed: number | null = null) => ({
  label,
  solid,
  dashed,
})
const names = { solid: '得分率', dashed: '覆盖率' }

test('a line through what was rated, broken where nothing was, its name at its end', () => {
  const points = [point('2023', 0.5, 1), point('2024', null, 1), point('2025', 0.75, 1), point('2026', 1, 1)]
  const { markup } = shareCourse({ says: '升', points, names })
  expect(markup.match(/<path d="M[^"]*"[^>]*stroke-width="2.4"/g)).toHaveLength(2)
  expect(markup).toContain('>50%<')
  expect(markup).toContain('>得分率<')
  expect(markup).toContain('aria-label="升"')
})

test('words are never markup, and names at the end never lie over each other', () => {
  const points = [point('<b>', 0.5, 0.5)]
  const { markup } = shareCourse({ says: '"><script>', points, names })
  expect(markup).not.toMatch(/<b>|<script>/)
  const ends = [...markup.matchAll(/y="([\d.]+)"[^>]*>(?:得分率|覆盖率)</g)].map(([, y]) => Number(y))
  expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? 0))).toBeGreaterThan(12)
})

test('many drills: not every day has room for its words', () => {
  const points = Array.from({ length: 40 }, (_, index) => point(`d${index}`, 0.5))
  const { markup } = shareCourse({ says: '', points, names: { ...names, dashed: null } })
  expect(markup.match(/>d\d+</g)?.length).toBeLessThanOrEqual(10)
  expect(markup).toContain('>d39<')
})
