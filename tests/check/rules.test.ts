import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, describe as group, test } from 'vitest'
import { checkPlans } from '../../src/check/check-plans.ts'
import { describe } from '../../src/check/describe.ts'
import type { Rule } from '../../src/check/rule.ts'
import { rules } from '../../src/check/rules/index.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { locales } from '../../src/locale/locale.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { takeExpectations, textsIn } from '../support/set.ts'

const here = import.meta.dirname
const base = textsIn(join(here, 'base'))
const named: Readonly<Record<string, Rule>> = rules

interface Case {
  readonly rule: string
  readonly name: string
}

const cases: Case[] = Object.keys(rules).flatMap((rule) => casesOf(rule).map((name) => ({ rule, name })))

function casesOf(rule: string): string[] {
  const folder = join(here, 'rules', rule)
  return existsSync(folder) ? readdirSync(folder).sort() : []
}

/** The case's files over the base, only its rule switched on. */
function run({ rule, name }: Case): {
  found: Diagnostic[]
  expected: string[]
  texts: ReadonlyMap<string, string>
} {
  const { texts, expected } = takeExpectations(
    new Map([...base, ...textsIn(join(here, 'rules', rule, name))]),
  )
  const only = { [rule]: named[rule] } as Record<string, Rule>
  const found = checkPlans(buildSet(texts), { rules: only, ruleset: 'strict', severities: new Map() })
  return {
    found,
    texts,
    expected: expected.map(({ path, line, finding }) => `${path}:${line} ${finding}`).sort(),
  }
}

group('every rule finds what its fixtures mark, and nothing else', () => {
  test.each(cases)('$rule: $name', (each) => {
    const { found, expected } = run(each)
    const told = found.map(({ at, code, variant }) => `${at.path}:${at.start.line} ${code} ${variant}`)
    expect(told.sort()).toEqual(expected)
  })

  test.each(Object.keys(rules))('%s has a case that fires and one that is quiet', (rule) => {
    const expected = casesOf(rule).map((name) => run({ rule, name }).expected.length)
    expect(expected.some((count) => count > 0)).toBe(true)
    expect(casesOf(rule)).toContain('right')
    expect(run({ rule, name: 'right' }).expected).toEqual([])
  })
})

group('every sentence', () => {
  const findings = cases.flatMap((each) => run(each).found)

  test.each(Object.entries(named))('%s: all of its sentences are said in a case', (rule, { messages }) => {
    const said = findings
      .filter(({ code }) => code === rule)
      .flatMap(({ variant, related, fixes }) => [
        variant,
        ...[...related, ...fixes].map((each) => each.variant),
      ])
    expect([...new Set(said)].sort()).toEqual(Object.keys(messages.en).sort())
  })

  test.each(locales)('has all its parameters in %s', (locale) => {
    for (const finding of findings) {
      const { message, related, fixes } = describe(finding, locale)
      for (const text of [message, ...related, ...fixes]) {
        expect(text).not.toBe('')
        expect(text, finding.code).not.toMatch(/\{[a-z]+\}/i)
      }
    }
  })
})

test('a finding tells what to do, in both languages', () => {
  for (const each of cases)
    for (const finding of run(each).found) {
      const name = `${finding.code} ${finding.variant}`
      // What an author wrote into a place to fill stands for itself.
      if (name === 'plan/placeholder-filled named') continue
      expect(describe(finding, 'zh-CN').message, name).toMatch(/[；，。）]请/)
      expect(describe(finding, 'en').message, name).toMatch(/[;.:,] [A-Za-z]/)
    }
})

test('a fix mends what was found: with it the finding is gone', () => {
  for (const each of cases) {
    const { found, texts } = run(each)
    for (const finding of found)
      for (const fix of finding.fixes.filter(({ safe }) => safe)) {
        const mended = new Map(texts)
        for (const { path, start, end, text } of fix.edits) {
          const before = mended.get(path) ?? ''
          mended.set(path, before.slice(0, start) + text + before.slice(end))
        }
        const again = checkPlans(buildSet(mended), { rules: named, ruleset: 'strict', severities: new Map() })
        const same = again.filter(
          ({ code, at }) => code === finding.code && at.start.line === finding.at.start.line,
        )
        expect(same, `${each.rule} ${each.name}`).toEqual([])
      }
  }
})
