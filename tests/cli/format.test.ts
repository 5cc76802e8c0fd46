import { describe, expect, test } from 'vitest'
import { checkGithub } from '../../src/cli/format/check-github.ts'
import { checkJunit } from '../../src/cli/format/check-junit.ts'
import { checkPretty } from '../../src/cli/format/check-pretty.ts'
import { checkSarif } from '../../src/cli/format/check-sarif.ts'
import { displayWidth } from '../../src/cli/format/display-width.ts'
import { excerpt } from '../../src/cli/format/excerpt.ts'
import type { CheckResult } from '../../src/cli/format/finding.ts'
import { paintFor } from '../../src/cli/format/paint.ts'
import { textTable } from '../../src/cli/format/text-table.ts'
import { LineIndex } from '../../src/diagnostic/place.ts'
import { textsOf } from '../../src/locale/texts-of.ts'

describe('columns on a terminal', () => {
  test.each([
    ['abc', 3],
    ['预案', 4],
    ['Ⅲ级', 3],
    ['（一）', 6],
    ['e\u0301', 1],
    ['𠀀', 2],
    ['', 0],
  ])('%j takes %i', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })

  test('a table stands straight under Chinese, and columns without anything are left out', () => {
    expect(
      textTable(
        ['编号', '时限', '空', '任务'],
        [
          ['IV-1', '30 分钟', '', '会商'],
          ['IV-10', '', '', '转移'],
        ],
      ),
    ).toEqual(['编号   时限     任务', 'IV-1   30 分钟  会商', 'IV-10           转移'])
  })
})

describe('the line a finding shows', () => {
  const show = (text: string, meant: string): (string | number)[] | null => {
    const start = text.indexOf(meant)
    const found = excerpt(text, new LineIndex('a.md', text).place(start, start + meant.length))
    return found && [found.number, found.line, found.carets]
  }

  test('carets stand under what is meant, counted in columns', () => {
    expect(show('一\n责任单位：市水力局\n', '市水力局')).toEqual([
      2,
      '责任单位：市水力局',
      '          ^^^^^^^^',
    ])
  })
  test('a byte-order mark and a tab do not shift them', () => {
    expect(show('\ufeff\tabc', 'abc')).toEqual([1, '  abc', '  ^^^'])
  })
  test('of several lines the first is shown', () => {
    expect(show('one two\r\nthree', 'two\r\nthree')).toEqual([1, 'one two', '    ^^^'])
  })
  test('an empty place gets one caret', () => {
    expect(show('ab', '')).toEqual([1, 'ab', '^'])
  })
  test('a line of 100,000 characters is cut to its neighbourhood', () => {
    const [, line, carets] = show(`${'甲'.repeat(50_000)}乙${'丙'.repeat(50_000)}`, '乙') ?? []
    expect(line).toBe(`…${'甲'.repeat(40)}乙${'丙'.repeat(79)}…`)
    expect(carets).toBe(`${' '.repeat(81)}^^`)
  })
  test('an empty line shows nothing', () => {
    expect(show('\n\n', '')).toBeNull()
  })
  test('control characters of a file never reach the terminal', () => {
    expect(show('a\u001b[31m\u202eb', 'b')).toEqual([1, 'a�[31m�b', '       ^'])
  })
})

const at = new LineIndex('a.md', 'x').place(0, 1)
const hostile: CheckResult = {
  files: 1,
  findings: [
    {
      code: 'plan/x',
      severity: 'error',
      path: 'plans/甲 乙,:%.md',
      at,
      message: 'a % b\n::error::"<&>\u0007]]>\u001b[31m',
      page: 'docs/en/rules/plan/x.md',
      params: {},
      excerpt: null,
      related: [{ path: 'b\n.md', start: at.start, message: '<x>' }],
      fixes: [],
    },
  ],
}

describe('hostile words stay words', () => {
  test('github: one command, properties escaped', () => {
    const text = checkGithub(hostile)
    expect(text.trimEnd().split('\n')).toHaveLength(1)
    expect(text).toContain('file=plans/甲 乙%2C%3A%25.md,line=1')
    expect(text).toContain('::a %25 b%0A::error::')
  })
  test('junit: well-formed, without what XML forbids', () => {
    const text = checkJunit(hostile)
    expect(text).toContain('a % b&#10;::error::&quot;&lt;&amp;&gt;�]]&gt;�[31m')
    expect(text.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/)
  })
  test('sarif: paths are URIs', () => {
    const log = JSON.parse(checkSarif(hostile, '1.2.3'))
    const [found] = log.runs[0].results
    expect(found.locations[0].physicalLocation.artifactLocation.uri).toBe(
      'plans/%E7%94%B2%20%E4%B9%99%2C%3A%25.md',
    )
    expect(found.level).toBe('error')
    expect(log.runs[0].tool.driver.version).toBe('1.2.3')
  })
  test('pretty: no escape sequence but our own', () => {
    const text = checkPretty(hostile, textsOf('en'), (_, words) => words)
    expect(text).not.toMatch(/(?!\n)\p{Cc}/u)
  })
})

test('many findings of one rule in one file: the first show their line, the rest where and what; one names the page', () => {
  const [one] = hostile.findings
  if (!one) throw new Error('no finding')
  const blank = { number: 7, line: '【待填】', carets: '^^^^' }
  const found = Array.from({ length: 5 }, (_, i) => ({
    ...{ ...one, path: 'a.md', code: 'plan/x', message: `第 ${i + 1} 处`, page: 'docs/x.md', excerpt: blank },
    ...{ related: [], fixes: [] },
  }))
  const text = checkPretty({ ...hostile, findings: found }, textsOf('zh-CN'), (_, words) => words)
  expect(text.match(/【待填】/g)).toHaveLength(3)
  expect(text.match(/docs\/x\.md/g)).toHaveLength(1)
  expect(text.match(/第 \d 处/g)).toHaveLength(5)
})

describe('colours', () => {
  const coloured = (env: Record<string, string>, outIsTerminal: boolean): boolean =>
    paintFor({ env, outIsTerminal })('red', 'x') !== 'x'
  test.each([
    ['on a terminal', {}, true, true],
    ['not in a pipe', {}, false, false],
    ['not with NO_COLOR', { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR says nothing', { NO_COLOR: '' }, true, true],
    ['not on a dumb terminal', { TERM: 'dumb' }, true, false],
  ])('%s', (_, env, terminal, expected) => {
    expect(coloured(env, terminal)).toBe(expected)
  })
})
