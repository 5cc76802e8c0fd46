import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

/**
 * @typedef {{ code: number, output: string, interrupted: boolean }} Outcome
 * `code` is what a shell would give (128 + signal, 127 when the program is not there); `output` is empty unless captured.
 */

/**
 * Runs a program to its end; never throws. Signals that end the set-up reach the program first, so that it can tidy up.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, capture?: boolean }} options `capture` keeps stdout and stderr in the
 *   order they came, instead of showing them
 * @returns {Promise<Outcome>}
 */
export const run = (command, args, { cwd, env = process.env, capture = false }) =>
  new Promise((resolve) => {
    const stdio = capture ? ['ignore', 'pipe', 'pipe'] : 'inherit'
    const child = spawn(command, args, { cwd, env, stdio, shell: needsShell(command), windowsHide: true })
    /** @type {Buffer[]} */
    const chunks = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(chunk))
    const stop = passSignals(child)
    const end = (code, interrupted, problem = '') => {
      stop()
      resolve({ code, interrupted, output: Buffer.concat(chunks).toString('utf8') + problem })
    }
    child.on('error', (error) => end(127, false, `${error.message}\n`))
    child.on('close', (code, signal) =>
      signal === null ? end(code ?? 1, code === 130) : end(128 + constants.signals[signal], true),
    )
  })

/** `npm` is a batch file on Windows, which only a shell can start. */
const needsShell = (command) => process.platform === 'win32' && command === 'npm'

/**
 * A terminal sends Ctrl-C to the whole group, so the program has it already and we only wait; the others it gets from us.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} puts things back
 */
const passSignals = (child) => {
  const wait = () => {}
  const hand = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
  process.on('SIGINT', wait)
  process.on('SIGTERM', hand)
  process.on('SIGHUP', hand)
  return () => {
    process.off('SIGINT', wait)
    process.off('SIGTERM', hand)
    process.off('SIGHUP', hand)
  }
}

/**
 * The environment in which this clone's programs find the Node that fits first: by its folder, then by `node_modules/.bin`.
 * @param {string} root
 * @param {string} node the Node to use, a full path
 */
export const envFor = (root, node, env = process.env) =>
  withPath(env, (folders) => [dirname(node), join(root, 'node_modules', '.bin'), ...folders])

/**
 * The environment for npm itself: without this clone's `node_modules/.bin`, because npm must not run on a Node that it is
 * about to replace. What an outer `npm start` set for its own run is dropped, the user's configuration files stand.
 * @param {string} root
 * @param {string | null} node the Node to run npm on, null for the system's
 */
export const envForNpm = (root, node, env = process.env) => {
  const modules = join(root, 'node_modules')
  const outer = /^npm_(lifecycle|package|command|execpath|node_execpath)/
  const kept = Object.entries(env).filter(([name]) => !outer.test(name))
  const first = node === null ? [] : [dirname(node)]
  return withPath(Object.fromEntries(kept), (folders) => [
    ...first,
    ...folders.filter((folder) => !folder.startsWith(modules)),
  ])
}

const withPath = (env, change) => {
  // Windows spells it Path, and an object made from the environment forgets that case does not matter there.
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...env, [key]: change((env[key] ?? '').split(delimiter)).join(delimiter) }
}
