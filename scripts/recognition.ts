import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { proseNumbers } from '../src/check/prose-numbers.ts'
import { LineIndex } from '../src/diagnostic/place.ts'
import type { Block, Item, Section } from '../src/document/document.ts'
import { outline } from '../src/document/outline.ts'
import { numberedWords } from '../src/document/published/heading-rank.ts'
import { findMends, mendedText } from '../src/document/published/mend-text.ts'
import { type Recognition, recognisePlan } from '../src/document/published/recognition.ts'
import { readBlocks } from '../src/document/read-blocks.ts'
import { type Locale, locales } from '../src/locale/locale.ts'

/** What is counted; `wrong`: recognised, but something else in the text. */
const subjects = [
  ...['headings', 'levels', 'conditions', 'actions', 'procedures', 'units'],
  ...['deadlines', 'bodies', 'marks', 'calls'],
] as const
type Subject = (typeof subjects)[number]

/** Counted by hand in the texts; they do not change. */
interface ByHand {
  readonly title: Readonly<Record<Locale, string>>
  readonly there: Readonly<Record<Subject, number>>
  readonly wrong: Partial<Readonly<Record<Subject, number>>>
  /** Number of the chapter that names the bodies with tasks; bodies are counted in it. */
  readonly tasked: string
}

const plans: Readonly<Record<string, ByHand>> = {
  'suzhou-relief': {
    title: { 'zh-CN': '市级自然灾害救助应急预案', en: 'A city’s disaster relief plan' },
    there: {
      ...{ headings: 52, levels: 4, conditions: 20, actions: 138, procedures: 4, units: 35 },
      ...{ deadlines: 13, bodies: 29, marks: 0, calls: 0 },
    },
    wrong: {},
    tasked: '5.1.3',
  },
  'hengyang-flood': {
    title: { 'zh-CN': '市级防汛抗旱应急预案', en: 'A city’s flood and drought plan' },
    there: {
      ...{ headings: 84, levels: 4, conditions: 36, actions: 63, procedures: 0, units: 56 },
      ...{ deadlines: 4, bodies: 47, marks: 7, calls: 3 },
    },
    wrong: { bodies: 2 },
    tasked: '2.1.1',
  },
}

/** The pages for a folder that holds the plans, by locale. */
export function recognitionPages(folder: string): Map<Locale, string> {
  const texts = Object.entries(plans).map(([name, plan]) => ({
    ...plan,
    text: readFileSync(join(folder, `${name}.md`), 'utf8'),
  }))
  return new Map(locales.map((locale) => [locale, page(texts, locale)]))
}

function page(texts: readonly (ByHand & { text: string })[], locale: Locale): string {
  const said = words[locale]
  const tables = texts.flatMap(({ title, there, wrong, tasked, text }) => {
    const found = counted(text, tasked)
    const rows = subjects.flatMap((subject) => {
      const [real, seen, off] = [there[subject], found[subject], wrong[subject] ?? 0]
      const cells = [said.subjects[subject], real, seen, Math.max(0, real - seen + off), off]
      return real + seen > 0 ? [`| ${cells.join(' | ')} |`] : []
    })
    const traces = findMends(text, 0).map(({ kind, count }) => `${said.traces[kind]} ${count}`)
    return [
      `## ${title[locale]}`,
      [said.header, '|---|---|---|---|---|', ...rows].join('\n'),
      said.mended(traces),
    ]
  })
  return `${[said.generated, `# ${said.title}`, said.intro, ...tables, `## ${said.head}`, said.missed].join('\n\n')}\n`
}

/** What the recognisers see. Numbers with units are those of start conditions. */
function counted(text: string, tasked: string): Record<Subject, number> {
  const mended = mendedText(text, 0)
  const { body } = outline(readBlocks(mended, 0), mended, new LineIndex('', mended), 0)
  const sections = within(body)
  const seen: Recognition = recognisePlan(text, 0)
  const sum = (of: 'conditions' | 'actions'): number =>
    seen.levels.reduce((total, level) => total + level[of], 0)
  return {
    headings: sections.filter(isPlaced).length,
    levels: seen.levels.length,
    conditions: sum('conditions'),
    actions: sum('actions'),
    procedures: seen.levels.filter(({ procedure }) => procedure).length,
    units: sections
      .filter(({ heading }) => /启动条件$/.test(heading?.text ?? ''))
      .flatMap(({ blocks }) => itemsOf(blocks))
      .flatMap(({ content }) => proseNumbers(content.text))
      .filter(({ unit }) => unit !== null).length,
    deadlines: seen.deadlines.length,
    bodies: sections
      .filter(({ heading }) => numberedWords(heading?.text ?? '').number === tasked)
      .reduce(
        (sum, { at }) =>
          sum +
          recognisePlan(`${firstLine(text)}\n\n${mended.slice(at.start.offset, at.end.offset)}`, 0)
            .organizations.length,
        0,
      ),
    marks: seen.marks,
    calls: seen.calls,
  }
}

/** It tells the place whose bodies are meant. */
function firstLine(text: string): string {
  return /[\u4e00-\u9fff]{2,3}市/.exec(text)?.[0] ?? ''
}

/** A decimal number at the depth that it tells, below the plan's title. */
function isPlaced({ heading, depth }: Section): boolean {
  const { number } = numberedWords(heading?.text ?? '')
  return number !== '' && number.split('.').length + 1 === depth
}

function within(section: Section): Section[] {
  return [section, ...section.sections.flatMap(within)]
}

function itemsOf(blocks: readonly Block[]): readonly Item[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
}

const words = {
  'zh-CN': {
    generated: '<!-- 由 scripts/recognition.ts 生成，请勿手改 -->',
    title: '真实预案的识别情况',
    intro:
      '以两份公开发布的市级预案原文检验识别程度。原文由 PDF 转换而来，没有首部，标题同为一级，多项编号连在一段，数字写成公式，表格用 HTML 书写；此处只列数目，不引原文。“实有”由人工清点，“误识”指识别为此类而实际不是。`yuyan check` 对这样的文件只给出不多于 12 条提示，`--fix` 可补上首部并修正转换痕迹。',
    header: '| 内容 | 实有 | 识别 | 漏识 | 误识 |',
    subjects: {
      headings: '按编号定级的标题',
      levels: '响应级别',
      conditions: '编号的启动条件',
      actions: '编号的响应措施',
      procedures: '各级启动程序',
      units: '启动条件中带单位的数值',
      deadlines: '时限与周期',
      bodies: '一章中承担任务的单位',
      marks: '特征水位表的站点',
      calls: '关于叫应的章节',
    },
    traces: {
      contents: '目录',
      headings: '标题',
      items: '连写的编号项',
      paragraphs: '断开的段落',
      formulas: '公式',
      tables: 'HTML 表格',
      images: '图片',
    },
    mended: (traces: readonly string[]) => `转换痕迹：${traces.join('，')}。`,
    head: '漏识与误识的原因',
    missed:
      '- 时限：没有具体数目的期限（如“下旬”）和“每月几次”不作时限识别。\n- 单位：名称中没有本地地名、也不以“市”“县”“省”开头的单位识别不出；两个企业名称的后半相同的，只识别出相同的部分；简称与全称各计一个。\n- 单位误识：名称在“委”“公司”等字处被截断。\n- 图片中的流程图、叫应流程和 HTML 表格中合并的单元格不识别，须由编制单位改写为列表或表格。\n- 没有编号的启动条件和响应措施不计入。',
  },
  en: {
    generated: '<!-- Generated by scripts/recognition.ts; do not edit -->',
    title: 'What is recognised in real plans',
    intro:
      'Two city plans as published test the recognisers. Their text was converted from PDF: no frontmatter, headings all at one depth, numbered items run together in one paragraph, numbers written as formulas, tables in HTML. Only numbers stand here, no sentence of theirs. “In the text” was counted by hand; “wrong” is what was recognised and is something else. `yuyan check` says at most 12 things of such a file; `--fix` puts a frontmatter and mends the traces of conversion.',
    header: '| What | In the text | Recognised | Missed | Wrong |',
    subjects: {
      headings: 'Headings at the depth of their number',
      levels: 'Response levels',
      conditions: 'Numbered start conditions',
      actions: 'Numbered response actions',
      procedures: 'Start procedures of a level',
      units: 'Numbers with a unit in start conditions',
      deadlines: 'Time limits and cycles',
      bodies: 'Bodies with tasks named in one chapter',
      marks: 'Stations in the table of water marks',
      calls: 'Chapters on calling and answering (叫应)',
    },
    traces: {
      contents: 'lines of contents',
      headings: 'headings',
      items: 'items run together',
      paragraphs: 'cut paragraphs',
      formulas: 'formulas',
      tables: 'HTML tables',
      images: 'pictures',
    },
    mended: (traces: readonly string[]) => `Traces of conversion: ${traces.join(', ')}.`,
    head: 'Why something is missed or wrong',
    missed:
      '- Time limits: those without a number (“the last third of the month”) and “so many times a month” are not read.\n- Bodies: a name that begins neither with the place nor with 市, 县 or 省 is not seen; of two enterprises whose names end alike only the common end is; a short and a full name count as two.\n- Wrong bodies: a name cut off at 委 or 公司.\n- Flow charts and call chains in pictures, and merged cells of HTML tables, are not read: the author writes them as lists or tables.\n- Start conditions and actions without a number are not counted.',
  },
} as const

if (import.meta.main) {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) throw new Error('usage: node scripts/recognition.ts <folder with the plans>')
  for (const [locale, text] of recognitionPages(folder))
    writeFileSync(join(import.meta.dirname, '..', `docs/${locale}/recognition.md`), text)
}
