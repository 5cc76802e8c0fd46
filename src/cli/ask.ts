import { fillLists } from '../locale/locale.ts'
import type { Io } from './io.ts'
import { Misuse } from './misuse.ts'
import type { Session } from './session.ts'

/**
 * What a person on a terminal answers, read by `read`; asked again, with the reason, while that refuses. Null when nothing was answered,
 * and where nobody can be asked.
 */
export async function ask<T>(
  question: string,
  read: (answer: string) => T,
  { texts, locale }: Session,
  io: Io,
): Promise<T | null> {
  if (io.ask === null) return null
  for (;;) {
    const answer = (await io.ask(question))?.trim() ?? ''
    if (answer === '') return null
    try {
      return read(answer)
    } catch (error) {
      if (!(error instanceof Misuse)) throw error
      io.err(`${fillLists(texts.misuse[error.kind], { command: '', ...error.params }, locale)}\n`)
    }
  }
}
