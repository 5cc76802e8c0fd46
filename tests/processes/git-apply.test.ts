import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editText } from '../../src/revise/edit-text.ts'
import { unifiedDiff } from '../../src/revise/unified-diff.ts'
import { levelText, planText, revise } from '../revise/drill.ts'
import { textAndEdits } from '../support/random-edits.ts'

const folder = mkdtempSync(join(tmpdir(), 'yuyan-git-'))

function git(...args: readonly string[]): void {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_CEILING_DIRECTORIES: dirname(folder),
  }
  execFileSync('git', args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] })
}

/** What git makes of `before` with the patch from `before` to `after`, checked first. */
function applied(path: string, before: string, after: string): string {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, before)
  writeFileSync(join(folder, 'a.patch'), unifiedDiff(path, before, after))
  git('apply', '--check', 'a.patch')
  git('apply', 'a.patch')
  return readFileSync(file, 'utf8')
}

beforeAll(() => git('init', '--quiet'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('git apply takes our patches', () => {
  test('of any edits: CRLF, no end of the last line, several hunks, lines put in and taken out', () => {
    fc.assert(
      fc.property(textAndEdits, ({ text, edits }) => {
        const after = editText(text, edits)
        // An empty patch is none; losing all text deletes the file, and half a character is no text: no edit of a plan does either.
        fc.pre(after !== text && after !== '' && after.isWellFormed())
        expect(applied('plan.md', text, after)).toBe(after)
      }),
      { numRuns: 60 },
    )
  })

  test.each(['plans/jurong/special/flood.md', '预案/句容市 防汛.md', 'a b/c d.md', 'quote".md'])(
    'in %s',
    (path) => {
      expect(applied(path, '水位 13 米\n', '水位 12.5 米\n')).toBe('水位 12.5 米\n')
    },
  )

  test('of a whole revision, whatever bodies the plan forgot, named wrongly or did not call on, on any line ends', () => {
    const owners = fc.constantFrom('县公安局', '东湖镇', '各镇街', '县公案局', '县水利局', '成员单位')
    const how = fc.record({
      tasks: fc.array(owners, { minLength: 1, maxLength: 4 }),
      told: fc.constantFrom('县气象局', '成员单位', '县气象局、东湖镇'),
      next: fc.constantFrom('', ' ', ' — ', ' 县水利局 '),
      crlf: fc.boolean(),
      open: fc.boolean(),
    })
    let patched = 0
    fc.assert(
      fc.property(how, ({ tasks, told, next, crlf, open }) => {
        const written = forgetful(tasks, told, next)
        const ended = open ? written.trimEnd() : written
        const text = crlf ? ended.replaceAll('\n', '\r\n') : ended
        const { patch, findings } = revise({
          plans: { 'special/flood.md': text },
          injects: ['T+0:00 | 水位 13.1 米 | `水位 = 13.1` |'],
          people: ['default: { delay: fixed(PT3M) }', 'commander: { delay: fixed(PT20M) }'],
        })
        if (patch === '') return
        patched++
        const path = 'plans/qingxi/special/flood.md'
        mkdirSync(join(folder, dirname(path)), { recursive: true })
        writeFileSync(join(folder, path), text)
        writeFileSync(join(folder, 'a.patch'), patch)
        git('apply', '--check', 'a.patch')
        git('apply', 'a.patch')
        const edits = findings.flatMap(({ proposal }) => (proposal.kind === 'edit' ? proposal.edits : []))
        expect(readFileSync(join(folder, path), 'utf8')).toBe(editText(text, edits))
      }),
      { numRuns: 25 },
    )
    expect(patched).toBeGreaterThan(0)
  })
  test.each([
    ['\n', true],
    ['\n', false],
    ['\r\n', true],
    ['\r\n', false],
  ])(
    'of a step that a start procedure lacks, put in behind the last line of the file (%j, ended: %s)',
    (end, isEnded) => {
      const written = silentLevel().trimEnd().replaceAll('\n', end)
      const text = isEnded ? `${written}${end}` : written
      const { patch } = revise({
        plans: { 'special/flood.md': text },
        injects: ['T+0:00 | 水位 13.1 米 | `水位 = 13.1` |'],
        people: ['default: { delay: fixed(PT3M) }'],
      })
      const path = 'plans/qingxi/special/flood.md'
      mkdirSync(join(folder, dirname(path)), { recursive: true })
      writeFileSync(join(folder, path), text)
      writeFileSync(join(folder, 'a.patch'), patch)
      git('apply', '--check', 'a.patch')
      git('apply', 'a.patch')
      const put = `${end}- 通报：县公安局、东湖镇，30 分钟`
      expect(readFileSync(join(folder, path), 'utf8')).toBe(`${written}${put}${isEnded ? end : ''}`)
    },
  )
})

/** A plan whose higher level tells nobody of it; its start procedure is the last thing in the file. */
function silentLevel(): string {
  const fourth = levelText('Ⅳ', {
    start: ['`水位 ≥ 12 and 水位 < 13`'],
    procedure: ['决定：总指挥，30 分钟', '通报：县水利局，30 分钟'],
    tasks: ['IV-1 | 会商 | 县防办 | 1 小时 | |'],
  })
  const third = levelText('Ⅲ', {
    start: ['`水位 ≥ 13`'],
    procedure: ['决定：总指挥，30 分钟'],
    tasks: ['III-1 | 封控道路 | 县公安局 | 1 小时 | |', 'III-2 | 转移群众 | 东湖镇 | 1 小时 | |'],
  })
  const procedure = '### 启动程序\n\n- 决定：总指挥，30 分钟\n\n'
  const plan = planText('special/flood', 'qingxi', [fourth])
  return `${plan}${third.replace(procedure, '')}\n${procedure}`
}

/** A plan that may tell too few, name somebody wrongly and call on nobody else; the call table comes last. */
function forgetful(tasks: readonly string[], told: string, next: string): string {
  const level = levelText('Ⅳ', {
    start: ['`水位 ≥ 12`'],
    procedure: ['研判：县防办，20 分钟', '决定：总指挥，30 分钟', `通报：${told}，30 分钟`],
    tasks: tasks.map((owner, i) => `IV-${i + 1} | 任务${i + 1} | ${owner} | 1 小时 | |`),
  })
  return `${planText('special/flood', 'qingxi', [level])}
## 预警叫应

| 编号 | 触发 | 叫 | 被叫 | 方式 | 时限 | 应答 | 未应 |
|---|---|---|---|---|---|---|---|
| W-1 | \`水位 ≥ 12\` | 县防办 | 总指挥 | 电话 | 10 分钟 | 5 分钟 |${next}|
`
}
