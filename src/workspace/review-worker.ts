import { parentPort, workerData } from 'node:worker_threads'
import { type ReviewTask, reviewDrill } from './review-drill.ts'

/** One thread for one review: says what the drill showed, then what is proposed. */
const { shown, proposed } = reviewDrill(workerData as ReviewTask)
parentPort?.postMessage({ shown: shown() })
parentPort?.postMessage({ proposed: proposed() })
