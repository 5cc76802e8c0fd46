import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf, readMark } from './digest.mjs'
import { envFor, run } from './run.mjs'
import { during, firstLines, Interrupted, SetupError } from './say.mjs'

/** What dist/ is made from; generated sources are committed and lie in src/. */
const sources = [
  ...['src', 'tsconfig.json', 'tsconfig.build.json', 'vite.config.ts'],
  ...['bundle', 'client', 'licences'].map((name) => `scripts/setup/${name}.mjs`),
]
const sourceHash = (root) => digestOf(root, sources)

/** @returns {boolean} whether dist/ was built from the sources as they are now */
export const distIsCurrent = (root) => readMark(join(root, 'dist', '.source-hash')) === sourceHash(root)

/**
 * Builds dist/ beside the old one and puts it in its place only when it is whole.
 * @param {string} root
 * @param {string} node the Node to build with
 * @param {string} scratch a folder of the set-up's own, on the same disk
 * @throws {SetupError} with the compiler's or bundler's findings; the old dist/ still stands
 */
export const build = async (root, node, scratch) => {
  const fresh = join(scratch, 'dist')
  const old = join(scratch, 'dist-before')
  for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true })
  mkdirSync(scratch, { recursive: true })
  // Taken before compiling: a file saved meanwhile makes the next start build again.
  const hash = sourceHash(root)
  const outcome = await during({ zh: '正在构建', en: 'Building' }, async () => {
    const compiled = await compile(root, node, fresh)
    return compiled.code === 0 ? bundle(root, node, fresh) : compiled
  })
  if (outcome.interrupted) throw new Interrupted(outcome.code)
  if (outcome.code !== 0) throw buildFailed(outcome.output)
  // npm makes the command executable when it links it, and not again after a later build.
  const bin = join(fresh, 'cli', 'bin.js')
  if (existsSync(bin)) chmodSync(bin, 0o755)
  writeFileSync(join(fresh, '.source-hash'), `${hash}\n`)
  moveIfThere(join(root, 'dist'), old)
  renameSync(fresh, join(root, 'dist'))
  rmSync(old, { recursive: true, force: true })
}

const compile = (root, node, outDir) => {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const args = [tsc, '-p', 'tsconfig.build.json', '--noEmitOnError', '--outDir', outDir]
  return run(node, args, { cwd: root, env: envFor(root, node), capture: true })
}

/**
 * The command and the console's pages, beside each other; gives the first outcome that failed. In processes of their own:
 * the set-up itself may run on a Node that is too old for the bundlers.
 */
const bundle = async (root, node, dist) => {
  const names = existsSync(join(root, 'vite.config.ts')) ? ['bundle', 'client'] : ['bundle']
  const outcomes = await Promise.all(
    names.map((name) =>
      run(node, [join(root, 'scripts', 'setup', `${name}.mjs`), dist], {
        cwd: root,
        env: envFor(root, node),
        capture: true,
      }),
    ),
  )
  return outcomes.find(({ code }) => code !== 0) ?? outcomes[0]
}

const moveIfThere = (from, to) => {
  try {
    renameSync(from, to)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

const buildFailed = (output) =>
  new SetupError(
    {
      zh: '构建失败，原有的 dist/ 未动。请改正上面的错误；没有改过源码的，请恢复它（git status 可看出改动）。',
      en: 'The build failed; the old dist/ is untouched. Mend the errors above, or restore the sources (see git status).',
    },
    firstLines(output, 20),
  )
