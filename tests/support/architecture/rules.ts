import { cycleRule } from './cycles.ts'
import type { Rule } from './rule.ts'
import { lineOf, type SourceFile } from './source-tree.ts'

/** Folders of src/ in the order of the architecture: each may import from itself and from those before it. */
const order = [
  ...['vocabulary', 'locale', 'diagnostic', 'condition'],
  ...['document', 'model', 'link', 'check', 'compile', 'prove', 'run', 'drill', 'score', 'report', 'revise'],
  ...['workspace', 'store', 'console', 'cli'],
]

/** The folders that may know a package. */
const doors: readonly (readonly [pattern: RegExp, folders: readonly string[]])[] = [
  [/^(feelin|lezer-feel|@lezer\/)/, ['condition']],
  [/^(ajv|ajv-formats|yaml|unified|remark-|micromark|mdast|unist|vfile)/, ['document']],
  [/^xstate/, ['run']],
  [/^(handlebars|docx)/, ['report']],
  [/^elkjs/, ['report']],
  [/^echarts/, ['report', 'console/client']],
  [/^(hono|@hono\/)/, ['console/server']],
  [/^uqr$/, ['console/server']],
  [/^(react|antd|@ant-design\/)/, ['console/client']],
  [/^(pg([-/]|$)|node:sqlite$)/, ['store']],
]

/** Where the disk, the network and the process may be met. */
const nodeFolders = ['workspace', 'store', 'console/server', 'cli']
/** The files above the edges that hash or encrypt: a function of their arguments, so `node:crypto` harms nothing there. */
const cryptoFiles = ['src/compile/digest.ts', 'src/drill/cipher.ts']

/** What depends on when, where or by whom it is run, and the only files that hand it in. */
const ambient =
  /\bDate\.now\b|\bnew Date\(\s*\)|(?<![.\w])(?<!new )Date\(|\bperformance\.now\b|\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b|\bprocess\.env\b|\blocaleCompare\b|\btoLocale\w+|\bIntl\b/g
const ambientFiles = ['src/cli/io.ts', 'src/console/client/browser.ts']
const dateFile = 'src/vocabulary/instant.ts'

const barrels = ['src/index.ts', 'src/check/rules/index.ts']
const longest = 300

/** `vocabulary` for src/vocabulary/level.ts, `''` for src/index.ts. */
const folderOf = (path: string): string => /^src\/([^/]+)\//.exec(path)?.[1] ?? ''
const isUnder = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) => path.startsWith(`src/${folder}/`))
const inSource = (files: readonly SourceFile[]) => files.filter(({ path }) => path.startsWith('src/'))
const isGenerated = ({ path, text }: SourceFile): boolean =>
  path.includes('/generated/') || /^\/\/ Generated\b/.test(text)

const eachImport = (
  files: readonly SourceFile[],
  complaint: (file: SourceFile, specifier: string, target: string | null) => string | null,
): string[] =>
  inSource(files).flatMap((file) =>
    file.imports.flatMap(({ specifier, target, line }) => {
      const what = complaint(file, specifier, target)
      return what === null ? [] : [`${file.path}:${line} ${what}`]
    }),
  )

const eachMatch = (files: readonly SourceFile[], pattern: RegExp, except: readonly string[]): string[] =>
  inSource(files)
    .filter(({ path }) => !except.includes(path))
    .flatMap(({ path, code }) =>
      [...code.matchAll(pattern)].map((found) => `${path}:${lineOf(code, found.index)} uses \`${found[0]}\``),
    )

const knownFolders: Rule = {
  name: 'folders of src/',
  why: 'every folder is a phase with a place in the order (architecture, Tree); a new one needs a decision',
  find: (files) =>
    inSource(files)
      .filter(({ path }) => path !== 'src/index.ts' && !order.includes(folderOf(path)))
      .map(({ path }) => `${path}:1 stands in no folder of the architecture`),
}

const importOrder: Rule = {
  name: 'import order',
  why: `a folder may import only from folders before it: ${order.join(', ')}`,
  find: (files) =>
    eachImport(files, ({ path }, _, target) => {
      if (target === null) return null
      if (!target.startsWith('src/')) return `imports \`${target}\`, which is not part of dist/`
      if (path === 'src/index.ts') return null
      const upwards = order.indexOf(folderOf(target)) > order.indexOf(folderOf(path))
      return upwards || folderOf(target) === '' ? `imports \`${target}\`` : null
    }),
}

const consoleSides: Rule = {
  name: 'console: server and client',
  why: 'they meet only in the protocol: what a seat may not know must not be able to reach its page',
  find: (files) =>
    eachImport(files, ({ path }, _, target) => {
      const sides = [/^src\/console\/client\//, /^src\/(console\/server|store|workspace|cli)\//]
      const crosses = sides.every((side) => side.test(path) || side.test(target ?? ''))
      const touchesBoth = /^src\/console\//.test(path) && crosses
      const protocol =
        /^src\/console\/[\w-]*protocol\.ts$/.test(path) &&
        /^src\/console\/(client|server)\//.test(target ?? '')
      return touchesBoth || protocol ? `imports \`${target}\`` : null
    }),
}

const vendorDoors: Rule = {
  name: 'one door per vendor',
  why: 'a package is known in one folder, so that it can be replaced there; a package without a door needs a decision page',
  find: (files) =>
    eachImport(files, ({ path }, specifier, target) => {
      if (target !== null) return null
      const door = doors.find(([pattern]) => pattern.test(specifier))
      if (door === undefined)
        return specifier.startsWith('node:') ? null : `imports \`${specifier}\`, which has no door`
      return isUnder(path, door[1]) ? null : `imports \`${specifier}\`, whose door is ${door[1].join(', ')}`
    }),
}

const nodeAtTheEdges: Rule = {
  name: 'node:* at the edges',
  why: `disk, network and process are met only in ${nodeFolders.join(', ')}; above them texts and files are arguments`,
  find: (files) =>
    eachImport(files, ({ path }, specifier) => {
      if (!specifier.startsWith('node:') || isUnder(path, nodeFolders)) return null
      return specifier === 'node:crypto' && cryptoFiles.includes(path) ? null : `imports \`${specifier}\``
    }),
}

const noAmbient: Rule = {
  name: 'no clock, chance, environment or locale',
  why: `the same input gives the same bytes, on every machine and day; ${ambientFiles.join(', ')} hand such things in as arguments`,
  find: (files) => eachMatch(files, ambient, ambientFiles),
}

const datesInOnePlace: Rule = {
  name: 'dates in one place',
  why: `times are whole milliseconds; only ${dateFile} turns them into words and back, without the machine's time zone`,
  find: (files) => eachMatch(files, /\bnew Date\((?!\s*\))/g, [dateFile]),
}

const noBarrels: Rule = {
  name: 'no inner barrels',
  why: 'an import says where a thing is made, and a command loads only what it needs',
  find: (files) =>
    inSource(files)
      .filter(({ path }) => /\/index\.(ts|tsx)$/.test(path) && !barrels.includes(path))
      .map(({ path }) => `${path}:1 is a barrel`),
}

const domainNames: Rule = {
  name: 'names',
  why: "a file is named for what it holds, in the domain's words, in kebab-case",
  find: (files) =>
    files
      .filter(({ path }) => vague.test(path) || !kebab.test(path.replaceAll('zh-CN', 'zh')))
      .map(({ path }) => `${path}:1 is not such a name`),
}
const vague = /(^|\/)(utils?|helpers?|common|misc|shared|lib)(\.|\/)/
const kebab = /^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|en|zh))?\.(ts|tsx|mjs)$/

const size: Rule = {
  name: 'size',
  why: `a file that a person can hold in the head has at most ${longest} lines (generated ones aside)`,
  find: (files) =>
    files
      .filter((file) => !isGenerated(file))
      .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
      .filter(({ lines }) => lines > longest)
      .map(({ path, lines }) => `${path}:${longest + 1} has ${lines} lines`),
}

/** All rules, in the order in which they are best mended. */
export const rules: readonly Rule[] = [
  ...[knownFolders, importOrder, consoleSides, cycleRule, vendorDoors, nodeAtTheEdges],
  ...[noAmbient, datesInOnePlace, noBarrels, domainNames, size],
]
