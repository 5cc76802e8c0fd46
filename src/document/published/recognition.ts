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
  const words = mended.slice(from)
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

const organization =
  /[市县区省](?:级)?[\u4e00-\u9fff]{0,9}?(?:委员会|管理局|支队|大队|中心|公司|指挥部|防指|防办|减灾委|红十字会|妇联|总会|宣传部|网信办|政府|办公室|局|委)(?![员长局])/g

/** Words in which two names, or a name and what it does, run into one. */
const notOneName =
  /或|及|[和与、][市县区省]|组织|领导|主任|建议|叫应|总?指挥长|总指挥(?!部)|下设|以上|协助|会同|启动|向|由/

/** Names of bodies in a text, each once, in its order: what begins with its place (市、县) and ends like an office. */
export function organizationsIn(text: string): string[] {
  const found = [...text.matchAll(organization)].map(([name]) => name)
  return [...new Set(found.filter((name) => !notOneName.test(name)))]
}

const deadline =
  /(?:\d{1,3}|[一二三四五六七八九十两半]{1,3})\s*(?:分钟|个?小时|个工作日|天|日)(?:以内|之内|内|前)|每(?:日|天|周|月)\s*\d{1,2}\s*[时日]前/g

/** Time limits in a text as written, each occurrence, white space left out. */
export function deadlinesIn(text: string): string[] {
  return [...text.matchAll(deadline)].map(([words]) => words.replace(/\s+/g, ''))
}
