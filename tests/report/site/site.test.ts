import { beforeAll, describe, expect, test, vi } from 'vitest'
import { clausesOf } from '../../../src/link/clauses.ts'
import { fragment } from '../../../src/report/site/search/fragment.ts'
import type { Place, SearchHead } from '../../../src/report/site/search/place.ts'
import { buildSet } from '../../../src/workspace/build-set.ts'
import type { MemoryFiles } from '../../../src/workspace/memory.ts'
import { readSet } from '../../../src/workspace/read-set.ts'
import { drilledRain, findingIn, rainSet, siteIn, typedInRain } from '../../support/rain-site.ts'
import {
  addressesIn,
  brokenAddresses,
  firstUnbalanced,
  idsIn,
  idsOf,
  wrongWith,
} from '../../support/site-links.ts'

const phone = '0511-86660123'
const contacts = `contacts:
  - { organization: qx-water, post: 值班室, phone: "${phone}", checked: 2025-06-01 }
`
const night = `---
kind: scenario
id: night
title: 绝密夜袭
mode: double-blind
plans: [special/flood]
begins: 2025-07-01 08:00
lasts: PT6H
seats:
  office: { title: 绝密席, holds: [qx-flood-office] }
---

## 背景

绝密背景。

## 注入

| 编号 | 时刻 | 送达 | 内容 | 事实 |
|---|---|---|---|---|
| 1 | T+0:00 | office | 绝密险情。 | |
`

let files: MemoryFiles
let site: ReadonlyMap<string, string>
const page = (path: string): string => site.get(path) ?? ''
/** A page as its reader sees it. */
const seen = (path: string): string =>
  page(path)
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

beforeAll(async () => {
  const set = await drilledRain({ 'registry/contacts.yaml': contacts, 'scenarios/night.md': night })
  files = set
  const plan = new TextDecoder().decode(files.read(`${rainSet}/special/flood.md`))
  const body = `${plan}\n## 联系方式\n\n值班电话：0511－8666 0123，或 86660123；报警 110。\n`
  files.contents.set(`${rainSet}/special/flood.md`, body)
  const missed = findingIn(files, 'rain-a', 'special/flood#III-1')
  await typedInRain(files, 'findings', 'accept', missed, '--owner', '县水利局', '--due', '2025-06-20')
  await typedInRain(files, 'site')
  site = siteIn(files)
  // Drills are played first, on whatever machine this is.
}, 120_000)

vi.setConfig({ testTimeout: 120_000 })

describe('a site', () => {
  test('has a page for every plan, drill and body, and the main ones', () => {
    const main = 'index plans graph drills ledger coverage trends organizations areas check about'.split(' ')
    for (const name of main) expect(site.has(`${name}.html`), name).toBe(true)
    for (const path of [
      ...['plans/special/flood.html', 'plans/township/heping.html', 'coverage/special/flood.html'],
      ...['drills/rain-a/index.html', 'drills/rain-b/report.html', 'organizations/qx-water.html'],
    ])
      expect(site.has(path), path).toBe(true)
  })

  test('every address leads to a page and a place within, none outside', () => {
    expect(brokenAddresses(site)).toEqual([])
    const all = [...site].flatMap(([, text]) => addressesIn(text))
    expect(all.length).toBeGreaterThan(300)
  })

  test('nothing is fetched from anywhere else', () => {
    for (const [path, text] of site) {
      const urls = [...text.matchAll(/(?:https?:)?\/\/[\w.-]+\.[a-z]+[^\s"'<)]*/g)].map(([url]) => url)
      expect([path, urls.filter((url) => url !== 'http://www.w3.org/2000/svg')]).toEqual([path, []])
    }
  })

  test('pages are well-formed, and no place is named twice', () => {
    for (const [path, text] of site) {
      if (!path.endsWith('.html')) continue
      expect([path, firstUnbalanced(text)]).toEqual([path, null])
      const ids = idsIn(text)
      expect([path, ids.filter((id, index) => ids.indexOf(id) !== index)]).toEqual([path, []])
      expect(text).toMatch(/^<!doctype html>/)
    }
  })

  test('every clause of every plan has an address', () => {
    const set = buildSet(readSet(files, rainSet))
    for (const plan of set.plans.values()) {
      const ids = new Set(idsIn(page(`plans/${plan.id.value}.html`)))
      const missing = [...clausesOf(plan).keys()].filter((clause) => !ids.has(clause))
      expect([plan.id.value, missing]).toEqual([plan.id.value, []])
    }
  })

  test('the first page answers in one sentence', () => {
    const [, sentence = ''] = /<p class="answer">(.*)<\/p>/.exec(page('index.html')) ?? []
    for (const target of ['plans.html', 'ledger.html', 'drills/rain-b/index.html'])
      expect(sentence).toContain(`href="${target}"`)
    expect(sentence.replace(/<[^>]+>/g, '')).toMatch(
      /2 部预案，.*；整改台账未办结 \d+ 项，其中逾期 1 项；最近一次演练 2025-06-10《青溪暴雨桌面推演》。/,
    )
  })

  test('a clause shows the drills that touched it and what they found', () => {
    const [row] =
      /<tr>(?:(?!<\/tr>)[\s\S])*id="III-1"[\s\S]*?<\/tr>/.exec(page('plans/special/flood.html')) ?? []
    expect(row).toContain('2025-06-10 按时')
    expect(row).toContain('2024-06-03 未完成')
    expect(row).toContain('整改中（已逾期）')
    expect(row).toContain('href="../../drills/rain-b/index.html"')
  })

  test('coverage: clause against drill, the newest first', () => {
    const [row] =
      /<tr>(?:(?!<\/tr>)[\s\S])*#III-1"[\s\S]*?<\/tr>/.exec(page('coverage/special/flood.html')) ?? []
    expect(row?.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toContain('● 按时 ○ 未完成')
  })

  test('trends compare drills by one rubric, and tell of findings by year', () => {
    const text = seen('trends.html')
    expect(text).toContain('2 次演练')
    expect(text).toMatch(/有期限的任务按时完成率：由 [\d.]+% 升到 [\d.]+%/)
    expect(page('trends.html').match(/<svg/g)?.length).toBeGreaterThan(1)
  })

  test('a body sees how much it has to do at each level, and may choose one', () => {
    const text = page('organizations/qx-water.html')
    expect(text).toMatch(/各级响应期间的任务：Ⅳ级 \d+ 项、Ⅲ级 \d+ 项/)
    expect(text).toMatch(/data-levels="Ⅳ级\|Ⅲ级[^"]*"/)
    expect(text).toMatch(/<tr data-levels="[^"]*级[^"]*"><td class="t"><a href="[^"]*">[\d.]+ I[IV]+-\d/)
  })

  test('a body finds what it has to do in all plans', () => {
    const text = seen('organizations/qx-water.html')
    expect(text).toContain('青溪县水利局：在')
    expect(text).toContain('巡查青溪堤防')
    expect(text).toContain('整改台账中由本单位负责的')
  })

  test('the files of the search say where things are: all plans whole, bodies, drills, findings', () => {
    const held = heldBySearch()
    const { groups } = held.get('head-0') as SearchHead
    const places = (title: string): readonly Place[] => {
      const number = groups.findIndex(([name]) => name === title)
      return (held.get(`text-${number}`) ?? []) as readonly Place[]
    }
    const flood = places('青溪县防汛应急预案')
    expect(flood.find(([anchor]) => anchor === 'III-1')?.[3]).toContain('转移低洼地带群众')
    const text = flood.map(([, , , words]) => words).join('')
    for (const block of planTexts('special/flood.md')) expect(text).toContain(block)
    expect(places('单位任务').map(([page]) => page)).toContain('organizations/qx-water.html')
    expect(places('演练').map(([page]) => page)).toContain('drills/rain-a/index.html')
    expect(places('问题整改台账').length).toBeGreaterThan(1)
    for (const [title, page] of groups)
      for (const [anchor, rank] of places(title)) {
        const address = page === '' ? anchor : `${page}${fragment(anchor)}`
        expect(rank).toBeLessThan(9)
        expect([address, wrongWith(address, 'index.html', idsOf(site))]).toEqual([address, null])
      }
  })

  test('the first page asks for nothing of the search but its script', () => {
    const scripts = [...page('index.html').matchAll(/<script src="([^"]*)"/g)].map(([, name]) => name)
    expect(scripts).toEqual(['assets/site.js', 'assets/search.js'])
  })
})

/** Words of a plan below its title that a reader sees: items of lists, cells, paragraphs. */
function planTexts(path: string): string[] {
  const text = new TextDecoder()
    .decode(files.read(`${rainSet}/${path}`))
    .replace(/^---[\s\S]*?\n---\n/, '')
    .replace(/^# .*$/m, '')
  const cells = text.split('\n').flatMap((line) => line.split('|'))
  return cells
    .flatMap((cell) => /[\u4e00-\u9fff]{4,}/.exec(cell)?.[0] ?? [])
    .filter((words) => !/电话/.test(words))
}

/** What the scripts of the search hold, by kind and number, as a page reads them. */
function heldBySearch(): Map<string, unknown> {
  const held = new Map<string, unknown>()
  for (const [path, text] of site)
    if (path.startsWith('assets/search/'))
      new Function('yuyanSearch', text)(
        (kind: string, number: number, value: unknown) => void held.set(`${kind}-${number}`, value),
      )
  return held
}

describe('a site leaves out', () => {
  test('scenarios, what was injected, the log of drills', () => {
    for (const [path, text] of site) {
      expect([path, /绝密|night/.test(text)]).toEqual([path, false])
      for (const content of ['24 小时面雨量 62 毫米', '青溪水位 9.2 米', '低洼地带进水'])
        expect([path, text.includes(content)]).toEqual([path, false])
    }
    expect(seen('drills/rain-a/report.html')).toContain('（注入内容不随本站公布）')
    expect(seen('drills/rain-a/report.html')).toContain('（演练日志不随本站公布，见归档记录）')
  })

  test('telephone numbers of the register, however they are written; those for everybody stay', () => {
    for (const [path, text] of site)
      expect([path, /8666[\s－-]?0123/.test(text.normalize('NFKC'))]).toEqual([path, false])
    expect(seen('plans/special/flood.html')).toContain(
      '值班电话：（电话不公布），或 （电话不公布）；报警 110。',
    )
  })

  test('a drill that is not closed', async () => {
    const open = await drilledRain({ 'drills/night/sealed.json': '{"title":"绝密"}' })
    await typedInRain(open, 'site')
    for (const [path, text] of siteIn(open)) expect([path, /night|绝密/.test(text)]).toEqual([path, false])
  })

  test('and says so', () => {
    const text = seen('about.html')
    for (const word of ['演练情景、注入内容', '尚未归档的、正在进行的和封存的演练', '联系方式登记表'])
      expect(text).toContain(word)
  })
})

describe('writing it again', () => {
  test('gives the same bytes', async () => {
    await typedInRain(files, 'site', '--out', 'again')
    expect(siteIn(files, '/demo/again')).toEqual(siteIn(files))
  })

  test('takes away pages that are no more, and nothing that somebody put there', async () => {
    const changed = await drilledRain()
    await typedInRain(changed, 'site')
    changed.contents.set('/demo/out/site/web.config', 'mine')
    changed.contents.delete(`${rainSet}/township/heping.md`)
    await typedInRain(changed, 'site')
    const again = siteIn(changed)
    expect(again.has('plans/township/heping.html')).toBe(false)
    expect(again.get('web.config')).toBe('mine')
    expect(brokenAddresses(again)).toEqual([])
  })
})

test('a drill whose record was edited is named, and nothing of it is told', async () => {
  const broken = await drilledRain()
  const log = `${rainSet}/drills/rain-a/log.jsonl`
  broken.contents.set(
    log,
    new TextDecoder().decode(broken.read(log)).replace('Ⅲ级', 'Ⅱ级').replace(/T\+0/, 'T+1'),
  )
  const text = new TextDecoder().decode(broken.read(log))
  broken.contents.set(log, text.replace('演完', '完了'))
  await typedInRain(broken, 'site')
  const pages = siteIn(broken)
  expect(pages.has('drills/rain-a/report.html')).toBe(false)
  expect(pages.get('drills/rain-a/index.html')).toContain('记录不完整，内容不可信')
  expect(brokenAddresses(pages)).toEqual([])
})

test('in English, with the plans as they are written', async () => {
  await typedInRain(files, 'site', '--lang', 'en', '--out', 'english')
  const english = siteIn(files, '/demo/english')
  expect(english.get('index.html')).toContain('<html lang="en">')
  expect(english.get('index.html')).toContain('>2 plans</a>, ')
  expect(english.get('ledger.html')).toContain('Cause: ')
  expect(english.get('plans/special/flood.html')).toContain('转移低洼地带群众')
  expect(brokenAddresses(english)).toEqual([])
  for (const [path, text] of english)
    if (path.endsWith('.html')) expect([path, firstUnbalanced(text)]).toEqual([path, null])
})
