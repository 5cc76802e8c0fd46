import type { Io } from './io.ts'

/**
 * Ids for what one process asks of a drill whose log it found at `entries`, each another: a repeated id would get the first
 * answer again.
 */
export function randomActs(io: Pick<Io, 'random'>, entries: number): () => string {
  const process = Buffer.from(io.random(8)).toString('hex')
  let count = 0
  return () => `${process}-${entries}-${++count}`
}
