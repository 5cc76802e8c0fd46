import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTable } from 'micromark-extension-gfm-table'
import { parseDocument } from 'yaml'

/** What one run of a program took, in milliseconds: processor time of all its threads, and time on the wall. */
interface Took {
  readonly cpu: number
  readonly wall: number
}

const bin = fileURLToPath(new URL('../dist/cli/bin.js', import.meta.url))
const self = fileURLToPath(import.meta.url)
const plans = fileURLToPath(new URL('../plans/jurong', import.meta.url))
const runs = 11
/** Makes a program tell its processor time, in microseconds, to its parent. */
const telling =
  "import { writeSync } from 'node:fs'; process.on('exit', () => { const { user, system } = process.cpuUsage(); writeSync(3, String(user + system)) })"

/**
 * The whole of `yuyan check` on the demonstration set beside a peer that only parses the same files with remark's parser and
 * yaml. They run by turns, so that whatever else the machine does strikes both.
 */
function compare(): void {
  const checks: Took[] = []
  const parses: Took[] = []
  // The first turn fills caches.
  for (let turn = 0; turn <= runs; turn++) {
    const both = [took([bin, 'check', plans]), took([self, 'parse'])] as const
    if (turn === 0) continue
    checks.push(both[0])
    parses.push(both[1])
  }
  const check = medianOf(checks)
  const parse = medianOf(parses)
  process.stdout.write(`check       ${shown(check)}\nonly parse  ${shown(parse)}\n`)
  process.stdout.write(
    `ratio       ${(check.cpu / parse.cpu).toFixed(2)} processor · ${(check.wall / parse.wall).toFixed(2)} wall\n`,
  )
}

/** Runs a program on this Node to its end, which must be a good one. */
function took(words: readonly string[]): Took {
  const start = performance.now()
  const importing = `data:text/javascript,${encodeURIComponent(telling)}`
  const { status, stderr, output } = spawnSync(process.execPath, ['--import', importing, ...words], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  const wall = performance.now() - start
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`)
  return { cpu: Number(output[3]) / 1000, wall }
}

function medianOf(all: readonly Took[]): Took {
  const median = (values: readonly number[]) =>
    values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
  return { cpu: median(all.map(({ cpu }) => cpu)), wall: median(all.map(({ wall }) => wall)) }
}

function shown({ cpu, wall }: Took): string {
  return `${cpu.toFixed(0)} ms processor · ${wall.toFixed(0)} ms wall (medians of ${runs})`
}

/** The peer. */
function parseAll(): void {
  for (const name of readdirSync(plans, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:md|yaml)$/.test(name)) continue
    const text = readFileSync(join(plans, name), 'utf8')
    const front = name.endsWith('.md') ? /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] : text
    parseDocument((front ?? '').replaceAll(/^---$/gm, ''))
    if (!name.endsWith('.md')) continue
    fromMarkdown(text.slice(front?.length ?? 0), { extensions: [gfmTable()] })
  }
}

if (process.argv[2] === 'parse') parseAll()
else compare()
