import { describe, expect, test } from 'vitest'
import { checkPlans } from '../../src/check/check-plans.ts'
import { main } from '../../src/cli/main.ts'
import { rubricForms } from '../../src/cli/rubric-forms.ts'
import type { Locale } from '../../src/locale/locale.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { disk } from '../../src/workspace/disk.ts'
import { type MemoryFiles, memoryFiles } from '../../src/workspace/memory.ts'
import { readSet } from '../../src/workspace/read-set.ts'
import { isRefusal } from '../../src/workspace/source.ts'
import { testIo } from '../support/test-io.ts'

const folder = '/plans/jurong'
const plans = 'special/flood,township/guozhuang-flood'

/** The demonstration set, in memory. */
function demonstration(): MemoryFiles {
  const files = memoryFiles()
  const from = new URL('../../plans/jurong', import.meta.url).pathname
  for (const [path, content] of readSet(disk, from))
    if (!isRefusal(content)) files.contents.set(`${folder}/${path}`, content)
  return files
}

async function typed(files: MemoryFiles, words: readonly string[]): Promise<string> {
  const io = testIo(folder, { files })
  expect(await main([...words], io), io.stderr()).toBe(0)
  return io.stdout()
}

const setOf = (files: MemoryFiles) => buildSet(readSet(files, folder))
const rubricIn = (files: MemoryFiles, id: string) => setOf(files).rubrics.get(id)
const itemsIn = (files: MemoryFiles, id: string) =>
  (rubricIn(files, id)?.categories ?? []).flatMap(({ items }) => items)
const told = (files: MemoryFiles) =>
  checkPlans(setOf(files), { ruleset: 'strict' })
    .filter(({ at }) => at.path === 'rubrics/all.md')
    .map(({ code, variant }) => `${code} ${variant}`)

describe('a rubric derived from plans', () => {
  test.each<Locale>(['zh-CN', 'en'])('asks for every clause, each once, and is right (%s)', async (lang) => {
    const files = demonstration()
    await typed(files, ['new', 'rubric', 'all', '--from', plans, '--title', '逐条', '--lang', lang])
    expect(told(files)).toEqual([])
    const asked = itemsIn(files, 'all').map(
      ({ methods }) => methods.map(({ value }) => JSON.stringify(value))[1],
    )
    expect(new Set(asked).size).toBe(asked.length)
    const set = setOf(files)
    const rows = plans.split(',').flatMap((id) => {
      const plan = set.plans.get(id)
      const levels = plan?.groups.flatMap((group) => group.levels) ?? []
      const tasks = [...(plan?.standing ?? []), ...levels.flatMap(({ tasks }) => tasks)]
      return [...tasks, ...(plan?.reports ?? [])].flatMap((row) => (row.id ? [`${id}#${row.id.value}`] : []))
    })
    expect(rows.length).toBeGreaterThan(80)
    for (const row of rows) expect(asked.join()).toContain(`"${row}"`)
  })

  test('follows the plan: what it gained is told, and added by --update; the rest stays byte for byte', async () => {
    const files = demonstration()
    await typed(files, ['new', 'rubric', 'all', '--from', plans, '--title', '逐条'])
    const path = `${folder}/rubrics/all.md`
    const whole = String(files.contents.get(path))
    const task = whole.split('\n').find((line) => line.includes('within(special/flood#IV-5)')) ?? ''
    files.contents.set(path, whole.replace(`${task}\n`, ''))
    expect(told(files)).toEqual(['exercise/rubric-covers-plans missing'])

    expect(await typed(files, ['new', 'rubric', 'all', '--update'])).toContain('补入 1 项')
    expect(told(files)).toEqual([])
    const after = String(files.contents.get(path))
    expect(after.split('\n').filter((line) => !whole.includes(line))).toEqual([
      task.replace(/^\| 4\.5 /, '| 4.11 '),
    ])
    expect(await typed(files, ['new', 'rubric', 'all', '--update'])).toContain('没有改动')
    expect(files.contents.get(path)).toBe(after)
  })

  test('rows say when they can be watched; a table without that column gains none', async () => {
    const files = demonstration()
    await typed(files, ['new', 'rubric', 'all', '--from', 'special/flood', '--title', '逐条'])
    const of = (method: string) =>
      itemsIn(files, 'all').find(({ methods }) => JSON.stringify(methods).includes(method))?.phases
    expect(of('level-declared')).toEqual(['alert', 'response'])
    expect(of('special/flood#IV-5')).toEqual(['response'])
    const path = `${folder}/rubrics/all.md`
    const whole = String(files.contents.get(path))
    const row = whole.split('\n').find((line) => line.includes('within(special/flood#IV-5)')) ?? ''
    const older = whole
      .replace(`${row}\n`, '')
      .replaceAll(' 阶段 |', '')
      .replaceAll(/^(\| \d.*\|) [^|]*\|$/gm, '$1')
      .replaceAll('|---|---|---|---|---|---|---|', '|---|---|---|---|---|---|')
    files.contents.set(path, older)
    await typed(files, ['new', 'rubric', 'all', '--update'])
    const added = String(files.contents.get(path)).split('\n')
    expect(added.find((line) => line.includes('within(special/flood#IV-5)'))).toMatch(
      /`observed; [^|]*\| \|$/,
    )
    expect(told(files)).toEqual([])
  })

  test('a plan asked for later becomes categories of its own', async () => {
    const files = demonstration()
    await typed(files, ['new', 'rubric', 'all', '--from', 'special/flood', '--title', '逐条'])
    const before = rubricIn(files, 'all')?.categories.length ?? 0
    await typed(files, ['new', 'rubric', 'all', '--from', 'township/guozhuang-flood', '--update'])
    const categories = rubricIn(files, 'all')?.categories.slice(before) ?? []
    expect(categories.map(({ title }) => title)[0]).toBe(`${before + 1} 郭庄镇防汛应急预案：研判和启动`)
    expect(categories[0]?.items[0]?.id.value).toBe(`${before + 1}.1`)
  })

  test('a clause that went is told where it stands', async () => {
    const files = demonstration()
    await typed(files, ['new', 'rubric', 'all', '--from', plans, '--title', '逐条'])
    const flood = String(files.contents.get(`${folder}/special/flood.md`))
    const row = flood.split('\n').find((line) => line.startsWith('| IV-5 ')) ?? ''
    files.contents.set(`${folder}/special/flood.md`, flood.replace(`${row}\n`, ''))
    expect(told(files)).toContain('exercise/methods-known clause')
  })
})

describe('forms', () => {
  const counts: Record<string, number> = {
    tabletop: 30,
    preparation: 28,
    'full-scale': 73,
    'double-blind': 18,
    eeg: 10,
  }
  const forms = rubricForms.filter((form) => form in counts)

  test.each(forms)('%s has its items, with the methods that the plans give', async (form) => {
    for (const lang of ['zh-CN', 'en']) {
      const files = demonstration()
      await typed(files, [
        'new',
        'rubric',
        'all',
        '--form',
        form,
        '--from',
        plans,
        '--title',
        '表',
        '--lang',
        lang,
      ])
      expect(told(files)).toEqual([])
      const items = itemsIn(files, 'all')
      expect(items).toHaveLength(counts[form] ?? 0)
      for (const { methods } of items) expect(methods[0]?.value.kind).toBe('observed')
      expect(items.every(({ unknownPhases }) => unknownPhases.length === 0)).toBe(true)
      expect(items.filter(({ phases }) => phases.length > 0).length).toBeGreaterThan(items.length / 2)
      const measured = items.filter(({ methods }) => methods.length > 1)
      expect(measured.length > 0).toBe(form !== 'preparation')
    }
  })

  test.each<Locale>(['zh-CN', 'en'])('the evaluation guide rates in P, S, M and U (%s)', async (lang) => {
    const files = demonstration()
    await typed(files, ['new', 'rubric', 'all', '--form', 'eeg', '--title', '表', '--lang', lang])
    expect(rubricIn(files, 'all')?.scale).toEqual([
      { name: 'P', points: 1, value: 1 },
      { name: 'S', points: 0.7, value: 0.7 },
      { name: 'M', points: 0.4, value: 0.4 },
      { name: 'U', points: 0, value: 0 },
    ])
    expect(rubricIn(files, 'all')?.basis).toContain('HSEEP')
    expect(rubricIn(files, 'all')?.categories).toHaveLength(5)
  })

  test('without plans all is for evaluators to judge', async () => {
    const files = demonstration()
    await typed(files, ['new', 'rubric', 'all', '--form', 'full-scale', '--title', '表'])
    expect(itemsIn(files, 'all').every(({ methods }) => methods.length === 1)).toBe(true)
    expect(told(files)).toEqual([])
  })
})
