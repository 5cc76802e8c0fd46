import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { memoryLog } from '../../src/store/memory.ts'
import { type MemoryFiles, memoryFiles } from '../../src/workspace/memory.ts'
import { textsIn } from '../support/set.ts'
import { testIo } from '../support/test-io.ts'

/** Marks of Chinese that English has others for. */
const marks = /[「」『』《》【】〔〕、。，；：？！（）／]/g

/** The demonstration set, simulated and drilled by people, with all that English commands say and write about it. */
let files: MemoryFiles
const said = new Map<string, string>()

const commands = [
  'simulate chishan-2016 --seed 1',
  'simulate relief-tabletop --seed 1',
  ...['chishan-2016-1', 'relief-tabletop-1', 'people'].flatMap((drill) => [
    `score ${drill}`,
    `report ${drill} --format md,html`,
    `report ${drill} --kind organizations`,
    `revise ${drill}`,
  ]),
  'coverage --format md,html --out out/coverage',
  'findings --format md,html --out out/findings',
  'drill summary --year 2026 --format md,html --out out/summary',
  'drill plan --year 2026 --format md',
  'drill pack chishan-2016 --format md,html --out out/pack',
  'drill replay people',
  'check --ruleset strict',
  'show special/flood',
  'match --fact 赤山湖水位=13.1',
  'site --out out/site',
]

beforeAll(async () => {
  files = memoryFiles()
  const set = fileURLToPath(new URL('../../plans/jurong/', import.meta.url))
  for (const [path, text] of textsIn(set)) files.write(new Map([[`/demo/plans/jurong/${path}`, text]]))
  const logs = memoryLog()
  const lines = ['启动 Ⅳ级', '推进 09:30', '提级 Ⅲ级', '推进 18:00', '结束 演完']
  const type = async (command: string, typed: readonly string[] = []): Promise<void> => {
    const io = testIo('/demo', { files, logs, lines: typed })
    await main([...command.split(' '), '--lang', 'en'], io)
    said.set(command, `${io.stdout()}\n${io.stderr()}`)
  }
  await type('drill run chishan-2016 --id people', lines)
  await type('drill close people')
  for (const command of commands) await type(command)
}, 240_000)

/** What is written in the set, by whomever, and what it is proposed to write there: all of it may be quoted. */
function writtenInSet(): string {
  const texts = [...files.contents].flatMap(([path, content]) => {
    const text = Buffer.from(content).toString()
    if (path.startsWith('/demo/plans/')) return [text]
    return path.endsWith('.patch') ? text.split('\n').map((line) => line.slice(1)) : []
  })
  return texts.map(bare).join('\n')
}

function bare(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/[\s\\`*|]/g, '')
}

/** Texts as their reader sees them, piece by piece: no tags, no scripts, cells apart. */
function pieces(text: string): string[] {
  return text
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .split(/<[^>]*>|(?<!\\)\||\n/)
    .map(bare)
}

/** Marks that stand in no text of the set with three characters around them, each with what is around it. */
function strayMarks(text: string, quotable: string): string[] {
  return pieces(text).flatMap((piece) =>
    [...piece.matchAll(marks)].flatMap(({ index }) => {
      const ways = [0, 1, 2, 3].map((left) => piece.slice(Math.max(0, index - left), index + 4 - left))
      const whole = piece.length < 4 ? [piece] : ways.filter((way) => way.length >= 4)
      return whole.some((way) => quotable.includes(way))
        ? []
        : [piece.slice(Math.max(0, index - 20), index + 20)]
    }),
  )
}

describe('Chinese marks stand in English only where a text of the set is quoted', () => {
  test('what is asked is told: nothing is missing', () => {
    for (const [command, text] of said) expect(text, command).not.toMatch(/yuyan: (?:There is no|Failed)/)
    expect([...files.contents.keys()].filter((path) => path.startsWith('/demo/out/')).length).toBeGreaterThan(
      100,
    )
  })

  test('stray marks are found, quoted ones are not', () => {
    expect(strayMarks('never drilled: S-1、S-2', 'x')).toEqual(['neverdrilled:S-1、S-2'])
    expect(strayMarks('“转移老人、病人” was late', '- 转移老人、病人，2 小时')).toEqual([])
  })

  test('on the screen', () => {
    const quotable = writtenInSet()
    for (const [command, text] of said) expect(strayMarks(text, quotable), command).toEqual([])
  })

  test('in documents, charts and pages', () => {
    const quotable = writtenInSet()
    const documents = [...files.contents].filter(([path]) =>
      /^\/demo\/out\/.*\.(?:md|html|svg|txt|csv)$/.test(path),
    )
    for (const [path, content] of documents)
      expect(strayMarks(Buffer.from(content).toString(), quotable), path).toEqual([])
  })
})
