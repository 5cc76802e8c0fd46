import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { prepareDist } from './prepare.mjs'
import { envFor, run } from './run.mjs'
import { elapsed, mayAnimate, SetupError, say } from './say.mjs'

/**
 * @typedef {{ root: string, node: string, args: readonly string[] }} Job
 * `node` is the Node that fits; `args` are what the user wrote after `--`.
 */

/** Runs a JavaScript or TypeScript file of this clone on the right Node, on the user's terminal. @returns its exit code */
const runFile = async ({ root, node }, file, args) =>
  (await run(node, [join(root, file), ...args], { cwd: root, env: envFor(root, node) })).code

const start = async (job) => {
  await prepareDist(job.root, job.node)
  return runFile(job, 'dist/cli/bin.js', ['start', '--set', 'plans/jurong', ...job.args])
}

const buildOnly = async (job) => {
  await prepareDist(job.root, job.node)
  say('dist/ 已是最新。 dist/ is up to date.')
  return 0
}

/** Runs `scripts/generate.ts`, then what needs its results: `scripts/generate-*.ts`. */
const generate = async (job) => {
  const others = readdirSync(join(job.root, 'scripts')).filter((name) => /^generate-.*\.ts$/.test(name))
  return inTurn(
    ['generate.ts', ...others.sort()].map((name) => `scripts/${name}`),
    (file) => runFile(job, file, job.args),
  )
}

/** Runs files one after the other. @returns {Promise<number>} the exit code of the first that fails, else 0 */
const inTurn = async (files, runOne) => {
  for (const file of files) {
    const code = await runOne(file)
    if (code !== 0) return code
  }
  return 0
}

/** The checks before the tests: [Chinese, English, program, arguments]. */
const checks = [
  ['类型检查', 'type check', 'typescript/bin/tsc', ['-p', '.']],
  ['页面类型检查', 'type check of pages', 'typescript/bin/tsc', ['-p', 'src/console/client']],
  [
    '代码规范',
    'lint',
    '@biomejs/biome/bin/biome',
    ['check', '.', '--error-on-warnings', `--colors=${mayAnimate() ? 'force' : 'off'}`],
  ],
]

/** Type check, lint, build, tests; stops at the first that fails, says which, and shows that program's own words. */
const test = async (job) => {
  // The pages are a program of their own: what a browser has must not seem to be there for the rest.
  const present = checks.filter(([, , , [, project]]) => existsSync(join(job.root, project)))
  for (const [zh, en, program, args] of present) {
    const from = performance.now()
    const outcome = await runModule(job, program, args, true)
    if (outcome.code !== 0) {
      process.stderr.write(outcome.output)
      return failed(zh, en, outcome.code)
    }
    say(`✓ ${zh} ${en} ${elapsed(from)}`)
  }
  await prepareDist(job.root, job.node)
  const { code } = await runModule(job, 'vitest/vitest.mjs', ['run', ...job.args], false)
  return code === 0 ? 0 : failed('测试', 'tests', code)
}

const runModule = ({ root, node }, program, args, capture) =>
  run(node, [join(root, 'node_modules', program), ...args], { cwd: root, env: envFor(root, node), capture })

const failed = (zh, en, code) => {
  say(`✗ ${zh}未通过 ${en} failed`)
  return code
}

/** All benchmarks, or those whose names hold one of the words given, one after the other. */
const bench = async (job) => {
  const folder = join(job.root, 'bench')
  const all = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .sort()
    : []
  const chosen = all.filter((name) => job.args.length === 0 || job.args.some((word) => name.includes(word)))
  if (chosen.length === 0) {
    const names = all.map((name) => name.replace(/\.ts$/, '')).join(', ') || '—'
    throw new SetupError({
      zh: `没有这样的基准测试。现有：${names}`,
      en: `No such benchmark. There are: ${names}`,
    })
  }
  return inTurn(chosen, (name) => {
    say(`── ${name.replace(/\.ts$/, '')}`)
    return runFile(job, `bench/${name}`, [])
  })
}

/**
 * What `npm start`, `npm test` and `npm run …` do once everything is in place. Each gives the exit code.
 * @type {Record<string, (job: Job) => Promise<number>>}
 */
export const tasks = { start, test, build: buildOnly, bench, generate }
