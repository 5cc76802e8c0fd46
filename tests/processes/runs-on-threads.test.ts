import { expect, test } from 'vitest'
import { reportRuns } from '../../src/score/runs/runs-report.ts'
import { runsOnThreads } from '../../src/workspace/runs-on-threads.ts'
import { rainTask } from '../score/runs/many-runs.ts'

const task = rainTask('threads')

test('the result does not depend on the number of workers', async () => {
  const played = async (workers: number): Promise<{ report: string; last: number }> => {
    let last = 0
    const onProgress = (done: number): void => {
      last = done
    }
    const summary = await runsOnThreads(task, { runs: 45, workers, onProgress })
    return { report: JSON.stringify(reportRuns(summary, task, { draft: false, assumptions: [] })), last }
  }
  const alone = await played(1)
  expect(alone.last).toBe(45)
  expect(await played(2)).toEqual(alone)
  expect(await played(5)).toEqual(alone)
})

test('what goes wrong on a thread goes wrong here', async () => {
  const broken = { ...task, scenario: { ...task.scenario, injects: null as never } }
  const running = runsOnThreads(broken, { runs: 45, workers: 2, onProgress: () => undefined })
  await expect(running).rejects.toThrow()
})
