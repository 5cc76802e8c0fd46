import { expect, describe as group, test } from 'vitest'
import { checkPlans } from '../../src/check/check-plans.ts'
import { describe } from '../../src/check/describe.ts'
import type { Rule } from '../../src/check/rule.ts'
import { areaKnown } from '../../src/check/rules/plan/area-known.ts'
import { vagueOwner } from '../../src/check/rules/plan/vague-owner.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { buildSet } from '../../src/workspace/build-set.ts'

const head = `---
kind: plan
id: special/flood
title: 示例县防汛应急预案
type: special
area: county
hazards: [flood]
issuer: county-gov
status: in-force
---
`

const table = (mark = ''): string => `
## III级响应

| 编号 | 任务 | 责任单位 | 时限 |
|---|---|---|---|
| III-1 | 转移群众 | 有关部门 | 2 小时 |${mark}
| III-2 | 巡堤查险 | 有关单位 | 2 小时 |
`

const settings = (more = ''): string =>
  `name: demo\ntitle: 示例\njurisdiction: county\nlocale: zh-CN\ntimezone: Asia/Shanghai\nimmediately: PT5M\n${more}`

const setOf = (body: string, yuyan = settings()) =>
  buildSet(
    new Map([
      ['yuyan.yaml', yuyan],
      ['special/flood.md', head + body],
    ]),
  )

const only: Readonly<Record<string, Rule>> = { 'plan/vague-owner': vagueOwner }
const brief = (found: readonly Diagnostic[]): string[] =>
  found.map(({ at, severity, code, variant }) => `${at.start.line} ${severity} ${code} ${variant}`)
const check = (body: string, yuyan?: string): string[] =>
  brief(checkPlans(setOf(body, yuyan), { rules: only }))

group('severities', () => {
  test('come from the ruleset that yuyan.yaml names', () => {
    expect(check(table())).toEqual(['16 warning plan/vague-owner vague', '17 warning plan/vague-owner vague'])
    expect(check(table(), settings('ruleset: strict\n'))[0]).toBe('16 error plan/vague-owner vague')
    expect(check(table(), settings('ruleset: draft\n'))).toEqual([])
  })

  test('may be changed one by one, and off keeps a rule from running', () => {
    expect(check(table(), settings('severities: { plan/vague-owner: hint }\n'))[0]).toBe(
      '16 hint plan/vague-owner vague',
    )
    expect(check(table(), settings('severities: { plan/vague-owner: off }\n'))).toEqual([])
  })

  test('the caller’s ruleset goes before the set’s, whose own changes stay', () => {
    const set = setOf(table(), settings('severities: { plan/vague-owner: hint }\n'))
    expect(brief(checkPlans(set, { rules: only, ruleset: 'strict' }))[0]).toBe(
      '16 hint plan/vague-owner vague',
    )
  })

  test('a name that is no ruleset or no rule is told, and the check goes on', () => {
    const set = setOf(table(), settings('severities: { plan/vague-ower: hint }\n'))
    const found = checkPlans(set, { rules: only, ruleset: 'lax' })
    expect(brief(found).filter((line) => line.includes('rule/'))).toEqual([
      '1 error rule/name-known rule',
      '1 error rule/name-known ruleset',
    ])
    expect(found.filter(({ code }) => code === 'plan/vague-owner')).toHaveLength(2)
  })
})

test('a rule that throws is told, and the others run', () => {
  const broken: Rule = {
    ...vagueOwner,
    check: () => {
      throw new Error('out of order')
    },
  }
  const found = checkPlans(setOf(table()), { rules: { 'plan/broken': broken, ...only } })
  expect(found.map(({ code }) => code)).toEqual(['plan/vague-owner', 'plan/vague-owner', 'rule/crashed'])
  const said = found.map((each) => describe(each, 'en').message).join('\n')
  expect(said).toContain('Rule `plan/broken` failed and did not check anything: out of order')
})

test('what made a file unreadable is told with the findings of rules, by file and line', () => {
  const set = buildSet(
    new Map([
      ['yuyan.yaml', settings()],
      ['special/flood.md', head + table()],
      ['overall.md', ''],
    ]),
  )
  expect(checkPlans(set, { rules: only }).map(({ at, code }) => `${at.path} ${code}`)).toEqual([
    'overall.md document/empty',
    'special/flood.md plan/vague-owner',
    'special/flood.md plan/vague-owner',
  ])
})

group('exceptions', () => {
  const reason = 'plan/vague-owner：由现场指挥部指定'

  test('beside a line: that line only', () => {
    expect(check(table(` <!-- yuyan-allow ${reason} -->`))).toEqual(['17 warning plan/vague-owner vague'])
  })

  test('below a heading: its section', () => {
    const body = table().replace('级响应\n', `级响应\n\n<!-- yuyan-allow ${reason} -->\n`)
    expect(check(body)).toEqual([])
  })

  test('above a table: the table', () => {
    const body = table().replace('级响应\n', `级响应\n\n下列任务：\n\n<!-- yuyan-allow ${reason} -->\n`)
    expect(check(body)).toEqual([])
  })

  test('in frontmatter: a comment at the end of the line, or on the line before', () => {
    const found = (areaLine: string): string[] => {
      const text = head.replace('area: county\n', areaLine) + table()
      const set = buildSet(
        new Map([
          ['yuyan.yaml', settings().replace('county', 'x')],
          ['special/flood.md', text],
        ]),
      )
      return brief(checkPlans(set, { rules: { 'plan/area-known': areaKnown } })).filter(
        (line) => !/^[1-4] /.test(line),
      )
    }
    expect(found('area: county\n')).toEqual(['6 error plan/area-known unknown'])
    expect(found('area: county # yuyan-allow plan/area-known: 名录由上级统一登记\n')).toEqual([])
    expect(found('# yuyan-allow plan/area-known: 名录由上级统一登记\narea: county\n')).toEqual([])
  })

  test('end with their section', () => {
    const first = `\n## 先期处置\n\n<!-- yuyan-allow ${reason} -->\n\n| 编号 | 任务 | 责任单位 |\n|---|---|---|\n| F-1 | 警戒 | 有关部门 |\n`
    expect(check(first + table())).toHaveLength(2)
  })

  test('that silence nothing are told, unless the rule is switched off', () => {
    const body = `${table().replaceAll(/有关部门|有关单位/g, '县公安局')}\n<!-- yuyan-allow ${reason} -->\n`
    expect(check(body)).toEqual(['19 hint rule/allow-unused unused'])
    expect(check(body, settings('severities: { plan/vague-owner: off }\n'))).toEqual([])
  })

  test('for a rule that does not exist are told', () => {
    expect(check(`${table()}\n<!-- yuyan-allow plan/vague: 理由 -->\n`)).toContain(
      '19 hint rule/allow-unused unknown',
    )
  })

  test('without a reason are told and not honoured', () => {
    const body = table(' <!-- yuyan-allow plan/vague-owner -->')
    expect(check(body)).toEqual([
      '16 warning plan/vague-owner vague',
      '16 warning rule/allow-without-reason missing',
      '17 warning plan/vague-owner vague',
    ])
  })
})

test('two checks of one set find the same', () => {
  const body = `${table()}${table()}`
  expect(checkPlans(setOf(body))).toEqual(checkPlans(setOf(body)))
})
