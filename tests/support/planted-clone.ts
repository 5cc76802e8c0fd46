import { spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('../..', import.meta.url))
const copied = ['scripts/setup.mjs', 'scripts/setup', 'package.json', 'tsconfig.json']
const alsoCopied = ['tsconfig.build.json', 'biome.json', '.gitignore']

/** What a program did: `code` as a shell gives it, and all it wrote. */
export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/**
 * A clone of this project whose only source is a command that prints its arguments as JSON. Its packages are links to ours, `npm` is a stand-in
 * that only writes down how it was called, and its path has a space and Chinese in it.
 */
export interface PlantedClone {
  readonly root: string
  /** Every call of npm so far, its arguments joined by spaces. */
  npmCalls(): readonly string[]
  /** What npm does from now on: writes this to stderr and ends with this code. */
  npmWill(says: string, code: number): void
  write(path: string, text: string): void
  read(path: string): string
  /** `node scripts/setup.mjs <args>`. */
  setup(...args: string[]): Promise<Outcome>
  /** Any program, with the stand-in npm first in its path. */
  run(command: string, args: readonly string[], cwd?: string): Promise<Outcome>
  remove(): void
}

/** Plants a clone in the system's folder for temporary files; the caller removes it. */
export const plantClone = (): PlantedClone => {
  const home = mkdtempSync(join(tmpdir(), '预演 clone-'))
  const root = join(home, '仓 库')
  const fakes = join(home, 'fakes')
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const run: PlantedClone['run'] = (command, args, cwd = root) => runIn(command, args, cwd, fakes)
  for (const path of [...copied, ...alsoCopied])
    cpSync(join(here, path), join(root, path), { recursive: true })
  write(
    'src/cli/bin.ts',
    '#!/usr/bin/env node\nprocess.stdout.write(JSON.stringify(process.argv.slice(2)))\n',
  )
  linkModules(root)
  plantNpm(fakes, '', 0)
  return {
    root,
    npmCalls: () => linesOf(join(fakes, 'calls')),
    npmWill: (says, code) => plantNpm(fakes, says, code),
    write,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    setup: (...args) => run(process.execPath, ['scripts/setup.mjs', ...args]),
    run,
    remove: () => rmSync(home, { recursive: true, force: true }),
  }
}

/** The lock file asks for just what is there. The packages themselves are links; what the set-up writes (`.bin`, marks) lands in the clone's own folder. */
const linkModules = (root: string): void => {
  const ours = join(here, 'node_modules')
  const theirs = join(root, 'node_modules')
  mkdirSync(theirs)
  const list = readFileSync(join(ours, '.package-lock.json'), 'utf8')
  writeFileSync(join(theirs, '.package-lock.json'), list)
  writeFileSync(join(root, 'package-lock.json'), list)
  for (const name of readdirSync(ours))
    if (!name.startsWith('.')) symlinkSync(join(ours, name), join(theirs, name))
}

const plantNpm = (folder: string, says: string, code: number): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'says'), says)
  const script = `#!/bin/sh\nhere=\${0%/*}\necho "$*" >> "$here/calls"\ncat "$here/says" >&2\nexit ${code}\n`
  writeFileSync(join(folder, 'npm'), script)
  chmodSync(join(folder, 'npm'), 0o755)
}

const linesOf = (path: string): string[] => {
  try {
    return readFileSync(path, 'utf8').trim().split('\n')
  } catch {
    return []
  }
}

const runIn = (command: string, args: readonly string[], cwd: string, fakes: string): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, PATH: `${fakes}${delimiter}${process.env.PATH ?? ''}` }
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({
        code: code ?? -1,
        stdout: Buffer.concat(out).toString(),
        stderr: Buffer.concat(err).toString(),
      }),
    )
  })
