import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { DrillProposed, DrillShown, ReviewTask, ReviewWork } from './review-drill.ts'

/** Scores and revises on a thread of its own, so that drills served by this process go on; what it throws is thrown by both promises. */
export function reviewOnThread(task: ReviewTask): ReviewWork {
  // The worker stands beside this file, as a source or as it was built.
  const worker = new Worker(new URL(`./review-worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: task,
  })
  // A server that is told to stop does not wait for a review.
  worker.unref()
  const shown = Promise.withResolvers<DrillShown>()
  const proposed = Promise.withResolvers<DrillProposed>()
  const fail = (error: unknown): void => {
    shown.reject(error)
    proposed.reject(error)
  }
  worker.on('error', fail)
  worker.on('exit', (code) => fail(new Error(`the review ended with ${code}`)))
  worker.on('message', (part: { shown?: DrillShown; proposed?: DrillProposed }) => {
    if (part.shown) shown.resolve(part.shown)
    if (part.proposed !== undefined) proposed.resolve(part.proposed)
  })
  // Whoever asks for one part alone leaves the other unheard.
  proposed.promise.catch(() => undefined)
  shown.promise.catch(() => undefined)
  return { shown: shown.promise, proposed: proposed.promise }
}
