import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { limits } from '../../src/document/limits.ts'
import { documentMessages } from '../../src/document/messages.ts'
import { parseDocument } from '../../src/document/parse-document.ts'
import { refusedDocument } from '../../src/workspace/refused-document.ts'

const plan = 'kind: plan\nid: a\ntitle: t\ntype: special\narea: a\nissuer: b\nstatus: draft\n'
const scenario =
  'kind: scenario\nid: a\ntitle: t\nmode: tabletop\nplans: [a]\nlasts: PT2H\nbegins: 2016-07-04 06:00\nseats: { a: { title: t, holds: [a] } }\n'
const rubric = 'kind: rubric\nid: a\ntitle: t\nbasis: b\nscale: { 1: 1 }\nbands: [{ name: 优, from: 0 }]\n'
const book = 'kind: book\nid: books/a\ntitle: t\nissuer: a\nstatus: draft\nparts: [a]\n'
const regime = 'id: a, what: file, from: issued, basis: { regulation: r }'
const front = (lines: string): string => `---\n${lines}---\n`
const areas = (more: string): [string, string] => [
  'registry/areas.yaml',
  `areas:\n  - { id: a, name: 甲, kind: town }\n${more}`,
]
const instead = (text: string, key: string, value: string): string =>
  text.replace(new RegExp(`^${key}:.*$`, 'm'), `${key}: ${value}`)

/** One mistake each: the sentence, the file, what stands in it. */
const mistakes: readonly (readonly [string, string, string])[] = [
  ['document/too-large bytes', 'a.md', 'a'.repeat(limits.bytes + 1)],
  ['document/too-large lines', 'a.md', '\n'.repeat(limits.lines)],
  ['document/too-deep yaml', 'registry/areas.yaml', '['.repeat(1_000)],
  ['document/too-deep markdown', 'a.md', `${front(plan)}${'>'.repeat(1_000)}a`],
  [
    'document/table-too-long rows',
    'a.md',
    `${front(plan)}\n| 编号 |\n|---|\n${'| 1 |\n'.repeat(limits.rows + 1)}`,
  ],
  ['document/yaml syntax', 'registry/areas.yaml', 'areas: []]\n'],
  ['document/yaml indent', ...areas('   - id: b\n')],
  ['document/yaml missing-sign', 'registry/areas.yaml', 'areas: "甲\n'],
  ['document/yaml bad-start', 'registry/areas.yaml', 'areas: @a\n'],
  ['document/yaml alias', 'registry/areas.yaml', 'areas: *a\n'],
  ['document/yaml several', ...areas('---\nareas: []\n')],
  ['document/yaml key', 'registry/areas.yaml', '? [a]\n: b\n'],
  ['document/yaml escape', 'registry/areas.yaml', 'areas: "C:\\data"\n'],
  [
    'document/alias-bomb values',
    'registry/areas.yaml',
    `a: &a [${'x, '.repeat(3_000)}x]\nb: [${'*a, '.repeat(40)}*a]\n`,
  ],
  ['document/schema not-number', 'a.md', front(`${rubric}minCoverage: 多数\n`)],
  [
    'document/schema not-integer',
    'registry/holidays.yaml',
    'years: [{ year: 今年, off: [], working: [] }]\n',
  ],
  ['document/schema not-list', 'a.md', front(`${plan}basis: 防洪法\n`)],
  ['document/schema not-text-or-list', 'a.md', front(`${plan}hazards: [{ flood: true }]\n`)],
  [
    'document/schema not-text-or-number',
    'registry/marks.yaml',
    'marks: [{ object: a, values: { 警戒水位: [1] } }]\n',
  ],
  [
    'document/schema not-text-or-nothing',
    'registry/regulations.yaml',
    'regulations: [{ short: a, title: a, superseded-by: 3 }]\n',
  ],
  ['document/schema form-id', 'a.md', front(instead(scenario, 'id', '句容'))],
  ['document/schema form-partPattern', 'books/a.md', front(instead(book, 'parts', '[现场方案]'))],
  ['document/schema form-planRef', 'a.md', front(`${plan}links: [{ rel: superior, plan: 防汛预案 }]\n`)],
  [
    'document/schema form-externalPlanId',
    'registry/external-plans.yaml',
    'plans: [{ id: flood, title: t, issuer: a }]\n',
  ],
  [
    'document/schema form-levelId',
    'registry/external-plans.yaml',
    'plans: [{ id: "z:a", title: t, issuer: a, levels: [三级] }]\n',
  ],
  [
    'document/schema form-dateRange',
    'registry/holidays.yaml',
    'years: [{ year: 2025, off: [国庆], working: [] }]\n',
  ],
  ['document/schema form-instant', 'a.md', front(instead(scenario, 'begins', '七月四日'))],
  ['document/schema form-calendarSpan', 'a.md', front(`${plan}drill: { every: 常年 }\n`)],
  ['document/schema form-term', 'registry/regimes.yaml', `regimes: [{ ${regime}, limit: 20 个工作日 }]\n`],
  ['document/schema form-elapsed', 'expectations/a.yaml', 'levels: [{ plan: a, level: III, by: 8 小时 }]\n'],
  ['document/schema form-points', 'a.md', front(instead(rubric, 'scale', '{ 5分: 1 }'))],
  [
    'document/schema form-timeTaken',
    'drills/a/clauses.yaml',
    'drill: a\ndate: 2025-06-01\nkind: live\nclauses: { a#III-1: late }\ntimes: { a#III-1: { took: 半天 } }\n',
  ],
  ['document/schema form-mark', 'registry/marks.yaml', 'marks: [{ object: a, values: { 警戒水位: 高 } }]\n'],
  ['document/schema form-shift', 'a.md', front(`${scenario}generate: { facts: { 水位: 高 } }\n`)],
  ['document/schema form-effort', 'a.md', front(`${scenario}participants: { default: { effort: 多半 } }\n`)],
  ['document/schema form-shift', 'a.md', front(`${scenario}generate: { facts: { 水位: 多半 } }\n`)],
  ['document/schema too-small', 'a.md', front(`${rubric}minCoverage: -1\n`)],
  ['document/schema too-great', 'a.md', front(`${rubric}minCoverage: 80\n`)],
  [
    'document/schema too-many',
    'registry/facts.yaml',
    'facts: [{ name: 水位, type: number, at: a, range: [0, 1, 2] }]\n',
  ],
]

const told = (found: readonly Diagnostic[]): string[] =>
  found.flatMap(({ code, variant, related, fixes }) =>
    [variant, ...related.map((each) => each.variant), ...fixes.map((each) => each.variant)].map(
      (each) => `${code} ${each}`,
    ),
  )

describe('a mistake is told once, and nothing else with it', () => {
  it.each(mistakes)('%s', (sentence, path, content) => {
    const found = parseDocument(path, content).diagnostics
    expect(found.map(({ code, variant }) => `${code} ${variant}`)).toEqual([sentence])
  })
})

const refusals = ['outside-set', 'too-many-files', 'no-access'] as const

it('every sentence is said in some case', () => {
  const home = join(import.meta.dirname, 'cases')
  const inCases = readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.endsWith('expected.txt') && statSync(join(home, path)).isFile())
    .flatMap((path) =>
      told(parseDocument(path.split('/').slice(1).join('/'), readFileSync(join(home, path))).diagnostics),
    )
  const refused = refusals.flatMap((each) => told(refusedDocument('a.md', { refused: each }).diagnostics))
  const said = new Set([
    ...inCases,
    ...refused,
    ...mistakes.flatMap(([, path, content]) => told(parseDocument(path, content).diagnostics)),
  ])
  const all = Object.entries(documentMessages).flatMap(([code, { en }]) =>
    Object.keys(en).map((variant) => `${code} ${variant}`),
  )
  // What a keyword new to the schemas says until it has a sentence of its own.
  expect(all.filter((sentence) => !said.has(sentence))).toEqual(['document/schema other'])
})
