/**
 * The pictures of docs/: `node scripts/screenshots.ts` plays the demonstration drill to its fortieth minute, opens the pages in
 * Chromium and writes docs/images/<page>.<locale>.webp, in both languages; with names of pages only those. Run by hand, after `npm run build`, when pages look
 * different. English pages show the Chinese texts of the demonstration set under English labels.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Opening, SeatLink } from '../src/console/protocol.ts'
import type { Command } from '../src/drill/command.ts'
import { type Locale, locales } from '../src/locale/locale.ts'
import { hour, minute } from '../src/vocabulary/duration.ts'
import { launchBrowser } from '../tests/support/chromium.ts'
import { ServedConsole } from '../tests/support/journey/served-console.ts'
import { sitePage } from './screenshots-site.ts'

const root = join(import.meta.dirname, '..')
const images = join(root, 'docs/images')
const drill = 'chishan'
/** Pages asked for; none: all. */
const asked = process.argv.slice(2)
/** When the pictures are taken, by the machine's clock: they should not change from day to day. */
const taken = Date.UTC(2026, 5, 30, 6, 0)
const begins = Date.UTC(2016, 6, 3, 16, 0)

interface Shot {
  readonly page: string
  readonly seat: string
  readonly screen: BrowserContextOptions
  /** What is pressed before the picture is taken, by its words in each language. */
  readonly press?: Readonly<Record<Locale, string>>
}

const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }
const phone: BrowserContextOptions = {
  ...{ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 },
  ...{ hasTouch: true, isMobile: true },
}

/** A picture each. */
const shots: readonly Shot[] = [
  { page: 'director', seat: 'director', screen: desk },
  { page: 'control-cell', seat: 'cell', screen: desk },
  { page: 'evaluator', seat: 'evaluator-1', screen: desk },
  { page: 'participant', seat: 'guozhuang', screen: phone },
  { page: 'participant-acts', seat: 'deputy', screen: phone, press: { 'zh-CN': '我要…', en: 'I want to…' } },
  { page: 'wall', seat: 'observer', screen: { viewport: { width: 1920, height: 1080 } } },
]

/** Pages of the library by where they are, and what must be there before the picture is taken. */
const libraryShots = [
  { page: 'plans', hash: '#/', ready: 'table' },
  { page: 'plan', hash: '#/plan/special/flood', ready: 'article, main table' },
  { page: 'graph', hash: '#/graph', ready: 'svg text' },
  {
    page: 'match',
    hash: '#/match?hazard=flood&fact=赤山湖水位=12.4',
    ready: '.match-called',
  },
] as const

/** Seats of a served drill, as their pages talk for them. */
class Seats {
  readonly #address: string
  readonly #cookies = new Map<string, string>()
  links: readonly SeatLink[] = []
  #acts = 0

  constructor(address: string) {
    this.#address = address
  }

  async enter(link: string): Promise<string> {
    const token = link.split('/').at(-1)
    const answer = await this.#post('/api/enter', { token }, '')
    const { seat } = (await answer.json()) as { seat: string }
    this.#cookies.set(seat, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '')
    return seat
  }

  async enterAll(director: string): Promise<void> {
    await this.enter(director)
    this.links = (await this.get('director', 'links')) as readonly SeatLink[]
    for (const { url, seat } of this.links) if (seat !== 'director') await this.enter(url)
  }

  async get(seat: string, what: string): Promise<unknown> {
    const cookie = this.#cookies.get(seat) ?? ''
    return (await fetch(`${this.#path(seat)}/${what}`, { headers: { cookie } })).json()
  }

  async ask(seat: string, command: Command): Promise<void> {
    this.#acts += 1
    const body = { act: `act-${this.#acts}`, command }
    const url = `${this.#path(seat).slice(this.#address.length)}/commands`
    const answer = (await (await this.#post(url, body, this.#cookies.get(seat) ?? '')).json()) as {
      sentence: string | null
    }
    if (answer.sentence !== null) process.stderr.write(`${seat} ${command.kind}: ${answer.sentence}\n`)
  }

  #path(seat: string): string {
    return `${this.#address}/api/drills/${drill}/seats/${seat}`
  }

  #post(path: string, body: unknown, cookie: string): Promise<Response> {
    const headers = { origin: this.#address, 'content-type': 'application/json', cookie }
    return fetch(`${this.#address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  }
}

/** The first forty minutes at the table. */
async function play(seats: Seats): Promise<void> {
  const jump = (span: number) => seats.ask('director', { kind: 'jump', to: begins + span })
  const say = (seat: string, to: string, text: string) =>
    seats.ask(seat, { kind: 'message', to: [to], text, as: null, answers: null })
  const reason = '已达启动条件'
  const [city, town] = ['special/flood@jurong', 'township/guozhuang-flood@guozhuang']
  const raise = (seat: string, instance: string) =>
    seats.ask(seat, {
      ...{ kind: 'act', forParty: null },
      act: { kind: 'raise', areas: [], reason, instance, level: 'III' },
    })
  for (const { seat } of seats.links) if (seat !== 'members') await seats.ask(seat, { kind: 'here' })
  await seats.ask('director', { kind: 'run', speed: 1 })
  await jump(20 * minute)
  await finishAll(seats)
  // The post that decides it has no seat at the table.
  const { log } = (await seats.get('director', 'view')) as Extract<Opening, { form: 'full' }>
  const chief = log.flatMap(({ type, data }) =>
    type === 'obligation-due' && data.clause === 'special/flood#IV.procedure.decide' ? data.owner : [],
  )[0]
  const act = { kind: 'declare', instance: city, level: 'IV', areas: [], reason } as const
  await seats.ask('director', { kind: 'act', act, forParty: chief ?? null })
  await seats.ask('guozhuang', { kind: 'act', act: { ...act, instance: town }, forParty: null })
  for (const span of [25 * minute, hour, 2 * hour, 4 * hour, 5 * hour, 6 * hour]) {
    await jump(span)
    await finishAll(seats)
  }
  await jump(6 * hour + 45 * minute)
  await seats.ask('director', { kind: 'beat', beat: 'analysis', inject: 'A-06' })
  await raise('deputy', city)
  await finishAll(seats, ['water', 'luting', 'guozhuang-teams'])
  await jump(7 * hour + 5 * minute)
  await raise('guozhuang', town)
  await say('guozhuang', 'cell', '镇江市防指：请求调派 2 台排水泵车支援，何时能到？')
  await say('luting', 'director', '村里广播停电，是否改用铜锣通知？')
  const decision = { text: '沿湖圩区老弱先行转移到镇中心小学', owner: '郭庄镇防指', reason: '夜间降雨持续' }
  const options = ['全员转移', '老弱先行']
  await seats.ask('director', { kind: 'decision', ...decision, options, inject: 'A-06' })
  const observe = { kind: 'observe', item: null, entry: null, photo: null } as const
  await seats.ask('evaluator-1', { ...observe, points: 5, note: '市防办 5 分钟内完成会商提请' })
  await seats.ask('evaluator-1', { ...observe, points: 3, note: '郭庄镇启动前未核对转移名单' })
  await finishAll(seats, ['flood-office', 'luting', 'guozhuang-teams'])
}

/** Seats bring what is due to an end, where doing it is all there is to it. `except`: those that are slower. */
async function finishAll(seats: Seats, except: readonly string[] = []): Promise<void> {
  const players = seats.links.filter(({ role, seat }) => role === 'participant' && !except.includes(seat))
  for (const { seat } of players) {
    const { view } = (await seats.get(seat, 'view')) as Extract<Opening, { form: 'seat' }>
    for (const { key, party, state, kind } of view.duties) {
      if (state !== 'due' || kind === 'decide' || kind === 'link') continue
      const act = { kind: 'finish', obligation: key, evidence: '已办，见值班记录' } as const
      await seats.ask(seat, { kind: 'act', act, forParty: party })
    }
  }
}

async function take(browser: Browser, shot: Shot, link: string, locale: Locale): Promise<void> {
  const context = await browser.newContext({ ...shot.screen, locale })
  const page: Page = await context.newPage()
  await page.goto(link)
  await page.waitForURL(/#\/drill\//)
  await page
    .getByText(/赤山湖/)
    .first()
    .waitFor()
  if (shot.press) await page.getByRole('button', { name: shot.press[locale] }).click()
  await page.evaluate('document.fonts.ready')
  await keep(page, `${shot.page}.${locale}`)
  await context.close()
}

async function takeLibrary(browser: Browser, address: string, locale: Locale): Promise<void> {
  for (const { page: name, hash, ready } of libraryShots) {
    const context = await browser.newContext({ ...desk, locale })
    const page = await context.newPage()
    await page.goto(`${address}/library.html${hash}`)
    await page.locator(ready).first().waitFor()
    await page.evaluate('document.fonts.ready')
    await keep(page, `${name}.${locale}`)
    await context.close()
  }
}

/** Writes what a page shows, at most so wide and in a form that is a third of the size: the repository keeps every edition. */
async function keep(page: Page, name: string): Promise<void> {
  if (asked.length > 0 && !asked.includes(name.split('.')[0] ?? '')) return
  const picture = (await page.screenshot({ animations: 'disabled' })).toString('base64')
  const blank = await page.context().newPage()
  const smaller = await blank.evaluate<string>(`(async () => {
    const image = new Image()
    image.src = 'data:image/png;base64,${picture}'
    await image.decode()
    const scale = Math.min(1, 1440 / image.width)
    const canvas = document.createElement('canvas')
    canvas.width = image.width * scale
    canvas.height = image.height * scale
    const context = canvas.getContext('2d')
    context.imageSmoothingQuality = 'high'
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return canvas.toDataURL('image/webp', 0.82).split(',')[1]
  })()`)
  writeFileSync(join(images, `${name}.webp`), Buffer.from(smaller, 'base64'))
  await blank.close()
}

/** The drill goes on to the evening, ends and is closed; then its review. */
async function takeReview(
  browser: Browser,
  served: ServedConsole,
  seats: Seats,
  locale: Locale,
): Promise<void> {
  for (const span of [8 * hour, 10 * hour, 13 * hour, 17 * hour, 22 * hour]) {
    await seats.ask('director', { kind: 'jump', to: begins + span })
    await finishAll(seats, span === 10 * hour ? ['water'] : [])
  }
  await seats.ask('director', { kind: 'end', reason: '演练目标已达成' })
  await served.stop()
  await served.run('drill', 'close', drill)
  await served.serve()
  const context = await browser.newContext({ ...desk, locale })
  const page = await context.newPage()
  await page.goto(`${served.address}/library.html#/review/${drill}`)
  await page.locator('.finding-list').waitFor({ timeout: 120_000 })
  await page.locator('.choose').first().click()
  await page.evaluate('document.fonts.ready')
  await keep(page, `review.${locale}`)
  await context.close()
}

/** A page of the printed cards. */
async function takeCards(browser: Browser, served: ServedConsole, locale: Locale): Promise<void> {
  await served.run('drill', 'cards', 'chishan-2016', '--out', 'cards', '--lang', locale)
  const context = await browser.newContext({ viewport: { width: 800, height: 1000 } })
  const page = await context.newPage()
  await page.goto(`file://${served.folder}/cards/cards.html`)
  await keep(page, `cards.${locale}`)
  await context.close()
}

mkdirSync(images, { recursive: true })
const browser = await launchBrowser()
for (const locale of locales) {
  const served = await ServedConsole.in(join(root, 'plans/jurong'), taken)
  const settings = served.read('plans/set/yuyan.yaml')
  served.write('plans/set/yuyan.yaml', settings.replace('locale: zh-CN', `locale: ${locale}`))
  const director = await served.serve('--open', 'chishan-2016', '--id', drill)
  const seats = new Seats(served.address)
  await seats.enterAll(director)
  await play(seats)
  served.tell(taken + 40 * minute)
  for (const shot of shots) {
    const link = seats.links.find(({ seat }) => seat === shot.seat)?.url ?? director
    await take(browser, shot, link, locale)
  }
  await takeLibrary(browser, served.address, locale)
  await takeCards(browser, served, locale)
  await takeReview(browser, served, seats, locale)
  const site = await sitePage(browser, { root, taken, locale })
  await keep(site.page, `site.${locale}`)
  await site.close()
  await served.close()
}
await browser.close()
