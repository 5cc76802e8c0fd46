import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Puts each text in place of the file at its absolute path. All texts are first written beside their targets, then
 * renamed over them, so that a full disk or an interruption leaves every file as the old one or the new one, whole.
 * A target that is a link keeps being one; permissions stay.
 */
export function writeFiles(texts: ReadonlyMap<string, string>): void {
  const staged: { readonly temporary: string; readonly target: string }[] = []
  try {
    for (const [path, text] of texts) staged.push(stage(path, text))
    for (const { temporary, target } of staged) renameSync(temporary, target)
  } catch (error) {
    for (const { temporary } of staged) rmSync(temporary, { force: true })
    throw error
  }
}

function stage(path: string, text: string): { temporary: string; target: string } {
  mkdirSync(dirname(path), { recursive: true })
  const mode = statSync(path, { throwIfNoEntry: false })?.mode
  const target = mode === undefined ? path : realpathSync(path)
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  try {
    writeFileSync(temporary, text)
    if (mode !== undefined) chmodSync(temporary, mode & 0o7777)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  return { temporary, target }
}
