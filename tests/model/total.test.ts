import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Place } from '../../src/diagnostic/place.ts'
import { parseDocument } from '../../src/document/parse-document.ts'
import { buildPlan } from '../../src/model/build-plan.ts'
import type { RoledSection } from '../../src/model/plan.ts'
import { settingsWith } from './read.ts'

const frontmatter =
  '---\nkind: plan\nid: demo\ntitle: 示范应急预案\ntype: special\narea: demo\nissuer: gov\nstatus: draft\nhazards: [flood, drought]\n---\n\n'

const lines = [
  '# 示范应急预案',
  '## 应急响应',
  '### Ⅳ级响应',
  '### 抗旱Ⅲ级响应',
  '#### 启动条件',
  '#### 启动程序',
  '#### 响应行动',
  '## 处置程序',
  '## 响应终止',
  '## 信息报告',
  '<!-- role: response II -->',
  '<!-- for: drought -->',
  '<!-- role: ',
  '同时满足下列条件：',
  '1. 水位超过 12 米：`水位 > 12`，且 `上涨`',
  '- 决定：总指挥和市长，30 分钟',
  '- 未达启动条件',
  '  - 嵌套 `a` 或 `b` 且 `c`',
  '（1）市防办：报告，10 分钟内',
  '在Ⅳ级响应基础上，增加下列任务：',
  '| 编号 | 任务 | 责任单位 | 时限 | 条件 | 周期 | 资源 |\n|---|---|---|---|---|---|---|\n| 延 IV-1 | **甲** | 乙、丙 | 启动后 | `` ` `` | 每 | 丁×2 |\n| | | |',
  '| 指标 | Ⅳ级 | Ⅲ级 |\n|---|---|---|\n| 水位（米） | > | 10 万人 |',
  '| 报告 | 报送 | 起算 | 时限 |\n|---|---|---|---|\n| 甲 | 乙 | III-2 | 电话 1 小时、书面 |',
  '`',
  '',
]

const plan = fc
  .array(fc.constantFrom(...lines), { maxLength: 30 })
  .map((parts) => frontmatter + parts.join('\n\n'))

const isPlace = (value: object): value is Place => 'start' in value && 'end' in value && 'path' in value

/** Every place in a value, whatever holds it. */
function placesIn(value: unknown, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return found
  if (isPlace(value)) found.push(value)
  else for (const each of value instanceof Map ? value.values() : Object.values(value)) placesIn(each, found)
  return found
}

test('any arrangement of a plan’s pieces is understood without a throw, and every place lies in the text', () => {
  fc.assert(
    fc.property(plan, (text) => {
      const document = parseDocument('demo.md', text)
      const built = buildPlan(document, settingsWith())
      const sections = built.sections.map(({ section: _, ...rest }): Omit<RoledSection, 'section'> => rest)
      for (const { start, end } of placesIn({ ...built, sections })) {
        expect(start.offset).toBeLessThanOrEqual(end.offset)
        expect(end.offset).toBeLessThanOrEqual(text.length)
        expect(text.split('\n')[start.line - 1]?.length ?? -1).toBeGreaterThanOrEqual(start.column - 1)
      }
    }),
  )
})

test('a condition’s source stands at its place, but for cells of grading tables and joined codes', () => {
  fc.assert(
    fc.property(plan, (text) => {
      const built = buildPlan(parseDocument('demo.md', text), settingsWith())
      for (const level of built.groups.flatMap(({ levels }) => levels))
        for (const { content } of level.start?.items ?? [])
          if (content.kind === 'condition')
            for (const { value, at } of content.conditions)
              expect([value.source, '> ', '10 万人', '>']).toContain(
                text.slice(at.start.offset, at.end.offset),
              )
    }),
  )
})

test('no document is too strange: text without headings, an empty body, data of other shapes', () => {
  for (const text of [
    '',
    '---\nkind: plan\n---\n',
    `${frontmatter}`,
    '---\nkind: plan\nlinks: 3\nhazards: [[[]]]\ndates: []\n---\n',
  ])
    expect(() => buildPlan(parseDocument('demo.md', text), settingsWith())).not.toThrow()
})
