import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { codeOnly } from './support/architecture/code-text.ts'
import { rules } from './support/architecture/rules.ts'
import { readSources, sourceFile } from './support/architecture/source-tree.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = readSources(root, ['src', 'tests', 'scripts', 'bench'])

describe('the sources keep to the architecture', () => {
  test('there are sources to look at', () => {
    expect(files.filter(({ path }) => path.startsWith('src/')).length).toBeGreaterThan(20)
  })

  test.each(rules)('$name', (rule) => {
    expect(rule.find(files), rule.why).toEqual([])
  })
})

/** A small tree with one mistake, and what the rule says of it. */
const planted: readonly (readonly [rule: string, tree: Readonly<Record<string, string>>, said: string])[] = [
  [
    'folders of src/',
    { 'src/magic/wand.ts': '' },
    'src/magic/wand.ts:1 stands in no folder of the architecture',
  ],
  ['folders of src/', { 'src/stray.ts': '' }, 'src/stray.ts:1 stands in no folder of the architecture'],
  [
    'import order',
    { 'src/model/plan.ts': "\nimport type { Finding } from '../check/rule.ts'" },
    'src/model/plan.ts:2 imports `src/check/rule.ts`',
  ],
  [
    'import order',
    { 'src/run/step.ts': "await import('../cli/main.ts')" },
    'src/run/step.ts:1 imports `src/cli/main.ts`',
  ],
  [
    'import order',
    { 'src/run/step.ts': "export * from '../index.ts'" },
    'src/run/step.ts:1 imports `src/index.ts`',
  ],
  [
    'import order',
    { 'src/cli/version.ts': "import data from '../../package.json'" },
    'src/cli/version.ts:1 imports `package.json`, which is not part of dist/',
  ],
  [
    'console: server and client',
    { 'src/console/client/page.tsx': "import { secret } from '../server/secret.ts'" },
    'src/console/client/page.tsx:1 imports `src/console/server/secret.ts`',
  ],
  [
    'console: server and client',
    { 'src/console/protocol.ts': "import type { Page } from './client/page.tsx'" },
    'src/console/protocol.ts:1 imports `src/console/client/page.tsx`',
  ],
  [
    'no import cycles',
    {
      'src/model/a.ts': "import type { B } from './b.ts'",
      'src/model/b.ts': "import type { C } from './c.ts'",
      'src/model/c.ts': "import type { A } from './a.ts'",
    },
    'src/model/a.ts:1 src/model/a.ts → src/model/b.ts → src/model/c.ts → src/model/a.ts',
  ],
  [
    'one door per vendor',
    { 'src/check/rule.ts': "import { parse } from 'yaml'" },
    'src/check/rule.ts:1 imports `yaml`, whose door is document',
  ],
  [
    'one door per vendor',
    { 'src/run/a.ts': "import 'left-pad'" },
    'src/run/a.ts:1 imports `left-pad`, which has no door',
  ],
  [
    'one door per vendor',
    { 'src/cli/a.ts': "import { DatabaseSync } from 'node:sqlite'" },
    'src/cli/a.ts:1 imports `node:sqlite`, whose door is store',
  ],
  [
    'one door per vendor',
    { 'src/console/server/a.ts': "import type { Pool } from 'pg'" },
    'src/console/server/a.ts:1 imports `pg`, whose door is store',
  ],
  ['node:* at the edges', { 'src/run/a.ts': "import 'node:fs'" }, 'src/run/a.ts:1 imports `node:fs`'],
  [
    'node:* at the edges',
    { 'src/compile/digest.ts': "import 'node:crypto'\nimport 'node:fs'" },
    'src/compile/digest.ts:2 imports `node:fs`',
  ],
  [
    'no clock, chance, environment or locale',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a source that has a template
    { 'src/run/a.ts': '/* Date.now */ const t = `${Date.now()} new Date()`' },
    'src/run/a.ts:1 uses `Date.now`',
  ],
  [
    'no clock, chance, environment or locale',
    { 'src/workspace/a.ts': 'a.sort((x, y) =>\n x.localeCompare(y))' },
    'src/workspace/a.ts:2 uses `localeCompare`',
  ],
  ['dates in one place', { 'src/run/a.ts': 'new Date(0)' }, 'src/run/a.ts:1 uses `new Date(`'],
  ['no inner barrels', { 'src/model/index.ts': '' }, 'src/model/index.ts:1 is a barrel'],
  ['names', { 'src/model/utils/cells.ts': '' }, 'src/model/utils/cells.ts:1 is not such a name'],
  ['names', { 'tests/support/helpers.ts': '' }, 'tests/support/helpers.ts:1 is not such a name'],
  ['names', { 'src/model/PlanCells.ts': '' }, 'src/model/PlanCells.ts:1 is not such a name'],
  ['size', { 'src/model/plan.ts': 'a\n'.repeat(301) }, 'src/model/plan.ts:301 has 301 lines'],
]

describe('each rule sees what it forbids', () => {
  test.each(planted)('%s: %o', (name, tree, said) => {
    const sources = Object.entries(tree).map(([path, text]) => sourceFile(path, text))
    const told = rules.flatMap((rule) => rule.find(sources).map((line) => [rule.name, line]))
    expect(told).toEqual([[name, said]])
  })

  test('every rule is shown', () => {
    expect(new Set(planted.map(([name]) => name))).toEqual(new Set(rules.map(({ name }) => name)))
  })

  test('and leaves alone what is allowed', () => {
    const allowed = {
      'src/index.ts': "export { main } from './cli/main.ts'",
      'src/check/rules/index.ts': "export { rule } from './a/b.ts'",
      'src/check/rules/a/b.ts': "// import 'yaml'\nexport const rule = \"from 'yaml'\"",
      'src/compile/digest.ts': "import { createHash } from 'node:crypto'",
      'src/cli/io.ts': 'export const now = () => Date.now() + Number(process.env.SHIFT)',
      'src/vocabulary/instant.ts': 'export const year = (ms: number) => new Date(ms).getUTCFullYear()',
      'src/locale/zh-CN.ts': 'export const x = /[\'"]Date.now/',
      'src/cli/help-texts.zh-CN.ts': '',
      'src/document/generated/types.ts': 'a\n'.repeat(400),
      'src/model/plan.ts': 'a\n'.repeat(300),
    }
    const sources = Object.entries(allowed).map(([path, text]) => sourceFile(path, text))
    expect(rules.flatMap((rule) => rule.find(sources))).toEqual([])
  })
})

test.each([
  ["a('Date') // Date", 'a(      )        '],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a source that has a template
  ['`x ${f({ y: `Date` })} Date` + Date', '     f({ y:        })        + Date'],
  ['x / 2 / Date', 'x / 2 / Date'],
  ["return /it's/ + Date", 'return        + Date'],
])('code without its strings and comments: %s', (source, code) => {
  expect(codeOnly(source)).toBe(code)
})
