/**
 * `yuyan site` on a set of sixty plans beside `yuyan check` of the same set: processor time by turns, how many pages, how large the first
 * page and the files of the search are; in a browser, what a question reads and how long it takes. `node bench/site.ts <plans>` for other sizes.
 */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { searchCosts } from './site/measure-search.ts'

const bin = fileURLToPath(new URL('../dist/cli/bin.js', import.meta.url))
const jurong = fileURLToPath(new URL('../plans/jurong', import.meta.url))
const plans = Number(process.argv[2] ?? 60)
const runs = 3
/** Makes a program tell its processor time, in microseconds, to its parent. */
const telling =
  "import { writeSync } from 'node:fs'; process.on('exit', () => { const { user, system } = process.cpuUsage(); writeSync(3, String(user + system)) })"

/** The demonstration set, whose flood plan stands in it again and again under other names until there are so many plans. */
function largeSet(folder: string): void {
  cpSync(jurong, folder, { recursive: true })
  const text = readFileSync(join(jurong, 'special/flood.md'), 'utf8')
  const there = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isPlan).length
  for (let index = 1; index <= plans - there; index++) {
    const copy = text
      .replace('id: special/flood', `id: special/flood-${index}`)
      .replace(/^title: (.*)$/m, `title: $1（第 ${index} 份）`)
    mkdirSync(dirname(join(folder, 'special')), { recursive: true })
    writeFileSync(join(folder, `special/flood-${index}.md`), copy)
  }
}

const isPlan = (path: string): boolean =>
  path.endsWith('.md') && !/^(?:scenarios|rubrics)[/\\]/.test(path) && !/readme/i.test(path)

/** Milliseconds of processor time; what it finds in the set is none of our concern here. */
function took(words: readonly string[], cwd: string): number {
  const importing = `data:text/javascript,${encodeURIComponent(telling)}`
  const { status, stderr, output } = spawnSync(process.execPath, ['--import', importing, bin, ...words], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  if (status === 2) throw new Error(`${words.join(' ')}: ${stderr}`)
  return Number(output[3]) / 1000
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const home = mkdtempSync(join(tmpdir(), 'yuyan-site-'))
try {
  largeSet(join(home, 'plans/set'))
  const [sites, checks]: [number[], number[]] = [[], []]
  // The first turn fills caches.
  for (let turn = 0; turn <= runs; turn++) {
    const pair = [took(['site'], home), took(['check', '--format', 'json'], home)] as const
    if (turn === 0) continue
    sites.push(pair[0])
    checks.push(pair[1])
  }
  const out = join(home, 'out/site')
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  )
  const [site, check] = [median(sites), median(checks)]
  const kib = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KiB`
  const search = readdirSync(join(out, 'assets/search'))
  const sizes = search.map((name) => statSync(join(out, 'assets/search', name)).size)
  const all = kib(sizes.reduce((sum, size) => sum + size, 0))
  console.log(`${plans} plans: ${pages.length} pages; search: ${search.length} files, ${all} in all`)
  for (const { what, files, bytes, milliseconds } of await searchCosts(out))
    console.log(`search ${what}: ${files} files, ${kib(bytes)}, ${milliseconds.toFixed(0)} ms`)
  console.log(
    `site   ${site.toFixed(0)} ms processor, ${(site / plans).toFixed(1)} ms a plan (median of ${runs})`,
  )
  console.log(`check  ${check.toFixed(0)} ms processor, ${(check / plans).toFixed(1)} ms a plan`)
  console.log(`ratio  ${(site / check).toFixed(2)}`)
} finally {
  rmSync(home, { recursive: true, force: true })
}
