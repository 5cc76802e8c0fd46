import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { memoryLog } from '../../src/store/memory.ts'
import type { MemoryFiles } from '../../src/workspace/memory.ts'
import { playDrills, typed } from '../support/drilled-set.ts'
import { caseFiles } from './transcript.ts'

const base = fileURLToPath(new URL('./base', import.meta.url))
const wall = Date.UTC(2025, 5, 10, 1)
let files: MemoryFiles
const yuyan = (...words: readonly string[]): Promise<string> => typed(words, { cwd: '/demo', files, wall })
const read = (path: string): string => new TextDecoder().decode(files.read(path))

/** Level Ⅳ stands and asks the county office for four more things; all that is led is the clock. */
const asked = ['核实名册', '清点物资', '加强值守', '通知学校']

beforeAll(async () => {
  files = caseFiles(base, '')
  const path = '/demo/plans/qingxi/special/flood.md'
  const rows = asked.map((task, at) => `| IV-${at + 11} | ${task} | 县防办 | 30 分钟 | |\n`).join('')
  const text = read(path)
  const [row = ''] = /^\| IV-1 \|.*\n/m.exec(text) ?? []
  const columns = row.split('|').length
  const fitted = rows.replaceAll('| |\n', `${'| '.repeat(columns - 5)}|\n`)
  files.contents.set(path, text.replace(row, row + fitted))
  await playDrills(
    [
      { id: 'nobody', scenario: 'rain', wall, lines: ['推进 12:00', '结束 演练到时'] },
      { id: 'hardly', scenario: 'rain', wall, lines: ['启动 Ⅳ级', '推进 12:00', '结束 演练到时'] },
    ],
    '/demo',
    files,
  )
}, 120_000)

describe('a drill in which nobody acts', () => {
  test('says of each plan that it was never started, and nothing of each step', async () => {
    const lines = (await yuyan('revise', 'nobody'))
      .split('\n')
      .filter((line) => line.includes('始终没有启动'))
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(
      /《青溪县防汛应急预案》Ⅳ级响应条件满足 4 小时，始终没有启动，条件升到Ⅲ级也没有启动，其后 \d+ 项任务无从谈起/,
    )
    expect(read('/demo/out/nobody/revision.md')).toMatch(/归入本条的问题（\d 项）：\n {2}- Ⅳ级启动程序·研判/)
  })

  test('a level that was declared and a body that did nothing after it: the body', async () => {
    expect(await yuyan('revise', 'hardly')).toContain('县防办 5 项任务均未办理')
    const record = read('/demo/plans/qingxi/drills/hardly/findings.yaml')
    expect(record).toContain('县防办 5 项任务均未办理；未办理的：「组织会商」（IV-1）、「核实名册」（IV-11）')
    expect(record).toContain('about: ["special/flood#IV-1", "special/flood#IV-11"')
  })

  test('the report names what stands under it, in every format', async () => {
    await yuyan('report', 'hardly', '--format', 'md,html,docx')
    expect(read('/demo/out/hardly/after-action.md')).toMatch(
      /县防办 5 项任务均未办理（需研究决定：.*）（《青溪县防汛应急预案》）。未办理的：「组织会商」（IV-1）/,
    )
    expect(read('/demo/out/hardly/after-action.html')).toContain('<small>未办理的：「组织会商」（IV-1）')
  })

  test('accepted it stands in the ledger and as a hint at the plan, with the rows that it is about', async () => {
    const id = /- id: "(\w+)"\n {4}clause: "special\/flood"\n {4}measure: body-idle/.exec(
      read('/demo/plans/qingxi/drills/hardly/findings.yaml'),
    )?.[1]
    await yuyan('findings', 'accept', id ?? '', '--owner', '县水利局', '--due', '2025-08-31')
    expect(await yuyan('findings', '--open')).toContain(
      '县防办 5 项任务均未办理；未办理的：「组织会商」（IV-1）',
    )
    const found = JSON.parse(await yuyan('check', '--format', 'json', '--ruleset', 'recommended'))
    const hint = found.diagnostics.find(({ code }: { code: string }) => code === 'exercise/open-finding')
    expect(hint).toMatchObject({ severity: 'hint', path: 'plans/qingxi/special/flood.md' })
    expect(hint.related.length).toBe(6)
  })
})

describe('a drill on paper in which hardly anybody acts', () => {
  test('gives the same findings', async () => {
    const logs = memoryLog()
    files.contents.set(
      '/demo/times.csv',
      '时刻,席位,事项,依据\n08:10,县防指副指挥长,启动 Ⅳ级,口头\n12:00,导调,结束,\n',
    )
    const world = { cwd: '/demo', files, wall }
    await typed(['drill', 'record', 'rain', '--from', 'times.csv', '--id', 'paper'], world, { logs })
    expect(await typed(['revise', 'paper'], world, { logs })).toContain('县防办 5 项任务均未办理')
  })
})
