import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One hash over files and whole folders: changes when a file's name or a byte in it changes, comes or goes.
 * A path that is not there counts as absent, it is no error.
 * @param {string} root
 * @param {readonly string[]} paths relative to `root`, with `/`
 * @returns {string} sha256 in hex
 */
export const digestOf = (root, paths) => {
  const hash = createHash('sha256')
  for (const path of paths.flatMap((path) => filesUnder(root, path)).sort()) {
    const content = readFileSync(join(root, path))
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** @returns {string[]} the files at or below a path, relative to the root, with `/`; none when it is not there */
const filesUnder = (root, path) => {
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  if (stat === undefined) return []
  if (!stat.isDirectory()) return [path]
  return readdirSync(join(root, path)).flatMap((name) => filesUnder(root, `${path}/${name}`))
}

/** The text of a small file, trimmed, or null when it cannot be read. */
export const readMark = (path) => {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return null
  }
}
