import process from 'node:process'
import { createInterface } from 'node:readline'

/** A talk with whoever types: line by line, from a person at a terminal or from a file of lines. */
export interface Dialogue {
  /** The next line; null when there are no more. */
  next(prompt: string): Promise<string | null>
  /** Says something, above the line that is being typed. */
  say(text: string): void
  close(): void
}

/** The talk on stdin and stdout. Where stdin is no terminal its lines are repeated behind the prompt, so that the output can be read alone. */
export function processDialogue(): Dialogue {
  const typed = process.stdin.isTTY === true && process.stdout.isTTY === true
  const lines = createInterface({
    input: process.stdin,
    ...(typed ? { output: process.stdout } : {}),
    terminal: typed,
  })
  const waiting: string[] = []
  let wanted: ((line: string | null) => void) | null = null
  let over = false
  const give = (line: string | null): void => {
    const answer = wanted
    wanted = null
    answer?.(line)
  }
  lines.on('line', (line) => {
    if (wanted) give(line)
    else waiting.push(line)
  })
  // Ctrl-C at a prompt leaves as the end of input does: the drill is kept.
  lines.on('SIGINT', () => lines.close())
  lines.on('close', () => {
    over = true
    give(null)
  })
  return {
    next: async (prompt) => {
      if (typed) {
        lines.setPrompt(prompt)
        lines.prompt()
      }
      const known = waiting.shift()
      const line =
        known ?? (over ? null : await new Promise<string | null>((answered) => (wanted = answered)))
      if (!typed && line !== null) process.stdout.write(`${prompt}${line}\n`)
      return line
    },
    say: (text) => {
      const asking = typed && wanted !== null
      process.stdout.write(asking ? `\r\x1b[K${text}` : text)
      if (asking) lines.prompt(true)
    },
    close: () => lines.close(),
  }
}
