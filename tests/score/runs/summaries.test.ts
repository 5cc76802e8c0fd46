import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runsPlayer, sharesOf } from '../../../src/score/runs/play-runs.ts'
import { reportRuns } from '../../../src/score/runs/runs-report.ts'
import { mergeSummaries, noRuns, type RunsSummary } from '../../../src/score/runs/runs-summary.ts'
import { rainTask } from './many-runs.ts'

const task = rainTask('laws')
const play = runsPlayer(task)
const single = Array.from({ length: 12 }, (_, i) => play({ from: i + 1, to: i + 1 }))
const told = (summary: RunsSummary): string =>
  JSON.stringify(reportRuns(summary, task, { draft: false, assumptions: [] }))
const all = told(play({ from: 1, to: 12 }))

describe('summaries of runs', () => {
  test('the runs differ, or order could not matter', () => {
    expect(new Set(single.map(told)).size).toBeGreaterThan(6)
  })

  test('merged in any order and any grouping they say the same', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(single, { minLength: 12 }), fc.nat(12), (runs, at) => {
        const sum = (some: readonly RunsSummary[]): RunsSummary => some.reduce(mergeSummaries, noRuns)
        const [left, right] = [sum(runs.slice(0, at)), sum(runs.slice(at))]
        expect(told(mergeSummaries(left, right))).toBe(all)
        expect(told(mergeSummaries(right, left))).toBe(all)
      }),
    )
  })

  test('shares cover every run once', () => {
    for (const runs of [1, 9, 10, 11, 199, 1000]) {
      const numbers = sharesOf(runs).flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, i) => from + i),
      )
      expect(numbers).toEqual(Array.from({ length: runs }, (_, i) => i + 1))
    }
  })
})
