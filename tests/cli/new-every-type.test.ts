import { readFileSync } from 'node:fs'
import { expect, describe as group, test } from 'vitest'
import { checkPlans } from '../../src/check/check-plans.ts'
import { editorSettings } from '../../src/cli/editor-mapping.ts'
import { main } from '../../src/cli/main.ts'
import { isPlanType, newTypes } from '../../src/cli/new-text.ts'
import type { Locale } from '../../src/locale/locale.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { type MemoryFiles, memoryFiles } from '../../src/workspace/memory.ts'
import { readSet } from '../../src/workspace/read-set.ts'
import { testIo } from '../support/test-io.ts'

const folder = '/donghe'

/** A set that `init` has just started, in memory. */
async function freshSet(locale: Locale): Promise<MemoryFiles> {
  const files = memoryFiles()
  const io = testIo('/', { files })
  expect(await main(['init', 'donghe', '--lang', locale], io), io.stderr()).toBe(0)
  return files
}

const findings = (files: MemoryFiles, ruleset: string) =>
  checkPlans(buildSet(readSet(files, folder)), { ruleset })

/** What is said in the strictest ruleset about anything but places to fill. */
const others = (files: MemoryFiles): string[] =>
  findings(files, 'strict')
    .filter(({ code }) => code !== 'plan/placeholder-filled')
    .map(({ at, code, variant }) => `${at.path}:${at.start.line} ${code} ${variant}`)

const languages: Locale[] = ['zh-CN', 'en']

group.each(languages)('a set just started in %s', (locale) => {
  test('needs nothing but what its author knows', async () => {
    const files = await freshSet(locale)
    expect(others(files)).toEqual([])
    expect(findings(files, 'recommended').map(({ severity }) => severity)).toContain('warning')
    expect(findings(files, 'draft').map(({ severity }) => severity)).not.toContain('warning')
  })

  test.each(newTypes)('new %s: nothing but places to fill, and each is told by new', async (type) => {
    const files = await freshSet(locale)
    const before = findings(files, 'strict').length
    const io = testIo(folder, { files })
    expect(await main(['new', type, 'first', '--lang', locale], io), io.stderr()).toBe(0)
    expect(others(files)).toEqual([])
    const left = findings(files, 'strict').length - before
    expect(left).toBeGreaterThan(0)
    expect(io.stdout()).toContain(locale === 'en' ? `Places to fill: ${left}\n` : `待填 ${left} 处：\n`)
  })

  test('its commented examples are right: without the comment signs they are read', async () => {
    const files = await freshSet(locale)
    for (const [path, content] of files.contents)
      if (path.startsWith(`${folder}/registry/`)) files.contents.set(path, examplesOf(String(content)))
    const set = buildSet(readSet(files, folder))
    expect(set.documents.flatMap(({ diagnostics }) => diagnostics)).toEqual([])
    const told = checkPlans(set, { ruleset: 'strict' }).filter(({ at }) => at.path.startsWith('registry/'))
    expect(told.map(({ at, code }) => `${at.path}:${at.start.line} ${code}`)).toEqual([])
    const { areas, organizations, facts, marks, resources, regulations, contacts } = set.registry
    for (const register of [areas, organizations, facts, marks, resources, regulations, contacts])
      expect(register.length).toBeGreaterThan(0)
    expect(set.directory.organizationsById.has('example-flood-hq')).toBe(true)
    expect(set.registry.regimes.map(({ id }) => id)).toContain('local-drill')
    expect(set.registry.holidays.calendar.years.has(2025)).toBe(true)
  })
})

/** The part of a register from the comment `# areas:` on, uncommented. */
function examplesOf(text: string): string {
  const from = text.search(/^# [a-z]+:$/m)
  return text.slice(from).replace(/^# /gm, '')
}

test('every kind of plan has levels or a procedure that the tool understands, unless it only supports', async () => {
  const files = await freshSet('zh-CN')
  const plans = newTypes.filter(isPlanType)
  for (const type of plans) await main(['new', type, `x/${type}`], testIo(folder, { files }))
  const set = buildSet(readSet(files, folder))
  const without = plans.filter((type) => {
    const plan = set.plans.get(`x/${type}`)
    return !plan?.groups.some(({ levels }) =>
      levels.some(({ start, procedure }) => start && procedure.length > 1),
    )
  })
  expect(without).toEqual(['overall', 'manual', 'action'])
})

test('this repository has the editor mapping that init writes, with its own schemas', () => {
  expect(readFileSync('.vscode/settings.json', 'utf8')).toBe(editorSettings('schemas'))
})
