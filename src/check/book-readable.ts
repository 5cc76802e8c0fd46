import type { PlanSet } from '../link/plan-set.ts'

/** False when a book cannot be read: what its parts leave to it may not be called missing. */
export function booksReadable({ documents }: PlanSet): boolean {
  return documents.every(({ kind, readable }) => readable || kind !== 'book')
}
