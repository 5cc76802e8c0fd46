import { levelText } from '../../../locale/level-text.ts'
import { joined, type Locale } from '../../../locale/locale.ts'
import type { RoledSection } from '../../../model/plan.ts'
import { levelRank } from '../../../vocabulary/level.ts'
import { type SectionRole, splitHeading } from '../../../vocabulary/section-role.ts'
import { measures } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { enclosing, type PlacedSection, placedSections } from '../../section-tree.ts'
import { counts } from '../../shared-groups.ts'

/**
 * Response stands neither in 总则 nor in 附则, levels follow one another upwards or downwards, and no chapter of the response comes after
 * 附则. Only what is surely in the wrong place is told; a section whose role the author wrote himself is left alone.
 */
export const sectionMisplaced = defineRule({
  basis: measures(
    24,
    '审核内容包括预案框架是否清晰、内容是否完备',
    'the review asks whether a plan is clearly built and complete',
  ),
  holds: {
    'zh-CN': '响应内容写在响应章节，各级响应按级别依次排列，附则在最后。',
    en: 'Response stands in the chapter on response, levels follow in their order, supplementary provisions come last.',
  },
  because: {
    'zh-CN': '应急时按章节找内容，写在总则、附则里的行动没有人翻得到；级别次序颠倒，容易照错一级办。',
    en: 'In an emergency people look where things belong: what stands in the general provisions is not found, and levels out of order are mistaken for each other.',
  },
  messages: {
    'zh-CN': {
      inside: '“{heading}”写在“{chapter}”之下；请移到应急响应章节',
      order: '各级响应的次序为 {levels}；请按级别由低到高或者由高到低排列',
      'after-last': '“{heading}”排在“{chapter}”之后；请移到附则之前',
      there: '“{chapter}”在此处',
    },
    en: {
      inside: '"{heading}" stands under "{chapter}"; move it to the chapter on response',
      order:
        'The levels of response come in the order {levels}; put them from the lowest up or from the highest down',
      'after-last': '"{heading}" comes after "{chapter}"; move it in front of the supplementary provisions',
      there: '"{chapter}" is here',
    },
  },
  check: (set, report) => {
    const order = set.settings.levels.map(({ id }) => id)
    const tell = (variant: 'inside' | 'after-last', wrong: Misplaced | null): void => {
      const at = wrong?.own.section.heading?.at
      if (!wrong || !at) return
      const chapter = headingOf(wrong.chapter)
      const related = [{ at: wrong.chapter.section.at, variant: 'there' as const, params: { chapter } }]
      report(at, variant, { heading: headingOf(wrong.own), chapter }, { related })
    }
    for (const plan of set.allPlans.filter(counts)) {
      const sections = placedSections(plan)
      for (const each of sections) tell('inside', misplaced(each))
      tell('after-last', afterLast(sections))
      for (const row of levelRows(sections)) {
        const wrong = firstOutOfOrder(row.map(({ levels }) => levelRank(levels[0] ?? null, order)))
        const at = row[wrong]?.section.heading?.at
        if (at)
          report(at, 'order', {
            levels: row.map((each) => levelsOf(each, 'zh-CN')).join(' → '),
            levelsEn: row.map((each) => levelsOf(each, 'en')).join(' → '),
          })
      }
    }
  },
})

interface Misplaced {
  readonly own: RoledSection
  readonly chapter: RoledSection
}

/** Chapters in which no response may stand, and what may not. 启动条件 and 启动程序 may well be told in 附则 (of the plan's own revision). */
const notInside: ReadonlyMap<SectionRole | null, ReadonlySet<SectionRole | null>> = new Map([
  ['general', new Set(['response', 'activation', 'procedure', 'actions'])],
  ['definitions', new Set(['response', 'actions'])],
  ['management', new Set(['response', 'actions'])],
])

/** A section of one level's response in a chapter where it may not stand; its outermost only. */
function misplaced(placed: PlacedSection): Misplaced | null {
  const { own } = placed
  if (own.levels.length === 0 || byComment(own)) return null
  const around = enclosing(placed)
  const chapter = around.find(({ role }) => notInside.get(role)?.has(own.role))
  const told = around.some(({ role, levels }) => levels.length > 0 && role === 'response')
  return chapter && !told && !byComment(chapter) ? { own, chapter } : null
}

function byComment({ section }: RoledSection): boolean {
  return section.directives.some(({ name }) => name === 'role')
}

/** The first chapter of the response after 附则, among the sections that stand beside it. */
function afterLast(sections: readonly PlacedSection[]): Misplaced | null {
  const last = sections.find(({ own }) => lastChapter.test(splitHeading(headingOf(own)).words))
  const late = sections.find(
    (each, index) =>
      last !== undefined &&
      index > sections.indexOf(last) &&
      each.around === last.around &&
      beforeLast.has(each.own.role) &&
      !attached.test(splitHeading(headingOf(each.own)).words),
  )
  return last && late ? { own: late.own, chapter: last.own } : null
}

const lastChapter = /^附则$|^supplementary provisions$/i
/** Charts and forms follow 附则 as annexes, whatever they are about. */
const attached = /(图|表|名单|名录|清单|格式|样式|chart|form|list|table)$/i
const beforeLast: ReadonlySet<SectionRole | null> = new Set([
  'command',
  'warning',
  'response',
  'first-response',
])

/** Sections of response side by side that have levels of their own, in one hazard group. */
function levelRows(sections: readonly PlacedSection[]): RoledSection[][] {
  const rows = sections.filter(({ own }) => own.role === 'response' && own.levels.length > 0)
  const beside = Map.groupBy(rows, ({ around }) => around)
  return [...beside.values()].flatMap((row) => [
    ...Map.groupBy(
      row.map(({ own }) => own),
      ({ group }) => group,
    ).values(),
  ])
}

/**
 * The index of the first rank that turns back on the way that the ranks take; −1 when they only rise or only fall, and when one comes
 * twice: then the levels begin anew, as for another hazard.
 */
function firstOutOfOrder(ranks: readonly number[]): number {
  if (new Set(ranks).size < ranks.length) return -1
  const steps = ranks.slice(1).map((rank, index) => Math.sign(rank - (ranks[index] ?? rank)))
  const way = steps.find((step) => step !== 0)
  const turn = steps.findIndex((step) => step !== 0 && step !== way)
  return turn < 0 ? -1 : turn + 1
}

function headingOf({ section }: RoledSection): string {
  return section.heading?.text ?? ''
}

function levelsOf({ levels }: RoledSection, locale: Locale): string {
  return joined(
    levels.map((level) => levelText(level, locale, [])),
    locale,
  )
}
