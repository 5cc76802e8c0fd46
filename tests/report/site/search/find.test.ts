import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { candidates, otherWords } from '../../../../src/report/site/search/candidates.ts'
import { excerpt } from '../../../../src/report/site/search/excerpt.ts'
import { hitsIn, readyGroup, wordsOf } from '../../../../src/report/site/search/find.ts'
import { shardOf } from '../../../../src/report/site/search/grams.ts'
import type { Place, PlaceGroup, SearchHead, Shard } from '../../../../src/report/site/search/place.ts'
import { searchFiles } from '../../../../src/report/site/search/search-files.ts'

const flood: PlaceGroup = {
  title: '青溪县防汛应急预案',
  page: 'plans/special/flood.html',
  places: [
    ['', 0, 'special/flood', '专项应急预案 | 青溪县'],
    ['_L9', 1, '', '6 应急响应'],
    ['_L10', 2, '', '6.4 Ⅲ级响应'],
    ['_L11', 8, '', '水位超过 13.00 米时，由县防办提出。'],
    ['III-1', 7, 'III-1', '转移低洼地带群众 | 和平镇 | 县公安局 | 2 小时'],
    ['III-11', 7, 'III-11', '巡查堤防 | 县水利局'],
    ['_L20', 2, '', '6.5 Ⅱ级响应'],
    ['II-1', 7, 'II-1', '转移沿河群众 | 县水利局 | 1 小时'],
    ['_L30', 1, '', '7 转移安置'],
  ],
}
const relief: PlaceGroup = {
  title: '青溪县救助应急预案',
  page: 'plans/special/relief.html',
  places: [
    ['', 0, 'special/relief', '专项应急预案'],
    ['_L8', 8, '', '安置转移群众，113 米，13.5 米'],
  ],
}
const bodies: PlaceGroup = {
  title: '单位任务',
  page: '',
  places: [['organizations/qx-water.html', 7, '青溪县水利局', '又称 县水利局']],
}

/** What the scripts of the search hold, by kind and number, as a page reads them. */
function read(groups: readonly PlaceGroup[]): Map<string, unknown> {
  const held = new Map<string, unknown>()
  for (const [, text] of searchFiles(groups))
    new Function('yuyanSearch', text)(
      (kind: string, number: number, value: unknown) => void held.set(`${kind}-${number}`, value),
    )
  return held
}

/** Asks as the page does: the files alone are known. */
function ask(question: string, groups: readonly PlaceGroup[] = [flood, relief, bodies]) {
  const held = read(groups)
  const head = held.get('head-0') as SearchHead
  const groupsOf = (gram: string): readonly number[] =>
    (held.get(`words-${shardOf(gram, head.shards)}`) as Shard)[gram] ?? []
  const words = wordsOf(question)
  const found = candidates(words, groupsOf).flatMap((number) => {
    const [title, page] = head.groups[number] ?? ['', '']
    const hits = hitsIn(readyGroup(number, title, page, held.get(`text-${number}`) as Place[]), words)
    return hits.map(({ place: [anchor] }) => `${title}#${anchor}`)
  })
  return { found, others: otherWords(words, groupsOf) }
}

const drills: PlaceGroup = {
  title: '演练',
  page: '',
  places: [
    ['drills/a/index.html', 7, '2025-06-10 青溪暴雨桌面推演', '桌面演练'],
    ['drills/a/index.html', 8, '2025-06-10 青溪暴雨桌面推演', '逾期的任务 | 县水利局 | 巡查堤防'],
  ],
}

describe('what is found', () => {
  test('a drill by its name once, what was late in it by its own words', () => {
    const found = (question: string): number => ask(question, [drills]).found.length
    expect([found('青溪暴雨'), found('巡查堤防'), found('青溪暴雨 巡查')]).toEqual([1, 1, 1])
  })

  test.each([
    ['13米', ['青溪县防汛应急预案#_L11']],
    ['13.00 米', ['青溪县防汛应急预案#_L11']],
    ['十三米', ['青溪县防汛应急预案#_L11']],
    ['3级', ['青溪县防汛应急预案#_L10']],
    ['Ⅲ级', ['青溪县防汛应急预案#_L10']],
    ['iii-1', ['青溪县防汛应急预案#III-1']],
    ['水利局 二级', ['青溪县防汛应急预案#II-1']],
    ['防汛 堤防', ['青溪县防汛应急预案#III-11']],
    ['防汛', ['青溪县防汛应急预案#']],
    ['flo', ['青溪县防汛应急预案#']],
    ['lood', []],
    ['', []],
  ])('%s', (question, places) => {
    expect(ask(question).found).toEqual(places)
  })

  test('headings before clauses, clauses before other text; plans with the word in a heading first', () => {
    expect(ask('转移').found).toEqual([
      '青溪县防汛应急预案#_L30',
      '青溪县防汛应急预案#III-1',
      '青溪县防汛应急预案#II-1',
      '青溪县救助应急预案#_L8',
    ])
  })

  test('bodies have pages of their own', () => {
    expect(ask('青溪县水利局').found).toEqual(['单位任务#organizations/qx-water.html'])
  })

  test('what is not found is offered in parts that are', () => {
    expect(ask('转移低洼群众名单')).toEqual({ found: [], others: ['转移低洼', '群众'] })
    expect(ask('堤防 抗震').others).toEqual(['堤防'])
    expect(ask('抗震').others).toEqual([])
  })

  test('no stretch of a text is missed, however it was put into files', () => {
    const sign = fc.constantFrom(...'水利局转移三Ⅲ级13. -米aB|，')
    fc.assert(
      fc.property(
        fc.string({ unit: sign, minLength: 2, maxLength: 40 }),
        fc.nat(40),
        fc.nat(8),
        (text, at, length) => {
          const group: PlaceGroup = { title: '', page: 'p.html', places: [['_L1', 8, '', text]] }
          // A question that cuts through a number or a word asks for another one.
          const asked = text.slice(at, at + length + 1)
          const edge = /[\d.a-z三Ⅲ]/i
          if (edge.test(asked[0] ?? '') || edge.test(asked.at(-1) ?? '') || /\s/.test(asked)) return
          if (!/[水利局转移级米]/.test(asked)) return
          expect(ask(asked, [group]).found).toEqual(['#_L1'])
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('the words around a hit', () => {
  const shown = (text: string, question: string): string =>
    excerpt(text, wordsOf(question))
      .map(({ text: part, hit }) => (hit ? `[${part}]` : part))
      .join('')

  test('as they are written, every hit marked', () => {
    expect(shown('赤山湖水位达到 13.00 米以上', '水位 13米')).toBe('赤山湖[水位]达到 [13.00 米]以上')
    expect(shown('启动Ⅲ级响应', '三级响应')).toBe('启动[Ⅲ级响应]')
  })

  test('from the sentence in which it stands', () => {
    const long = '甲'.repeat(70)
    expect(shown(`${long}。乙乙转移群众。`, '转移')).toBe('…乙乙[转移]群众。')
    expect(shown(`${long}${long}转移${long}${long}`, '转移')).toBe(
      `…${'甲'.repeat(24)}[转移]${'甲'.repeat(94)}…`,
    )
  })

  test('without a hit it is the beginning', () => {
    expect(shown('转移群众', '水位')).toBe('转移群众')
  })
})

test('words make more files, not larger ones, and each is a script that ends nowhere else', () => {
  const text = Array.from({ length: 9000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')
  const hostile = '</script>\u2028<!--'
  const files = searchFiles([{ title: hostile, page: 'p.html', places: [['_L1', 8, '', text + hostile]] }])
  const sizes = [...files].flatMap(([name, own]) => (name.startsWith('words-') ? [own.length] : []))
  expect(sizes.length).toBeGreaterThan(5)
  expect(Math.max(...sizes)).toBeLessThan(60_000)
  for (const own of files.values()) expect(own).not.toMatch(/[<\u2028]/)
})
