import { existsSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'

/** The oldest Node that runs this project: node:sqlite, and TypeScript sources without a build. */
export const oldestMajor = 24

/** Where the npm package `node` has its program, relative to the package. */
export const programInPackage = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'

/** Where that package stands in a clone whose system has an older Node, relative to the root. */
export const bundledPackage = 'node_modules/node'

/**
 * Which Node to use.
 * @param {{ version: string, execPath: string, root: string, exists?: (path: string) => boolean }} here
 *   the Node that runs the set-up, and the clone
 * @returns {{ path: string, bundled: boolean } | null} null when one must be installed first
 */
export const chooseNode = ({ version, execPath, root, exists = existsSync }) => {
  const bundled = join(root, bundledPackage, programInPackage)
  const recent = Number.parseInt(version.replace(/^v/, ''), 10) >= oldestMajor
  // npm puts node_modules/.bin of this and every folder above first in the path, so the set-up may run on a Node that it or another
  // project once installed, and that goes with the next installation.
  const own = recent && !execPath.split(sep).includes('node_modules') && exists(execPath)
  if (own) return { path: execPath, bundled: false }
  return exists(bundled) ? { path: bundled, bundled: true } : null
}

/** The Node for this clone as things stand now. @param {string} root */
export const nodeFor = (root) =>
  chooseNode({ version: process.version, execPath: process.execPath, root: realpathSync(root) })
