import { randomBytes } from 'node:crypto'
import process from 'node:process'
import type { Instant } from '../vocabulary/instant.ts'
import { disk } from '../workspace/disk.ts'
import type { Files } from '../workspace/files.ts'
import { type Git, machineGit } from '../workspace/git.ts'

/** 0: done. 1: the plans or the drill do not hold. 2: misuse, or a bug of ours. */
export type ExitCode = 0 | 1 | 2

/** The world as a command sees it. Everything from outside comes through here and nowhere else. */
export interface Io {
  /** Results: stdout. */
  out(text: string): void
  /** Progress, logs, misuse: stderr. */
  err(text: string): void
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The wall clock, for what is overdue today. */
  clock(): Instant
  /** Monotonic milliseconds, for measuring how long something took. */
  now(): number
  readonly outIsTerminal: boolean
  readonly errIsTerminal: boolean
  readonly files: Files
  readonly git: Git
  /** Unforeseeable bytes: keys, salts, seeds of sealed drills. */
  random(bytes: number): Uint8Array
  /**
   * Asks the person at the terminal and gives the answer, null when there is none (end of input). Null where nobody can be
   * asked: input or output is no terminal.
   */
  readonly ask: ((question: string) => Promise<string | null>) | null
}

/** Questions go to stderr: results alone are stdout. */
async function askTerminal(question: string): Promise<string | null> {
  const { createInterface } = await import('node:readline')
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  return new Promise((answered) => {
    lines.once('close', () => answered(null))
    // Ctrl-C means that nothing is to be written, not that the answer is empty.
    lines.once('SIGINT', () => process.exit(130))
    lines.question(question, (answer) => {
      answered(answer)
      lines.close()
    })
  })
}

/** The real world. A reader that closes the pipe early (`| head`) ends the program quietly. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit()
      throw error
    })
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    cwd: process.cwd(),
    env: process.env,
    clock: () => Date.now(),
    now: () => performance.now(),
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    files: disk,
    git: machineGit,
    random: (bytes) => randomBytes(bytes),
    ask: process.stdin.isTTY === true && process.stderr.isTTY === true ? askTerminal : null,
  }
}
