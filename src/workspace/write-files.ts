import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Puts each text in place of the file at its absolute path. All texts are first written beside their targets, then
 * renamed over them, so that a full disk or an interruption leaves every file as the old one or the new one, whole.
 * A target that is a link keeps being one; permissions stay. `modes`: permissions of new files, from their first byte on.
 */
export function writeFiles(
  texts: ReadonlyMap<string, string | Uint8Array>,
  modes: ReadonlyMap<string, number> = new Map(),
): void {
  const staged: { readonly temporary: string; readonly target: string }[] = []
  try {
    for (const [path, text] of texts) staged.push(stage(path, text, modes.get(path)))
    for (const { temporary, target } of staged) renameSync(temporary, target)
  } catch (error) {
    for (const { temporary } of staged) rmSync(temporary, { force: true })
    throw error
  }
}

function stage(
  path: string,
  text: string | Uint8Array,
  own: number | undefined,
): { temporary: string; target: string } {
  mkdirSync(dirname(path), { recursive: true })
  const there = statSync(path, { throwIfNoEntry: false })?.mode
  const mode = there ?? own
  const target = there === undefined ? path : realpathSync(path)
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  try {
    writeFileSync(temporary, text, mode === undefined ? {} : { mode: mode & 0o7777 })
    if (mode !== undefined) chmodSync(temporary, mode & 0o7777)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  return { temporary, target }
}
