import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { memoryLog } from '../../src/store/memory.ts'
import type { MemoryFiles } from '../../src/workspace/memory.ts'
import { testIo } from '../support/test-io.ts'
import { caseFiles } from './transcript.ts'

const base = fileURLToPath(new URL('./base', import.meta.url))
const record = (drill: string) => `/demo/plans/qingxi/drills/${drill}/findings.yaml`

/** The set of `base/` is checked as a draft, which leaves out what is lacking. */
const check = 'check --format json --ruleset recommended'

let files: MemoryFiles
const read = (path: string): string => Buffer.from(files.read(path)).toString()

async function yuyan(line: string, lines: readonly string[] = [], logs = memoryLog()) {
  const io = testIo('/demo', { files, lines, logs })
  const status = await main(line.split(' '), io)
  return { status, out: io.stdout(), err: io.stderr() }
}

/** A tabletop drill led and closed; `done`: the evacuation is done. */
async function drill(id: string, done: boolean) {
  const logs = memoryLog()
  const lines = [
    '启动 Ⅳ级',
    '推进 09:30',
    '提级 Ⅲ级',
    ...(done ? ['办结 III-1'] : []),
    '推进 12:00',
    '结束 演完',
  ]
  await yuyan(`drill run rain --id ${id}`, lines, logs)
  return yuyan(`drill close ${id}`, [], logs)
}

/** The finding that III-1 was missed. */
function idIn(drill: string): string {
  const found = /- id: "(\w+)"\n {4}clause: "special\/flood#III-1"\n {4}measure: deadline-missed/.exec(
    read(record(drill)),
  )
  if (!found?.[1]) throw new Error(read(record(drill)))
  return found[1]
}

beforeEach(() => {
  files = caseFiles(base, '')
})

describe('a finding from one drill to the next', () => {
  test('is accepted, overdue, mended, and retested by a drill that does not show it', async () => {
    await drill('rain-a', false)
    const id = idIn('rain-a')
    expect((await yuyan(check)).out).not.toContain('exercise/open-finding')
    expect(await yuyan(`findings accept ${id.slice(0, 6)} --owner 县水利局 --due 2025-06-30`)).toMatchObject({
      status: 0,
    })
    expect((await yuyan(check)).out).toContain('exercise/open-finding')
    await yuyan(`findings accept ${id} --due 2025-06-29`)
    expect((await yuyan(check)).out).toContain('exercise/finding-overdue')
    expect((await yuyan('findings --overdue')).out).toContain(
      `${id}  整改中（已逾期）  青溪县水利局  2025-06-29`,
    )
    expect((await yuyan('findings --overdue')).out.split('\n')).toHaveLength(4)
    await yuyan(`findings mend ${id} --commit 1a2b3c4`)
    expect((await yuyan(check)).out).not.toContain('-finding')
    const closed = await drill('rain-b', true)
    expect(closed.out).toContain(`yuyan findings retest ${id} --drill rain-b`)
    const retested = await yuyan(`findings retest ${id} --drill rain-b`)
    expect([retested.status, retested.err]).toEqual([0, ''])
    expect((await yuyan('findings')).out).toContain(`${id}  已复验（rain-b）`)
  })

  test('is shown again although it was mended: told on closing and by check, and to be decided anew', async () => {
    await drill('rain-a', false)
    const id = idIn('rain-a')
    await yuyan(`findings accept ${id} --owner qx-water --due 2025-08-31`)
    await yuyan(`findings mend ${id} --commit 1a2b3c4`)
    const closed = await drill('rain-b', false)
    expect(closed.out).toContain(`问题 ${id} 登记为已整改（1a2b3c4），本次演练中又出现`)
    expect((await yuyan(check)).out).toContain('exercise/mended-finding-gone')
    expect((await yuyan('findings --open')).out).toContain(`${id}  整改后再次出现`)
    await yuyan(`findings accept ${id}`)
    expect(read(record('rain-b'))).toContain(
      'state: accepted\n    owner: qx-water\n    accepted: 2025-06-30\n    due: 2025-08-31',
    )
    expect(read(record('rain-a'))).toContain('state: mended')
  })

  test('a finding that was rejected says why', async () => {
    await drill('rain-a', false)
    const id = idIn('rain-a')
    await yuyan(`findings reject ${id} --reason 情景所限`)
    expect((await yuyan('findings')).out).toContain(`${id}  不采纳：情景所限`)
    expect((await yuyan('findings --open')).out).not.toContain(id)
  })
})

describe('the ledger as a document', () => {
  test('in both languages, each as it is asked for', async () => {
    await drill('rain-a', false)
    const { status, out } = await yuyan('findings --format md,docx,html')
    expect([status, out]).toEqual([
      0,
      '已写入：out/findings/findings.md out/findings/findings.html out/findings/findings.docx\n',
    ])
    const table = read('/demo/out/findings/findings.md')
    expect(table).toContain('# 演练问题整改台账\n\n截至2025-06-30，共')
    expect(table).toContain('| 序号 | 问题和条款 | 原因和依据 | 整改措施 | 责任单位 | 期限 | 状态和经过 |')
    expect(table).toContain('演练 rain-a 记录第')
    await yuyan('findings --format md --lang en --out ledger')
    expect(read('/demo/ledger/findings.md')).toContain('| In charge | Due | State and course |')
  })

  test('no findings: that is said', async () => {
    expect(await yuyan('findings')).toMatchObject({ status: 0, out: '没有这样的问题\n' })
  })
})
