import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { generateAll } from '../scripts/generate.ts'
import { generateRegimes } from '../scripts/generate-data.ts'
import { generateRulePages } from '../scripts/generate-docs.ts'
import { generateSearch } from '../scripts/generate-search.ts'
import { generateTemplatePages } from '../scripts/generate-template-pages.ts'
import { generateViewShapes } from '../scripts/generate-views.ts'
import { checkPlans } from '../src/check/check-plans.ts'
import { ownFindings } from '../src/check/own-findings.ts'
import { rules } from '../src/check/rules/index.ts'
import { commandIn } from '../src/cli/command-in.ts'
import { commandNames, commands, commonOptions } from '../src/cli/command-table.ts'
import { helpText } from '../src/cli/help.ts'
import { helpEn } from '../src/cli/help-texts-en.ts'
import { helpZh } from '../src/cli/help-texts-zh.ts'
import { documentMessages } from '../src/document/messages.ts'
import { locales } from '../src/locale/locale.ts'
import { textsOf } from '../src/locale/texts-of.ts'
import { buildSet } from '../src/workspace/build-set.ts'
import { disk } from '../src/workspace/disk.ts'
import { readSet } from '../src/workspace/read-set.ts'
import { wordings } from './support/wordings.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
/** The names in a folder; none when it is not there. */
const entries = (path: string): Dirent[] =>
  existsSync(join(root, path)) ? readdirSync(join(root, path), { withFileTypes: true }) : []
const folders = (path: string): string[] =>
  entries(path).flatMap((entry) => (entry.isDirectory() ? entry.name : []))
const files = (path: string): string[] => entries(path).flatMap((entry) => (entry.isFile() ? entry.name : []))
const ruleNames = Object.keys(rules).sort()

describe('rules', () => {
  test('are one file each, listed in rules/index.ts', () => {
    const home = 'src/check/rules'
    const written = folders(home).flatMap((group) =>
      files(`${home}/${group}`).map((name) => `${group}/${name.replace(/\.ts$/, '')}`),
    )
    expect(written.sort()).toEqual(ruleNames)
  })

  test.each(locales)(
    'have one page each in docs/%s, and so have the findings that are no rules',
    (locale) => {
      const home = `docs/${locale}/rules`
      const pages = folders(home).flatMap((group) =>
        files(`${home}/${group}`).map((name) => `${group}/${name.replace(/\.md$/, '')}`),
      )
      const others = pages.filter((page) => /^(document|rule)\//.test(page))
      expect(pages.filter((page) => !others.includes(page)).sort()).toEqual(ruleNames)
      const known = [...Object.keys(documentMessages), ...Object.keys(ownFindings)]
      expect(others.filter((page) => !known.includes(page))).toEqual([])
    },
  )

  test('have fixtures each: at least one that fires and one that is clean', () => {
    const home = 'tests/check/rules'
    const fixtures = folders(home).flatMap((group) =>
      folders(`${home}/${group}`).map((rule) => `${group}/${rule}`),
    )
    expect(fixtures.sort()).toEqual(ruleNames)
    const few = fixtures.filter((rule) => folders(`${home}/${rule}`).length < 2)
    expect(few, 'rules with fewer than two cases').toEqual([])
  })
})

test('generated files are fresh (npm run generate)', async () => {
  const generated = new Map([
    ...(await generateAll()),
    ...generateRegimes(),
    ...generateRulePages(),
    ...generateViewShapes(),
    ...generateTemplatePages(),
    ...(await generateSearch()),
  ])
  const stale = [...generated]
    .filter(([path, text]) => !existsSync(join(root, path)) || read(path) !== text)
    .map(([path]) => path)
  expect(stale).toEqual([])
})

test.each(folders('plans'))('plans/%s has no error and no warning', (name) => {
  const set = buildSet(readSet(disk, join(root, 'plans', name)))
  const told = checkPlans(set)
    .filter(({ severity }) => severity !== 'hint')
    .map(({ at, code, variant }) => `plans/${name}/${at.path}:${at.start.line} ${code} ${variant}`)
  expect(told).toEqual([])
})

describe('both languages say the same', () => {
  const sentences = {
    'src/locale': { 'zh-CN': textsOf('zh-CN'), en: textsOf('en') },
    'src/cli/help-texts': { 'zh-CN': helpZh, en: helpEn },
    ...documentMessages,
    ...Object.fromEntries(
      [...Object.entries(rules), ...Object.entries(ownFindings)].map(([code, { messages }]) => [
        code,
        messages,
      ]),
    ),
  }

  test.each(Object.entries(sentences))('%s', (_, { 'zh-CN': zh, en }) => {
    const inZh = wordings(zh)
    const inEn = wordings(en)
    expect([...inZh.keys()]).toEqual([...inEn.keys()])
    const unlike = [...inZh].filter(([key, { places }]) => `${places}` !== `${inEn.get(key)?.places}`)
    expect(unlike, 'other {places} in the other language').toEqual([])
  })

  // Words of software, and other words for what the glossary names: 项、栏、条件式、地域、预案集外、参演人员, 无法识别.
  const avoided =
    /实例|状态机|解析|字段|数组|代码(?!平台)|地区(?!、本灾种)|[^案]集外|参演者|[看读]不懂|成环|执行中/

  test.each(Object.entries(sentences))(
    '%s: an official’s words, one for each thing',
    (_, { 'zh-CN': zh }) => {
      const found = [...wordings(zh)].filter(([, { text }]) => avoided.test(text))
      expect(found.map(([key, { text }]) => `${key}: ${text}`)).toEqual([])
    },
  )

  test.each(Object.entries(sentences))('%s: nothing is left empty', (_, texts) => {
    const empty = Object.entries(texts).flatMap(([locale, tree]) =>
      [...wordings(tree)].filter(([, { text }]) => text.trim() === '').map(([key]) => `${locale} ${key}`),
    )
    expect(empty).toEqual([])
  })
})

describe('the command line explains itself', () => {
  const every = commandNames.flatMap((name) => locales.map((locale) => [name, locale] as const))

  test.each(every)('%s in %s: usage, every option, an example that could be typed', (name, locale) => {
    const help = helpText(name, locale)
    const options = [...Object.keys(commands[name].options), ...Object.keys(commonOptions)]
    for (const option of options) expect(help).toContain(`--${option}`)
    const examples = [...help.matchAll(/^ {2}yuyan (.*)$/gm)].map((found) => found[1] ?? '')
    expect(examples.length).toBeGreaterThan(0)
    for (const example of examples) {
      const found = commandIn(example.split(' '))
      expect(found, example).not.toBeNull()
      const used = [...example.matchAll(/(?<=\s)--([a-z-]+)/g)].map((option) => option[1])
      if (found?.name === name) expect(options).toEqual(expect.arrayContaining(used))
    }
  })
})

test('package.json names exact versions', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'))
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
  )
  expect(loose).toEqual([])
})

test('package-lock.json has every package that the locked ones ask for on other systems', () => {
  const { packages } = JSON.parse(read('package-lock.json'))
  const asked = Object.entries<{ optionalDependencies?: Record<string, string> }>(packages).flatMap(
    ([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => ({ path, name })),
  )
  const missing = asked.filter(
    ({ path, name }) =>
      !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
  )
  expect(asked.length).toBeGreaterThan(0)
  expect(missing, 'npm ci refuses such a lock file').toEqual([])
})

test('CHANGELOG.md has a place for what is not released yet', () => {
  expect(read('CHANGELOG.md')).toMatch(/^## (\[)?Unreleased/m)
})
