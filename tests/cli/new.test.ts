import { expect, describe as group, test } from 'vitest'
import { parse } from 'yaml'
import { main } from '../../src/cli/main.ts'
import { yamlText } from '../../src/cli/new-text.ts'
import { registryKinds } from '../../src/document/kind-of-path.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { type MemoryFiles, memoryFiles } from '../../src/workspace/memory.ts'
import { readSet } from '../../src/workspace/read-set.ts'
import { testIo } from '../support/test-io.ts'

async function set(): Promise<MemoryFiles> {
  const files = memoryFiles()
  await main(['init', '/d', '--name', 'donghe', '--title', '东河县预案集'], testIo('/', { files }))
  return files
}

async function typed(files: MemoryFiles, words: string[], answers?: string[]) {
  const io = testIo('/d', { files, ...(answers ? { answers } : {}) })
  const status = await main(words, io)
  return { status, out: io.stdout(), err: io.stderr() }
}

const planOf = (files: MemoryFiles, id: string) => buildSet(readSet(files, '/d')).plans.get(id)

group('new', () => {
  test('takes from options what is known; names of bodies become their ids', async () => {
    const files = await set()
    await typed(files, [
      'new',
      'special',
      'special/flood',
      '--title',
      '东河县防汛: “应急”预案 #1',
      '--issuer',
      'donghe-gov',
      '--lead',
      'donghe-emergency',
      '--hazard',
      'flood,typhoon',
    ])
    const plan = planOf(files, 'special/flood')
    expect(plan?.title.value).toBe('东河县防汛: “应急”预案 #1')
    expect(plan?.lead?.value).toBe('donghe-emergency')
    expect(plan?.groups[0]?.hazards).toEqual(['flood', 'typhoon'])
  })

  test('asks on a terminal for what is missing, again when an answer cannot be used', async () => {
    const files = await set()
    const { status, err } = await typed(
      files,
      ['new'],
      [
        'speciall',
        'special',
        'Special/Flood',
        'special/flood',
        '东河县防汛应急预案',
        '',
        'donghe-govv',
        'donghe-gov',
        '',
        'flood',
      ],
    )
    expect(status).toBe(0)
    expect(err).toContain('speciall')
    expect(err).toContain('`Special/Flood` 不能作标识')
    expect(err).toContain('是否为 `donghe-gov`')
    const plan = planOf(files, 'special/flood')
    expect(plan?.title.value).toBe('东河县防汛应急预案')
    expect(plan?.issuer.value).toBe('donghe-gov')
    expect(plan?.area.value).toBe('donghe')
  })

  test.each([
    [['new'], '缺少参数'],
    [['new', 'special'], '缺少参数'],
    [['new', 'plan', 'x'], 'overall | special'],
    [['new', 'special', '../x'], '不能作标识'],
    [['new', 'special', '/etc/x'], '不能作标识'],
    [['new', 'special', 'x', '--issuer', '无此单位'], '没有单位 `无此单位`'],
    [['new', 'special', 'x', '--area', 'nowhere'], '没有地域 `nowhere`'],
    [['new', 'special', 'x', '--hazard', 'volcano'], '没有 `volcano` 这一灾种'],
    [['new', 'overall', 'overall'], '已经存在'],
  ])('%j is refused in one sentence and writes nothing', async (words, sentence) => {
    const files = await set()
    const before = new Map(files.contents)
    const { status, err } = await typed(files, words)
    expect(status).toBe(2)
    expect(err).toContain(sentence)
    expect(files.contents).toEqual(before)
  })

  test('a plan with places to fill is drilled as a draft only', async () => {
    const files = await set()
    await typed(files, ['new', 'scenario', 'first'])
    expect(await typed(files, ['simulate', 'first'])).toMatchObject({ status: 1 })
    expect(await typed(files, ['simulate', 'first', '--draft'])).toMatchObject({ status: 0 })
  })
})

group('init', () => {
  test('leaves what is there as it is', async () => {
    const files = memoryFiles([
      ['/d/.vscode/settings.json', '{}'],
      ['/d/overall.md', 'mine'],
    ])
    const { status, out } = await typed(files, ['init', '--name', 'donghe'])
    expect(status).toBe(0)
    expect(files.contents.get('/d/overall.md')).toBe('mine')
    expect(files.contents.get('/d/.vscode/settings.json')).toBe('{}')
    expect(out).toContain('没有改动：overall.md')
    expect(await typed(files, ['init'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('已是预案集'),
    })
  })

  test('starts every register that a set may have', async () => {
    const files = await set()
    for (const kind of registryKinds) expect(files.contents.has(`/d/registry/${kind}.yaml`)).toBe(true)
  })

  test('names the contacts of the set in .gitignore as a choice', async () => {
    const files = memoryFiles([['/d/.git/HEAD', '']])
    await typed(files, ['init', 'plans/donghe'])
    const lines = String(files.contents.get('/d/.gitignore')).split('\n')
    expect(lines.filter((line) => !line.startsWith('#'))).toEqual(['out/', '.yuyan/', ''])
    expect(lines).toContain('# plans/donghe/registry/contacts.yaml')
  })

  test('puts the editor and CI files where git looks for them, and names the set there', async () => {
    const files = memoryFiles([['/d/.git/HEAD', '']])
    await typed(files, ['init', 'plans/donghe'])
    expect(files.contents.has('/d/plans/donghe/yuyan.yaml')).toBe(true)
    expect(files.contents.get('/d/.github/workflows/yuyan.yml')).toContain('--set "plans/donghe"')
    expect(files.contents.has('/d/.vscode/settings.json')).toBe(true)
  })

  test.each(['zh-CN', 'en'])('its workflow writes the site where it keeps it from (%s)', async (lang) => {
    const files = memoryFiles([['/d/.git/HEAD', '']])
    await typed(files, ['init', 'plans/donghe', '--lang', lang])
    const { jobs, on } = parse(String(files.contents.get('/d/.github/workflows/yuyan.yml')))
    expect(on).toContain('workflow_dispatch')
    expect(jobs.site.if).toContain("vars.YUYAN_SITE == 'on'")
    const steps: { run?: string; uses?: string; with?: { path?: string } }[] = jobs.site.steps
    const command = steps.flatMap(({ run }) => (run?.includes('bin/yuyan ') ? run : []))
    const words =
      command[0]
        ?.split(' ')
        .slice(1)
        .map((word) => word.replaceAll('"', '')) ?? []
    expect((await typed(files, words)).status).toBe(0)
    const kept = steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))?.with?.path
    expect(files.contents.has(`/d/${kept}/index.html`)).toBe(true)
    expect(files.contents.has(`/d/${kept}/assets/search/head.js`)).toBe(true)
  })

  test('a folder whose name is no id needs --name', async () => {
    const { status, err } = await typed(memoryFiles(), ['init', '东河'])
    expect(status).toBe(2)
    expect(err).toContain('--name')
  })

  test('the copied schemas are found without the network: none has an address', async () => {
    const files = await set()
    const schemas = [...files.contents].filter(([path]) => path.startsWith('/d/.vscode/yuyan/'))
    expect(schemas.length).toBeGreaterThan(10)
    for (const [, text] of schemas) expect(JSON.parse(String(text))).not.toHaveProperty('$id')
  })
})

test.each([
  ['东河县防汛应急预案', '东河县防汛应急预案'],
  ['【待填：名称】', '【待填：名称】'],
  ['[[to fill: title]]', '"[[to fill: title]]"'],
  ['a: b', '"a: b"'],
  ['123', '"123"'],
])('%s as a YAML value', (text, written) => {
  expect(yamlText(text)).toBe(written)
})
