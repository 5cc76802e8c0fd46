import { describe, expect, test } from 'vitest'
import { writeDocx } from '../../../src/report/official/docx.ts'
import { reportDocument } from '../../../src/report/official/issued-document.ts'
import type { OfficialDocument } from '../../../src/report/official/official-document.ts'
import { writeHtml } from '../../../src/report/official/official-html.ts'
import { unzipped } from '../../support/zip.ts'

const sample: OfficialDocument = {
  title: '东河县防汛应急预案',
  under: ['（2026 版）', '东河县人民政府'],
  mark: '演 练',
  summary: [],
  blocks: [
    { kind: 'heading', rank: 1, text: '一、总则' },
    { kind: 'heading', rank: 2, text: '（一）编制目的' },
    { kind: 'paragraph', runs: [{ text: '减轻灾害。', bold: false }] },
    {
      kind: 'table',
      header: [[{ text: '编号', bold: false }], [{ text: '任务', bold: false }]],
      rows: [[[{ text: 'III-1', bold: false }], [{ text: '会商研判', bold: false }]]],
    },
    { kind: 'page' },
    { kind: 'heading', rank: 1, text: '附件1' },
  ],
}

async function partsOf(document: OfficialDocument): Promise<(name: string) => string> {
  const files = unzipped(await writeDocx(document, 'zh-CN'))
  return (name) => files.get(name) ?? ''
}

describe('.docx in the format of official documents (GB/T 9704-2012)', () => {
  test('page: A4, type area 156 × 225 mm, top 37 mm, binding side 28 mm', async () => {
    const body = (await partsOf(sample))('word/document.xml')
    const [, wide, high] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(body) ?? []
    const edge = (name: string): number =>
      Number(new RegExp(`<w:pgMar[^>]* w:${name}="(\\d+)"`).exec(body)?.[1])
    const mm = (twips: number): number => (twips / 1440) * 25.4
    expect([mm(Number(wide)), mm(Number(high))].map(Math.round)).toEqual([210, 297])
    expect(mm(edge('top'))).toBeCloseTo(37, 1)
    expect(mm(edge('left'))).toBeCloseTo(28, 1)
    expect(mm(Number(wide) - edge('left') - edge('right'))).toBeCloseTo(156, 1)
    expect(mm(Number(high) - edge('top') - edge('bottom'))).toBeCloseTo(225, 1)
  })

  test('turned: the same page across, and tables as wide as it', async () => {
    const body = (await partsOf({ ...sample, turned: true }))('word/document.xml')
    const mm = (twips: string | undefined): number => Math.round((Number(twips) / 1440) * 25.4)
    const [, wide, high] = /<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="landscape"/.exec(body) ?? []
    expect([mm(wide), mm(high)]).toEqual([297, 210])
    const edge = (name: string) => new RegExp(`<w:pgMar[^>]* w:${name}="(\\d+)"`).exec(body)?.[1]
    expect(['top', 'right', 'bottom', 'left'].map((name) => mm(edge(name)))).toEqual([28, 37, 26, 35])
    expect(mm(/<w:tblW w:type="dxa" w:w="(\d+)"/.exec(body)?.[1])).toBe(225)
    expect(writeHtml({ ...sample, turned: true }, 'zh-CN')).toContain('@page{size:A4 landscape')
    expect(writeHtml(sample, 'zh-CN')).not.toContain('landscape')
  })

  test('body 仿宋 16 pt on lines of exactly 28 pt, two characters in', async () => {
    const part = await partsOf(sample)
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/.exec(part('word/styles.xml'))?.[0] ?? ''
    expect(defaults).toContain('w:eastAsia="仿宋_GB2312"')
    expect(defaults).toContain('<w:sz w:val="32"/>')
    expect(defaults).toMatch(/<w:spacing w:line="560" w:lineRule="exact"\/>/)
    expect(part('word/document.xml')).toMatch(/<w:ind w:firstLine="640"\/>.*减轻灾害。/)
  })

  test('title 小标宋 22 pt, centred; ranks 黑体, 楷体', async () => {
    const styles = (await partsOf(sample))('word/styles.xml')
    const style = (id: string): string =>
      new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? ''
    expect(style('Title')).toContain('w:eastAsia="方正小标宋简体"')
    expect(style('Title')).toContain('<w:sz w:val="44"/>')
    expect(style('Heading1')).toContain('w:eastAsia="黑体"')
    expect(style('Heading2')).toContain('w:eastAsia="楷体_GB2312"')
  })

  test('every typeface has others to fall back on', async () => {
    const part = await partsOf(sample)
    const used = new Set(
      [...`${part('word/styles.xml')}${part('word/document.xml')}`.matchAll(/w:eastAsia="([^"]+)"/g)]
        .map(([, name]) => name ?? '')
        .filter((name) => /\p{Script=Han}/u.test(name)),
    )
    expect(used.size).toBeGreaterThan(3)
    for (const name of used)
      expect(part('word/fontTable.xml')).toMatch(
        new RegExp(`w:name="${name}"><w:altName w:val="[^"]+;[^"]+"/>`),
      )
  })

  test('page numbers between dashes, outside; the mark of a drill at the head of every page', async () => {
    const files = unzipped(await writeDocx(sample, 'zh-CN'))
    const named = (start: string): string[] =>
      [...files]
        .filter(([name]) => name.startsWith(`word/${start}`) && !name.includes('_rels'))
        .map(([, text]) => text)
    const footers = named('footer').filter((text) => text.includes('PAGE'))
    expect(footers).toHaveLength(2)
    expect(footers.map((text) => /<w:jc w:val="(\w+)"/.exec(text)?.[1]).sort()).toEqual(['left', 'right'])
    for (const footer of footers) expect(footer).toMatch(/— .*PAGE.* —/)
    const headers = named('header').filter((text) => text.includes('演 练'))
    expect(headers).toHaveLength(2)
    expect(files.get('word/settings.xml')).toContain('w:evenAndOddHeaders')
    const unmarked = unzipped(await writeDocx({ ...sample, mark: null }, 'zh-CN'))
    expect([...unmarked.values()].join('')).not.toContain('演 练')
  })

  test('tables: the header comes again on each page, no row is broken over two', async () => {
    const body = (await partsOf(sample))('word/document.xml')
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(2)
    expect(body).toContain('<w:tblLayout w:type="fixed"/>')
  })

  test('annexes begin a page', async () => {
    const document = reportDocument('# 报告\n\n## 一、情况\n\n好。\n\n## 附件1 名单\n\n无。\n', {
      under: [],
      mark: null,
    })
    expect(document.title).toBe('报告')
    expect(document.blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'page',
      'heading',
      'paragraph',
    ])
  })

  test('a line that is a picture becomes one, with its title in words; an unknown name stays words', async () => {
    const drawing = {
      drawing: 'svg',
      markup: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      wide: 720,
      high: 360,
    } as const
    const document = reportDocument('# 报告\n\n![晚 38 分钟 \\<b>](chart.svg)\n\n![无图](other.svg)\n', {
      under: [],
      mark: null,
      pictures: new Map([['chart.svg', { ...drawing, png: Buffer.from('pixels') }]]),
    })
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['picture', 'paragraph'])
    const files = unzipped(await writeDocx(document, 'zh-CN'))
    expect(files.get('word/document.xml')).toContain('descr="晚 38 分钟 &lt;b&gt;"')
    const png = [...files].find(([name]) => name.endsWith('.png'))
    expect(png?.[1]).toBe('pixels')
  })

  test('the section for the leader is set small and has the first page to itself', async () => {
    const document = reportDocument('# 报告\n\n## 领导摘要\n\n要点。\n\n## 一、情况\n\n好。\n', {
      under: [],
      mark: null,
      summary: true,
    })
    const body = (await partsOf(document))('word/document.xml')
    const [first = '', rest = ''] = body.split('<w:pageBreakBefore/>')
    expect(first).toMatch(/<w:spacing[^>]* w:line="270"[^>]*\/>.*<w:sz w:val="20"\/>.*要点。/)
    expect(first).not.toContain('一、情况')
    expect(rest).toContain('好。')
  })

  test('the same document gives the same bytes', async () => {
    expect(await writeDocx(sample, 'zh-CN')).toEqual(await writeDocx(sample, 'zh-CN'))
  })

  const hostile = [
    '<w:p/>&amp;]]>',
    '"\'`',
    '\u0000\u0008\u000b\ufffe\ud800x',
    '\u202e反',
    '</w:t></w:r><w:r><w:t>',
  ]

  test.each(hostile)('a hostile text stays a text: %j', async (text) => {
    const cell = [{ text, bold: true }]
    const document: OfficialDocument = {
      title: text,
      under: [text],
      mark: text,
      summary: [{ kind: 'paragraph', runs: cell }],
      blocks: [
        { kind: 'heading', rank: 1, text },
        { kind: 'paragraph', runs: cell },
        { kind: 'table', header: [cell], rows: [[cell]] },
        { kind: 'picture', svg: '<svg xmlns="http://www.w3.org/2000/svg"/>', wide: 10, high: 5, says: text },
      ],
    }
    const clean = await partsOf({ ...document, title: 'x', under: ['x'], mark: 'x', blocks: document.blocks })
    for (const part of [clean, await partsOf(document)]) {
      const body = part('word/document.xml')
      expect(body.match(/<w:tbl>/g)).toHaveLength(1)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(body).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\u202e]/)
      for (const [, words] of body.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g))
        expect(words?.replace(/&(?:amp|lt|gt|quot|apos|#\d+);/g, '')).not.toContain('&')
    }
  })
})
