import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type RunsShare, type RunsTask, runsPlayer, sharesOf } from '../score/runs/play-runs.ts'
import { mergeSummaries, noRuns, type RunsSummary } from '../score/runs/runs-summary.ts'

export interface RunsOptions {
  readonly runs: number
  /** Threads; null: as many as the machine runs at once. The result does not depend on it. */
  readonly workers: number | null
  readonly onProgress: (done: number) => void
}

/** All runs of a task, on threads; a single worker plays them here. */
export async function runsOnThreads(
  task: RunsTask,
  { runs, workers, onProgress }: RunsOptions,
): Promise<RunsSummary> {
  const shares = sharesOf(runs)
  const count = Math.min(workers ?? availableParallelism(), shares.length)
  let all = noRuns
  const take = (summary: RunsSummary): void => {
    all = mergeSummaries(all, summary)
    onProgress(all.runs)
  }
  if (count <= 1) {
    const play = runsPlayer(task)
    for (const share of shares) take(play(share))
  } else await Promise.all(Array.from({ length: count }, () => workThrough(task, shares, take)))
  return all
}

/** One thread takes shares until none is left; what it throws is thrown here. */
function workThrough(
  task: RunsTask,
  shares: RunsShare[],
  take: (summary: RunsSummary) => void,
): Promise<void> {
  // The worker stands beside this file, as a source or as it was built.
  const file = new URL(`./runs-worker${extname(import.meta.url)}`, import.meta.url)
  const worker = new Worker(file, { workerData: task })
  return new Promise<void>((resolve, reject) => {
    const next = (): void => {
      const share = shares.shift()
      if (share) worker.postMessage(share)
      else resolve()
    }
    worker.on('error', reject)
    worker.on('message', (summary: RunsSummary) => {
      take(summary)
      next()
    })
    next()
  }).finally(() => worker.terminate())
}
