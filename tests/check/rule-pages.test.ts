import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkPlans } from '../../src/check/check-plans.ts'
import { describe as say } from '../../src/check/describe.ts'
import type { Rule } from '../../src/check/rule.ts'
import { rules } from '../../src/check/rules/index.ts'
import { type Locale, locales } from '../../src/locale/locale.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { takeExpectations, textsIn } from '../support/set.ts'

const here = import.meta.dirname
const base = textsIn(join(here, 'base'))
const named: Readonly<Record<string, Rule>> = rules
const titles = {
  'zh-CN': ['不符合的例子', '符合的例子', '例外'],
  en: ['Wrong', 'Right', 'Exceptions'],
} as const

/** What stands on a page between two of its headings. */
function between(page: string, from: string, to: string): string {
  const [, after = ''] = page.split(`\n## ${from}\n`)
  return after.split(`\n## ${to}\n`)[0] ?? ''
}

/** The files of an example as a reader sees them, by path. */
function blocksOf(section: string): Map<string, string> {
  const blocks = section.matchAll(/^`([^`\n]+)`\n\n```\w+\n([\s\S]*?)\n```$/gm)
  return new Map([...blocks].map(([, path = '', text = '']) => [path, `${text}\n`]))
}

const messagesOf = (section: string): string[] =>
  [...section.matchAll(/^- (.*)$/gm)].map(([, line = '']) => line)
const front = /^---\n[\s\S]*?\n---\n/

/** A shown piece as a whole file: what the page leaves out, frontmatter or body, is taken from the fixture. */
function completed(piece: string, whole: string): string {
  if (!front.test(whole)) return piece
  const head = front.exec(piece)?.[0]
  if (head === undefined) return `${front.exec(whole)?.[0]}\n${piece}`
  return head === piece ? head + whole.replace(front, '') : piece
}

function told(rule: string, which: 'wrong' | 'right', shown: ReadonlyMap<string, string>, locale: Locale) {
  const { texts } = takeExpectations(new Map([...base, ...textsIn(join(here, 'rules', rule, which))]))
  const files = new Map(texts)
  for (const [path, piece] of shown) files.set(path, completed(piece, texts.get(path) ?? ''))
  const only = { [rule]: named[rule] } as Record<string, Rule>
  const found = checkPlans(buildSet(files), { rules: only, severities: new Map() })
  return [...new Set(found.map((finding) => say(finding, locale).message))]
}

describe.each(locales)('the examples on the pages in %s, as printed there', (locale) => {
  const pages = Object.keys(rules).map((rule) => ({
    rule,
    page: readFileSync(join(here, `../../docs/${locale}/rules/${rule}.md`), 'utf8'),
  }))
  const [wrong, right, exceptions] = titles[locale]

  test.each(pages)('$rule: the wrong one is told with the page’s sentences', ({ rule, page }) => {
    const section = between(page, wrong, right)
    const shown = blocksOf(section)
    const outside = section.replace(/^```[\s\S]*?^```$/gm, '')
    expect(shown.size).toBeGreaterThan(0)
    expect(told(rule, 'wrong', shown, locale)).toEqual(messagesOf(outside))
    expect(messagesOf(outside)).not.toEqual([])
  })

  test.each(pages)('$rule: the right one is told nothing', ({ rule, page }) => {
    const shown = blocksOf(between(page, right, exceptions))
    expect(shown.size).toBeGreaterThan(0)
    expect(told(rule, 'right', shown, locale)).toEqual([])
  })
})
