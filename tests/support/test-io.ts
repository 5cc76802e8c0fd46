import { createHash } from 'node:crypto'
import type { Io, Network } from '../../src/cli/io.ts'
import { librarianHere } from '../../src/console/server/library/librarian-here.ts'
import { setLibrary } from '../../src/console/server/library/library.ts'
import { CannotListen } from '../../src/console/server/listen.ts'
import type { EventLog } from '../../src/drill/event-log.ts'
import { memoryLog } from '../../src/store/memory.ts'
import { disk } from '../../src/workspace/disk.ts'
import type { Files } from '../../src/workspace/files.ts'
import type { Git } from '../../src/workspace/git.ts'
import type { Machine } from '../../src/workspace/machine.ts'
import { reviewHere } from './library.ts'

/** An Io whose output can be read back. */
export interface TestIo extends Io {
  readonly stdout: () => string
  readonly stderr: () => string
}

/** Nothing listens, but as if it did. */
const quietNetwork: Network = {
  listen: async (_, { port }) => ({ port, close: async () => undefined }),
  addresses: () => ['192.168.1.5'],
}

/** A network in which no server can listen. */
export function closedNetwork(kind: CannotListen['kind']): Network {
  return { ...quietNetwork, listen: async () => Promise.reject(new CannotListen(kind, null)) }
}

/** A machine that has what is needed, and nothing else. */
export const bareMachine: Machine = {
  node: '24.0.0',
  platform: 'linux',
  output: () => null,
  printPdf: () => null,
  drawPng: () => null,
  canRun: () => false,
  canWrite: () => true,
  freeSpace: () => null,
  isFree: async () => true,
}

/** The world of a command under test: Chinese, no terminal, the real disk unless other files are given. */
export function testIo(
  cwd: string,
  {
    files = disk,
    git = () => null,
    network = quietNetwork,
    env = {},
    terminal = false,
    answers,
    machine = bareMachine,
    lines = [],
    logs = memoryLog(),
  }: {
    files?: Files
    /** None, unless a test brings one. */
    git?: Git
    network?: Network
    machine?: Machine
    env?: Record<string, string>
    terminal?: boolean
    /** What the person types, in order; then end of input. Without it nobody can be asked. */
    answers?: readonly string[]
    /** What is typed while a drill is led, line by line. */
    lines?: readonly string[]
    /** The store of live drills. */
    logs?: EventLog
  } = {},
): TestIo {
  let stdout = ''
  let stderr = ''
  let time = 0
  let drawn = 0
  let looks = 0
  const left = [...(answers ?? [])]
  return {
    out: (text) => {
      stdout += text
    },
    err: (text) => {
      stderr += text
    },
    stdout: () => stdout,
    stderr: () => stderr,
    cwd,
    env,
    clock: () => Date.UTC(2025, 5, 30, 4),
    now: () => (time += 100),
    outIsTerminal: terminal,
    errIsTerminal: terminal,
    files,
    git,
    network,
    stopped: async () => undefined,
    machine,
    zone: () => 480,
    // The same bytes in every test, others at every call.
    random: (bytes) => createHash('shake256', { outputLength: bytes }).update(`${drawn++}`).digest(),
    // Nothing wakes: what happens is what was typed. No two looks at the clock are at one moment.
    wall: { now: () => Date.UTC(2025, 5, 30, 4) + looks++, at: () => () => undefined },
    openLog: async () => ({ ...logs, close: async () => undefined }),
    openLibrary: async (folder) =>
      librarianHere(setLibrary(folder, { files, now: () => Date.UTC(2025, 5, 30, 4), review: reviewHere })),
    hasLog: () => true,
    dialogue: () => {
      const typed = [...lines]
      return {
        next: async (prompt) => {
          const line = typed.shift() ?? null
          if (line !== null) stdout += `${prompt}${line}\n`
          return line
        },
        say: (text) => {
          stdout += text
        },
        close: () => undefined,
      }
    },
    ask: answers
      ? async (question) => {
          stderr += question
          return left.shift() ?? null
        }
      : null,
  }
}
