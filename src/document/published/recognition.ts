import { LineIndex } from '../../diagnostic/place.ts'
import { type LevelId, type LevelName, levelName, levelsNamedIn } from '../../vocabulary/level.ts'
import {
  isNumberedAsItem,
  roleOfHeading,
  type SectionRole,
  speaksOfResponse,
} from '../../vocabulary/section-role.ts'
import type { Block, Item, Section } from '../document.ts'
import { outline } from '../outline.ts'
import { readBlocks } from '../read-blocks.ts'
import { mendedText } from './mend-text.ts'

/** What a level's chapter of a published plan holds. */
export interface RecognisedLevel {
  readonly level: LevelId
  /** Numbered start conditions (启动条件). */
  readonly conditions: number
  /** Numbered actions (响应措施、响应行动), those under a numbered head counted instead of the head. */
  readonly actions: number
  /** A chapter 启动程序 stands for it. */
  readonly procedure: boolean
}

/** What is recognised in a plan as published, without frontmatter. */
export interface Recognition {
  /** In the order of the text. */
  readonly levels: readonly RecognisedLevel[]
  /** Headings of decimal numbers or known roles. */
  readonly sections: number
  /** Distinct names of bodies, in the order of the text. */
  readonly organizations: readonly string[]
  /** Time limits as written: 2 小时内. */
  readonly deadlines: readonly string[]
  /** Rows of tables with characteristic water levels (警戒水位、保证水位). */
  readonly marks: number
  /** Chapters on calling and answering (叫应). */
  readonly calls: number
}

const usualLevels: readonly LevelName[] = ['IV', 'III', 'II', 'I'].map((id) => ({ id, name: levelName(id) }))

/** Reads a text as if all that can be mended were mended. Total: any text gives a recognition. */
export function recognisePlan(text: string, from: number): Recognition {
  const mended = mendedText(text, from)
  const { body } = outline(readBlocks(mended, from), mended, new LineIndex('', mended), from)
  const parts = partsOf(body, { role: null, level: null })
  const words = unwrapped(mended.slice(from))
  return {
    levels: levelsOf(parts),
    sections: parts.filter(({ section }) => section.heading !== null && roleOfHeading(section.heading.text))
      .length,
    organizations: organizationsIn(words),
    deadlines: deadlinesIn(words),
    marks: parts.reduce(
      (sum, { section }) => sum + section.blocks.reduce((n, block) => n + markRows(block), 0),
      0,
    ),
    calls: parts.filter(({ section }) => /叫应/.test(section.heading?.text ?? '')).length,
  }
}

/** Lines of one paragraph made one: a name may go on in the next line. */
function unwrapped(text: string): string {
  return text.replace(/(\S)[ \t]*(?:\r\n|\n|\r)(?=[\u4e00-\u9fff，。；：、])/g, '$1')
}

interface Part {
  readonly section: Section
  readonly role: SectionRole | null
  readonly level: LevelId | null
}

type Around = Pick<Part, 'role' | 'level'>

function partsOf(section: Section, around: Around): Part[] {
  const heading = section.heading?.text ?? ''
  const named = speaksOfResponse(heading) ? levelsNamedIn(heading, usualLevels) : []
  const level = (named.length === 1 ? named[0] : undefined) ?? around.level
  const own = around.role === 'actions' && isNumberedAsItem(heading) ? null : roleOfHeading(heading)
  const part = { section, role: own ?? around.role, level }
  return [part, ...section.sections.flatMap((each) => partsOf(each, part))]
}

function levelsOf(parts: readonly Part[]): RecognisedLevel[] {
  const ids = new Set(parts.flatMap(({ level }) => level ?? []))
  return [...ids].map((level) => {
    const own = parts.filter((part) => part.level === level)
    const sum = (role: SectionRole, count: (items: readonly Item[]) => number): number =>
      own
        .filter((part) => part.role === role)
        .reduce((total, { section }) => total + count(itemsOf(section.blocks)), 0)
    return {
      level,
      conditions: sum('activation', (items) => items.length),
      actions: sum('actions', leaves),
      procedure: own.some(({ role }) => role === 'procedure'),
    }
  })
}

function itemsOf(blocks: readonly Block[]): Item[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
}

function leaves(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + Math.max(1, leaves(itemsOf(item.blocks))), 0)
}

function markRows(block: Block): number {
  if (block.kind !== 'table') return 0
  return block.header.some(({ text }) => /^(?:警戒水位|保证水位).{0,6}$/.test(text)) ? block.rows.length : 0
}

const offices =
  '委(?:员会|宣传部|组织部|统战部|政法委|网信办|办公室)?|政府(?:新闻办|办公室|办)?|防指|防办|减灾委|军分区|警备区|指挥部(?:办公室)?|支队|大队|中心|公司|总会|总社|红十字会|妇联|办公室|办(?=[、，。：；）])|局'

/** Words in which two names, or a name and what it does, run into one; and words for bodies of a kind. */
const notOneName =
  /或|及|[和与、][市县省]|组织|领导|主任|建议|叫应|总?指挥长|总指挥(?!部)|下设|以上|协助|会同|启动|对外|向|由|有关|^[市县](?:级|县|市|支队|大队)/

/**
 * Names of bodies in a text, each once, in its order: what begins with its place (市、县、省, or the name of the city or county
 * that the text's first lines tell) and ends like an office. Bodies of a kind (有关部门、县级应急局) are left out.
 */
export function organizationsIn(text: string): string[] {
  const place = /([\u4e00-\u9fff]{2,3})[市县]/.exec(text.slice(0, 2000))?.[1]
  const own = place ? `|(?:武警|国网)?${place}[市县]?` : ''
  const pattern = new RegExp(`(?:[市县省]${own})[\\u4e00-\\u9fff]{0,10}?(?:${offices})(?![员长局])`, 'g')
  const found = [...text.matchAll(pattern)].map(([name]) => name)
  return [...new Set(found.filter((name) => !notOneName.test(name)))]
}

const amount = '(?:\\d{1,3}|[一二三四五六七八九十两半]{1,3})\\s*'
const span = `${amount}(?:分钟|个?小时|个?工作日|天|日)`

/** 2 小时内, 10 月 15 日前, 每日 9 时前, 每 7 天, 发生后 30 分钟; not the window of a forecast (未来 6 小时内降雨). */
const deadline = new RegExp(
  `(?<!未来\\s*|过去\\s*|、)(?:\\d{1,2}\\s*月\\s*)?${span}(?:以内|之内|内|前)(?!\\s*(?:降雨|雨量|累计|全|有))|` +
    `每\\s*${span}|每(?:日|天|周|月)\\s*${amount}[时日]前|(?:发生|接报|启动|稳定)后\\s*${span}(?!以?内|之内)`,
  'g',
)

/** Time limits in a text as written, each occurrence, white space left out. */
export function deadlinesIn(text: string): string[] {
  return [...text.matchAll(deadline)].map(([words]) => words.replace(/\s+/g, ''))
}
