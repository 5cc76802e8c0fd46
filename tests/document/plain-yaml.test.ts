import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainYaml } from '../../src/document/plain-yaml.ts'
import { parseYaml } from '../../src/document/yaml-data.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const whole = (text: string) => ({ start: 0, end: text.length })

describe('are read without a YAML parser', () => {
  test.each([
    ['maps and lists by indentation', 'a:\n  b: 1\n  c:\n    - d\n    - e: f\n      g: h\n    - i\nj: k\n'],
    ['brackets on one line', 'a: [b, 1, { c: d, e: [] }]\nf: {}\n'],
    [
      'comments, which the end of a block takes in',
      '# 甲\na: # 乙\n  - b # 丙\n\n  # 丁\n  - c#d # 戊\n# 己\n',
    ],
    [
      'words, numbers, times',
      'a: 1.50\nb: -3\nc: 007\nd: 2024-06-28\ne: 2016-07-04 00:00\nf: 1.2.3\ng: PT2H\nh: true\ni: null',
    ],
    ['quotes', 'a: "b: # c"\nd: \'e\'\nf: ["g, h", \'\']\n'],
    ['CRLF', 'a:\r\n  - b\r\n  - c # 甲\r\n\r\nd: e  \r\n'],
    ['names', '警戒水位: 11.0\n__proto__: a\nIV: b\njr-flood-hq/a.b@c: d\n'],
  ])('%s', (_, text) => {
    expect(plainYaml(text, whole(text))).not.toBeNull()
    expect({ root: plainYaml(text, whole(text)), problems: [] }).toEqual(parseYaml(text, whole(text)))
  })
})

describe('are left to the parser', () => {
  test.each([
    ['nothing', '# 甲\n'],
    ['a doubled key', 'a: b\na: c\n'],
    ['a value of several lines', 'a: b\n  c\n'],
    ['a block of text', 'a: |\n  b\n'],
    ['brackets of several lines', 'a: [b,\n  c]\n'],
    ['anchors', 'a: &b c\n'],
    ['tags', 'a: !b c\n'],
    ['a key without a value', 'a:\nb: c\n'],
    ['a list as far out as its key', 'a:\n- b\n'],
    ['a second colon', 'a: b: c\n'],
    ['escapes', 'a: "\\n"\n'],
    ['a number in an unusual form', 'a: 1e3\n'],
    ['a tab', 'a:\tb\n'],
    ['wrong indentation', 'a:\n    b: c\n  d: e\n'],
    ['several documents', 'a: b\n---\nc: d\n'],
    ['one value', 'a\n'],
  ])('%s', (_, text) => {
    expect(plainYaml(text, whole(text))).toBeNull()
  })
})

const often = <T>(common: fc.Arbitrary<T>, rare: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: common, weight: 8 }, { arbitrary: rare, weight: 1 })
const name = often(
  fc.constantFrom('a', 'b', 'c', 'd', '水位', 'e/f'),
  fc.constantFrom('1', '"a"', 'a b', '?', '<<', 'null', 'a:b'),
)
const oddWords = fc.constantFrom(
  ...[
    '"a\\n"',
    "'it''s'",
    '-',
    '- a',
    '&a b',
    '*a',
    '!t a',
    '|',
    '>',
    '~',
    '1e3',
    '0x1f',
    '+1',
    '.5',
    '5.',
    '.inf',
    '-.NaN',
    '% a',
    '@a',
    '`a`',
  ],
  ...[
    'a: b',
    'a #',
    '#a',
    '---',
    '...',
    '[',
    '{a}',
    '{a: }',
    '[a: b]',
    '[a,]',
    '"a" b',
    '"a"#',
    'a\tb',
    'a　',
    '：b',
    '1_000',
    '00',
    '0o7',
    '?',
    'a:',
  ],
)
const word = often(
  fc.constantFrom('甲', 'a b', '1', '-2.50', 'true', '"x: y"', "'z'", '2024-01-02', 'a:b', 'a#b', 'a-b'),
  oddWords,
)
const flow = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    word,
    fc.array(tie('value'), { maxLength: 3 }).map((values) => `[${values.join(', ')}]`),
    fc
      .array(fc.tuple(name, tie('value')), { maxLength: 3 })
      .map((pairs) => `{ ${pairs.map((pair) => pair.join(': ')).join(', ')} }`),
  ),
})).value
const content = fc.oneof(
  fc.tuple(name, flow).map((pair) => pair.join(': ')),
  name.map((key) => `${key}:`),
  fc.tuple(name, flow).map(([key, value]) => `- ${key}: ${value}`),
  flow.map((value) => `- ${value}`),
  word,
)
const indent = often(fc.constantFrom('', '', '  ', '  ', '    '), fc.constantFrom(' ', '   ', '\t'))
const tail = often(fc.constantFrom('', '', ' # 注', '  '), fc.constantFrom('#', ' #', '　', ' '))
const lineBreak = fc.constantFrom(
  '\n',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\n  # 注\n',
  '\n# 注\n',
  '\n # 注\n',
  '\n    # 注\n',
  '\n \n',
  '\r',
)
const mixture = fc
  .array(fc.tuple(indent, content, tail, lineBreak), { maxLength: 7 })
  .map((lines) => lines.flat().join(''))

test('mixtures of everything are read as the parser reads them, or left to it', () => {
  fc.assert(
    fc.property(mixture, (text) => {
      const plain = plainYaml(text, whole(text))
      if (plain) expect({ root: plain, problems: [] }).toEqual(parseYaml(text, whole(text)))
    }),
    { numRuns: Number(process.env.RUNS ?? 2000) },
  )
})

test('and so is every YAML file and frontmatter of the plan sets; none of them needs the parser', () => {
  const files = globSync('plans/**/*.{yaml,md}', { cwd: root }).map((file) => join(root, file))
  expect(files.length).toBeGreaterThan(10)
  for (const file of files) {
    const text = readFileSync(file, 'utf8').replace(/^---\n([\s\S]*?\n)---\n[\s\S]*$/, '$1')
    expect({ root: plainYaml(text, whole(text)), problems: [] }, file).toEqual(parseYaml(text, whole(text)))
  }
})
