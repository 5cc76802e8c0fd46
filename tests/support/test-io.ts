import { createHash } from 'node:crypto'
import type { Io } from '../../src/cli/io.ts'
import { disk } from '../../src/workspace/disk.ts'
import type { Files } from '../../src/workspace/files.ts'
import type { Git } from '../../src/workspace/git.ts'

/** An Io whose output can be read back. */
export interface TestIo extends Io {
  readonly stdout: () => string
  readonly stderr: () => string
}

/** The world of a command under test: Chinese, no terminal, the real disk unless other files are given. */
export function testIo(
  cwd: string,
  {
    files = disk,
    git = () => null,
    env = {},
    terminal = false,
    answers,
  }: {
    files?: Files
    /** None, unless a test brings one. */
    git?: Git
    env?: Record<string, string>
    terminal?: boolean
    /** What the person types, in order; then end of input. Without it nobody can be asked. */
    answers?: readonly string[]
  } = {},
): TestIo {
  let stdout = ''
  let stderr = ''
  let time = 0
  let drawn = 0
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
    // The same bytes in every test, others at every call.
    random: (bytes) => createHash('shake256', { outputLength: bytes }).update(`${drawn++}`).digest(),
    ask: answers
      ? async (question) => {
          stderr += question
          return left.shift() ?? null
        }
      : null,
  }
}
