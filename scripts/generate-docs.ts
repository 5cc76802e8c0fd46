import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { checkPlans } from '../src/check/check-plans.ts'
import { describe } from '../src/check/describe.ts'
import type { Rule } from '../src/check/rule.ts'
import { ruleListPage } from '../src/check/rule-list-page.ts'
import { type Example, type ExampleFile, rulePage } from '../src/check/rule-page.ts'
import { rules } from '../src/check/rules/index.ts'
import type { Diagnostic } from '../src/diagnostic/diagnostic.ts'
import { type Locale, locales } from '../src/locale/locale.ts'
import { buildSet } from '../src/workspace/build-set.ts'

const root = join(import.meta.dirname, '..')
const fixtures = join(root, 'tests/check')
const named: Readonly<Record<string, Rule>> = rules

/** The pages of all rules in both languages and the two lists of rules, by path from the top of the project. Same sources, same texts. */
export function generateRulePages(): Map<string, string> {
  const pages = new Map<string, string>()
  const base = textsIn(join(fixtures, 'base'))
  for (const [name, rule] of Object.entries(named)) {
    const wrong = textsIn(join(fixtures, 'rules', name, 'wrong'))
    const right = textsIn(join(fixtures, 'rules', name, 'right'))
    const found = checkPlans(buildSet(new Map([...base, ...wrong])), {
      rules: { [name]: rule },
      severities: new Map(),
    })
    for (const locale of locales)
      pages.set(
        `docs/${locale}/rules/${name}.md`,
        rulePage(name, rule, locale, example(wrong, right, found, locale)),
      )
  }
  for (const locale of locales) pages.set(`docs/${locale}/rules.md`, ruleListPage(named, locale))
  return pages
}

type Texts = ReadonlyMap<string, string>

/** The parts of the files in which something was found, and the same parts of the case that is right; whole files where these are equal. */
function example(wrong: Texts, right: Texts, found: readonly Diagnostic[], locale: Locale): Example {
  const shown = new Map<string, Set<Part>>()
  for (const { at, related } of found)
    for (const { path, start } of [at, ...related.map((each) => each.at)]) {
      const end = frontmatterEnd(wrong.get(path) ?? '')
      shown.set(path, (shown.get(path) ?? new Set()).add(start.offset < end ? 'frontmatter' : 'body'))
    }
  for (const [path, parts] of shown)
    if (cutOne(wrong.get(path), parts) === cutOne(right.get(path), parts))
      parts.add('frontmatter').add('body')
  const messages = found.map((finding) => describe(finding, locale).message)
  return { wrong: cut(wrong, shown), messages: [...new Set(messages)], right: cut(right, shown) }
}

type Part = 'frontmatter' | 'body'

function cut(texts: Texts, shown: ReadonlyMap<string, ReadonlySet<Part>>): ExampleFile[] {
  return [...shown].sort().flatMap(([path, parts]) => {
    const text = cutOne(texts.get(path), parts)
    return text.trim() === '' ? [] : [{ path, text }]
  })
}

/** A file's frontmatter, its body, or all of it. */
function cutOne(text: string | undefined, parts: ReadonlySet<Part>): string {
  if (text === undefined) return ''
  const end = frontmatterEnd(text)
  return text.slice(parts.has('frontmatter') ? 0 : end, parts.has('body') ? text.length : end)
}

/** Where the body begins; 0 for a file without frontmatter. */
function frontmatterEnd(text: string): number {
  return text.startsWith('---\n') ? text.indexOf('\n---\n', 4) + 5 : 0
}

const mark = /\s*(?:# expect:[^\n]*|<!-- expect:.*?-->)[ \t]*$/gm

/** The files of a fixture without its marks. */
function textsIn(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(
    paths.map((path) => [
      relative(folder, path).replaceAll('\\', '/'),
      readFileSync(path, 'utf8').replace(mark, ''),
    ]),
  )
}

if (import.meta.main)
  for (const [path, text] of generateRulePages()) {
    const file = join(root, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
