import { parentPort, workerData } from 'node:worker_threads'
import { type RunsShare, type RunsTask, runsPlayer } from '../score/runs/play-runs.ts'

/** One thread: answers every share of runs that it is sent with the summary of these runs. */
const play = runsPlayer(workerData as RunsTask)
parentPort?.on('message', (share: RunsShare) => parentPort?.postMessage(play(share)))
