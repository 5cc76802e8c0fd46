import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMark } from './digest.mjs'

const notBuilt = '尚未构建，请先运行 npm run build。 Not built yet: run npm run build first.'

/**
 * The command for sh. It finds the clone from its own place, through symbolic links, and replaces itself with Node: a Node
 * script that starts the right Node would cost 90 ms more on every call.
 * @param {{ path: string, bundled: boolean }} node
 */
export const shellLauncher = (node) => `#!/bin/sh
# Written by scripts/setup.mjs; runs dist/cli/bin.js on the Node that fits.
self=$0
case $self in */*) ;; *) self=./$self ;; esac
while [ -h "$self" ]; do
  to=$(readlink "$self")
  case $to in /*) self=$to ;; *) self=\${self%/*}/$to ;; esac
done
modules=\${self%/*}/..
node=${node.bundled ? '$modules/node/bin/node' : quoted(node.path)}
[ -x "$node" ] || node=node
bin=$modules/../dist/cli/bin.js
if [ ! -f "$bin" ]; then
  echo '${notBuilt}' >&2
  exit 2
fi
exec "$node" "$bin" "$@"
`

const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`

/** The command for cmd.exe. A Node of the system's is found by the path, because batch files cannot spell every folder. */
export const batchLauncher = (node) =>
  [
    '@echo off',
    `${node.bundled ? '"%~dp0..\\node\\bin\\node.exe"' : 'node'} "%~dp0..\\..\\dist\\cli\\bin.js" %*`,
    '',
  ].join('\r\n')

/** @returns {boolean} whether `npx yuyan` starts this clone's dist/ on this Node */
export const launcherIsCurrent = (root, node) =>
  launchers(root, node).every(([path, text]) => readMark(path) === text.trim())

/**
 * Writes `node_modules/.bin/yuyan` and `yuyan.cmd`, each in one step, so that a call at the same time finds a whole file.
 * @param {string} root
 * @param {{ path: string, bundled: boolean }} node
 */
export const writeLauncher = (root, node) => {
  mkdirSync(join(root, 'node_modules', '.bin'), { recursive: true })
  for (const [path, text] of launchers(root, node)) {
    const fresh = `${path}.${process.pid}`
    writeFileSync(fresh, text)
    chmodSync(fresh, 0o755)
    renameSync(fresh, path)
  }
}

/** @returns {[string, string][]} path and text */
const launchers = (root, node) => {
  const bin = join(root, 'node_modules', '.bin')
  return [
    [join(bin, 'yuyan'), shellLauncher(node)],
    [join(bin, 'yuyan.cmd'), batchLauncher(node)],
  ]
}
