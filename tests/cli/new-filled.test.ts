import { expect, test } from 'vitest'
import { checkPlans } from '../../src/check/check-plans.ts'
import { main } from '../../src/cli/main.ts'
import { isPlanType, newTypes } from '../../src/cli/new-text.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { type MemoryFiles, memoryFiles } from '../../src/workspace/memory.ts'
import { readSet } from '../../src/workspace/read-set.ts'
import { testIo } from '../support/test-io.ts'

const thresholds: Readonly<Record<string, number>> = { Ⅳ: 50, Ⅲ: 100, Ⅱ: 150, Ⅰ: 200 }
const facts = 'facts:\n  - { name: 雨量, says: [雨量], type: number, unit: mm, range: [0, 900], at: dh }\n'

/** A line of a template as a careless but honest author fills it. */
function filled(line: string): string {
  if (/^1\. 【待填：.*】：`/.test(line)) {
    const level = /【待填：([ⅣⅢⅡⅠ])级/.exec(line)?.[1] ?? 'Ⅳ'
    return `1. 雨量达到 ${thresholds[level]} 毫米以上：\`雨量 ≥ ${thresholds[level]}\``
  }
  return line
    .replace(/^2\. 【待填：本预案的其他终止条件[^】]*】/, '2. 群众妥善安置')
    .replace(/【待填：担任[^】]*】/, '东河县人民政府县长')
    .replace('【待填：本级人民政府全称】', '东河县人民政府')
    .replace('【待填：辖区名称】', '东河县')
    .replace(/【待填[^】]*】/g, '东河县应急管理局')
}

function fillAll(files: MemoryFiles): void {
  for (const [path, content] of files.contents) {
    const lines = String(content).split('\n')
    const open = lines.filter((line) => !line.startsWith('# 【待填'))
    files.contents.set(path, open.map(filled).join('\n'))
  }
  files.contents.set('/dh/registry/facts.yaml', facts)
}

test.each(newTypes.filter(isPlanType))(
  'a template of %s, filled in, is a plan without any finding',
  async (type) => {
    const files = memoryFiles()
    const typed = async (...words: string[]): Promise<number> => main(words, testIo('/dh', { files }))
    await typed('init', '--name', 'dh', '--title', '东河县预案集')
    const known = [
      '--title',
      '东河县应急预案',
      '--issuer',
      'dh-gov',
      '--lead',
      'dh-emergency',
      '--hazard',
      'flood',
    ]
    expect(await typed('new', type, 'first', ...known)).toBe(0)
    // Two overall plans from one template are rightly said to be alike.
    if (type === 'overall') files.contents.delete('/dh/overall.md')
    fillAll(files)
    const found = checkPlans(buildSet(readSet(files, '/dh')), { ruleset: 'strict' })
    expect(found.map(({ at, code, variant }) => `${at.path}:${at.start.line} ${code} ${variant}`)).toEqual([])
  },
)

test.each(['zh-CN', 'en'])(
  'a template of a book in %s, filled in, is a book without any finding',
  async (locale) => {
    const files = memoryFiles()
    const typed = async (...words: string[]): Promise<number> => main(words, testIo('/dh', { files }))
    await typed('init', '--name', 'dh', '--title', '东河县预案集')
    const known = ['--issuer', 'dh-gov', '--lead', 'dh-emergency', '--hazard', 'flood']
    for (const [type, id] of [
      ['organization', 'hotel/comprehensive'],
      ['organization-special', 'hotel/flood'],
      ['on-site', 'hotel/on-site/pump'],
    ] as const)
      await typed('new', type, id, '--title', `东河酒店${id.length}号应急预案`, ...known)
    const asked = ['--title', '东河酒店应急预案', '--issuer', 'dh-gov', '--lang', locale]
    expect(await typed('new', 'book', 'hotel', ...asked)).toBe(0)
    // What the parts leave to the book.
    for (const [path, content] of files.contents)
      if (path.startsWith('/dh/hotel/'))
        files.contents.set(path, String(content).replace(/^(?:issuer|status): .*\n/gm, ''))
    const book = String(files.contents.get('/dh/books/hotel.md'))
      .replace('to-fill-special', 'hotel/flood')
      .replace('to-fill-on-site', 'hotel/on-site/*')
      .replace('to-fill', 'hotel/comprehensive')
      .replace(/\[\[to fill[^\]]*\]\]/g, '东河县应急管理局')
    fillAll(files)
    files.contents.set('/dh/books/hotel.md', book.split('\n').map(filled).join('\n'))
    const found = checkPlans(buildSet(readSet(files, '/dh')), { ruleset: 'strict' })
    expect(found.map(({ at, code, variant }) => `${at.path}:${at.start.line} ${code} ${variant}`)).toEqual([])
  },
)
