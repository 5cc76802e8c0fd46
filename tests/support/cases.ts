import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** True when `UPDATE=1`: {@link expectFile} then writes what it is given instead of comparing. */
const updating = process.env.UPDATE === '1'

/**
 * Makes one test of every folder in `cases/` beside the test file, named as the folder; a missing or empty `cases/` throws.
 * @param testFile `import.meta.url` of the test file
 * @param check gets the case's folder, a full path
 */
export const cases = (testFile: string, check: (folder: string) => void | Promise<void>): void => {
  const home = join(dirname(fileURLToPath(testFile)), 'cases')
  const names = readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  if (names.length === 0) throw new Error(`no case in ${home}`)
  for (const name of names) test(name, async () => check(join(home, name)))
}

/**
 * Holds that a file says exactly `text`; line ends count. With `UPDATE=1` the file is rewritten instead, for a person to
 * read in the diff. A file that is not there fails and says how to make it.
 */
export const expectFile = (path: string, text: string): void => {
  if (updating) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return
  }
  const expected = readIfThere(path)
  if (expected === null) expect.fail(`${path} is not there; UPDATE=1 writes it`)
  expect(text, `${path} (UPDATE=1 rewrites it)`).toBe(expected)
}

const readIfThere = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
