/**
 * What every npm script of this project runs first: `node scripts/setup.mjs <start|test|build|bench|generate> [arguments]`.
 * Brings packages, Node, the `yuyan` command and dist/ up to date, doing only what is missing, and then does the task.
 * Runs on Node 18 and later, without packages. Exit code: the task's own, or 2 when the set-up could not be done.
 */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepare } from './setup/prepare.mjs'
import { Interrupted, SetupError, say } from './setup/say.mjs'
import { tasks } from './setup/tasks.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const main = async ([name = '', ...args]) => {
  if (!Object.hasOwn(tasks, name)) {
    const names = Object.keys(tasks).join(' | ')
    throw new SetupError({
      zh: `用法：node scripts/setup.mjs ${names}`,
      en: `Usage: node scripts/setup.mjs ${names}`,
    })
  }
  const node = await prepare(root)
  return tasks[name]({ root, node, args })
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof Interrupted) process.exitCode = error.code
  else if (error instanceof SetupError) {
    if (error.details !== '') say(error.details)
    say(error.message)
    process.exitCode = 2
  } else throw error
}
