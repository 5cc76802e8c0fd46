import { randomBytes } from 'node:crypto'
import { networkInterfaces } from 'node:os'
import process from 'node:process'
import type { Librarian } from '../console/server/library/librarian.ts'
import type { ListeningServer, ListenOptions } from '../console/server/listen.ts'
import { addressesIn } from '../console/server/network-addresses.ts'
import type { EventLog } from '../drill/event-log.ts'
import type { WallClock } from '../drill/session.ts'
import { type Instant, machineOffset } from '../vocabulary/instant.ts'
import { disk } from '../workspace/disk.ts'
import type { Files } from '../workspace/files.ts'
import { type Git, machineGit } from '../workspace/git.ts'
import { type Machine, thisMachine } from '../workspace/machine.ts'
import { type Dialogue, processDialogue } from './dialogue.ts'

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
  readonly machine: Machine
  /** Minutes east of Greenwich, as the machine is set. */
  zone(): number
  /** The wall clock of live drills, which also wakes. */
  readonly wall: WallClock
  /** The store of drills' logs at a path, made when there is none. Throws StoreTrouble. */
  openLog(path: string): Promise<EventLog>
  readonly network: Network
  /** Who answers for the set in a folder, beside what this process does. */
  openLibrary(folder: string): Promise<Librarian>
  /** Resolves when the process is told to stop (Ctrl-C, SIGTERM). */
  stopped(): Promise<void>
  /** Whether there is a store at a path. */
  hasLog(path: string): boolean
  /** A talk, line by line, until it is closed. */
  dialogue(): Dialogue
  /** Unforeseeable bytes: keys, salts, seeds of sealed drills. */
  random(bytes: number): Uint8Array
  /**
   * Asks the person at the terminal and gives the answer, null when there is none (end of input). Null where nobody can be
   * asked: input or output is no terminal.
   */
  readonly ask: ((question: string) => Promise<string | null>) | null
}

/** The machine in its networks. */
export interface Network {
  /** Answers requests until closed. Throws CannotListen. */
  listen(
    fetch: (request: Request, connection: object) => Response | Promise<Response>,
    options: ListenOptions,
  ): Promise<ListeningServer>
  /** Its own addresses, those that other devices most likely find first. */
  addresses(): readonly string[]
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

/** Longer waits overflow: who wakes early looks and sleeps again. */
const longestWait = 2 ** 31 - 1

const machineClock: WallClock = {
  now: () => Date.now(),
  at: (wall, wake) => {
    const timer = setTimeout(wake, Math.min(longestWait, Math.max(0, wall - Date.now())))
    return () => clearTimeout(timer)
  },
}

/** The first signal asks to stop; a second one, while that takes too long, ends the process as it would have. */
function toldToStop(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop())
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
    machine: thisMachine,
    zone: () => machineOffset(Date.now()),
    random: (bytes) => randomBytes(bytes),
    wall: machineClock,
    openLog: async (path) => (await import('../store/open-log.ts')).openLog(path),
    network: {
      listen: async (fetch, options) =>
        (await import('../console/server/listen.ts')).listen(fetch as never, options),
      addresses: () => addressesIn(networkInterfaces()),
    },
    openLibrary: async (folder) => {
      const { librarianOnThread } = await import('../console/server/library/librarian-on-thread.ts')
      return librarianOnThread(folder, { now: () => Date.now() })
    },
    stopped: toldToStop,
    hasLog: (path) => disk.status(path)?.kind === 'file',
    dialogue: () => processDialogue(),
    ask: process.stdin.isTTY === true && process.stderr.isTTY === true ? askTerminal : null,
  }
}
