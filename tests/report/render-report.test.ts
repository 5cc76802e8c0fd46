import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Locale, locales } from '../../src/locale/locale.ts'
import { type ReportKind, renderReport, templateName } from '../../src/report/render-report.ts'
import { afterActionView } from '../../src/report/reports/after-action.ts'
import type { AfterActionView } from '../../src/report/reports/after-action-view.ts'
import { scorecardView } from '../../src/report/reports/scorecard.ts'
import type { Trace } from '../../src/run/trace.ts'
import { scoreTrace } from '../../src/score/score-trace.ts'
import { floodCards, floodTrace } from '../support/flood-drill.ts'
import { floodProgram, item, rubricOf } from '../support/flood-program.ts'
import { end, traceOf } from '../support/trace.ts'

const templates = (name: string): string =>
  readFileSync(new URL(`../../templates/reports/${name}`, import.meta.url), 'utf8')

const revision = {
  clause: 'special/flood#III.procedure.decide',
  about: [],
  followed: null,
  sentence: 'Ⅲ级响应超出决定时限',
  isEdit: true,
  ...{ text: '决定时限由 30 分钟改为 45 分钟', short: '决定时限由 30 分钟改为 45 分钟' },
  fullApproval: true,
}

function viewOf(locale: Locale, trace: Trace = floodTrace): AfterActionView {
  return afterActionView(
    { trace, program: floodProgram, cards: floodCards, revisions: [revision], actions: null },
    locale,
  )
}

function afterAction(
  kind: 'after-action.md' | 'after-action.html',
  locale: Locale,
  trace: Trace = floodTrace,
): string {
  return renderReport(kind, viewOf(locale, trace), locale, templates)
}

describe('the after-action report', () => {
  const text = afterAction('after-action.md', 'zh-CN')
  const first = text.slice(0, text.indexOf('## 一、'))

  test('has the five parts of AQ/T 9009 in order, after the page for the leader', () => {
    expect([...text.matchAll(/^## (.*)$/gm)].map((found) => found[1])).toEqual([
      '领导摘要',
      '一、演练基本情况',
      '二、演练评估过程',
      '三、演练情况分析',
      '四、改进的意见和建议',
      '五、评估结论',
      '附件 1 情景注入与预期行动',
      '附件 2 演练记录摘录',
    ])
  })

  test('the first page gives both numbers, band or 未评定, what to change and who must act', () => {
    expect(first).toContain('| 预案执行自动评分表 | **43.8%** | **100%** | **差** |')
    expect(first).toContain('| 桌面演练评估表 | **100%** | **50%** | **未评定** |')
    expect(first).toContain('决定时限由 30 分钟改为 45 分钟')
    expect(first).toContain('应按原程序报批')
    expect(first).toContain(
      '| 1 | 优化研判、会商和报批程序，确保Ⅱ级响应在决定时限内启动 | 市防指副总指挥 | 1 个月内 | 建议 |',
    )
  })

  test('three weaknesses, each of another kind, the gravest first', () => {
    const weak = first.slice(first.indexOf('存在的问题'), first.indexOf('建议修订'))
    expect([...weak.matchAll(/^\d\\?\. (.*)$/gm)].map((found) => found[1])).toEqual([
      '《句容市防汛抗旱应急预案》Ⅱ级响应条件满足后 5 小时内始终未启动。（记录 34）',
      '《句容市防汛抗旱应急预案》Ⅲ级响应晚于条件满足 38 分钟启动，超出决定时限 8 分钟。（记录 10、14）',
      '郭庄镇政府越权办理《句容市防汛抗旱应急预案》启动事项 1 次，未予受理。（记录 12）',
    ])
  })

  test('the first page shows three revisions and says how many more there are', () => {
    const many = Array.from({ length: 5 }, (_, i) => ({
      ...{ ...revision, clause: null, isEdit: false },
      ...{ text: `建议 ${i + 1}`, short: `建议 ${i + 1}` },
    }))
    const input = {
      trace: floodTrace,
      program: floodProgram,
      cards: floodCards,
      revisions: many,
      actions: null,
    }
    const report = renderReport('after-action.md', afterActionView(input, 'zh-CN'), 'zh-CN', templates)
    const page = report.slice(0, report.indexOf('## 一、'))
    expect(page).toContain('3. 建议 3')
    expect(page).toContain('（另有 2 条，见第四部分）')
    expect(page).not.toContain('建议 4')
    expect(report).toContain('5. 建议 5')
  })

  test('a title over each table says the finding', () => {
    expect(text).toContain('#### Ⅱ级响应条件满足后 5 小时内始终未启动')
    expect(text).toContain('#### Ⅲ级响应晚于条件满足 37 分钟启动，超出决定时限 7 分钟')
  })

  test('what the director did is in a column of its own and not in the body’s score', () => {
    expect(text).toContain('| 后白镇政府 | 0 项 | 0 项 | 0 项 | 0 项 | 0 项 | 1 项 | — |')
  })

  test('names the assumptions as assumptions', () => {
    expect(text).toContain(
      '| 其他各席 | 最短 5 分钟，多为 15 分钟，最长 40 分钟 | 最短 40%，多为 80%，最长 110% | 2% |',
    )
    expect(text).toMatch(/按以下\*\*假定\*\*产生/)
  })

  test('a drill with people has no assumptions', () => {
    const live = { ...floodTrace, header: { ...floodTrace.header, kind: 'live', assumptions: [] } } as const
    expect(afterAction('after-action.md', 'zh-CN', live)).not.toContain('假定')
  })

  test('a log in which nothing happened makes a whole report too', () => {
    const quiet = traceOf(floodProgram, [end(60)])
    const cards = [scoreTrace(quiet, rubricOf([item([{ kind: 'observed' }])]), floodProgram)]
    const view = afterActionView(
      { trace: quiet, program: floodProgram, cards, revisions: [], actions: null },
      'zh-CN',
    )
    const report = renderReport('after-action.md', view, 'zh-CN', templates)
    expect(report).toContain('| 桌面演练评估表 | **—** | **0%** | **未评定** |')
    expect(report).toContain('《句容市防汛抗旱应急预案》：启动条件始终未满足，未启动响应。')
    expect(report).toContain('没有逾期事项。')
  })
})

test('positions of each reason stand in a line of their own, so that no two run together', () => {
  const cards = [
    scoreTrace(
      floodTrace,
      rubricOf([
        item([
          { kind: 'within', clause: 'special/flood#III-1' },
          { kind: 'within', clause: 'special/flood#III-2' },
        ]),
      ]),
      floodProgram,
    ),
  ]
  const [first, second] = cards[0]?.items[0]?.measurements.map(({ evidence }) => evidence.join('、')) ?? []
  const text = renderReport(
    'scorecard.md',
    scorecardView(cards, floodTrace, floodProgram, 'zh-CN'),
    'zh-CN',
    templates,
  )
  expect(text).toContain(`| ${first}<br>${second} |`)
})

const kinds = [
  'scorecard.md',
  'after-action.md',
  'after-action.html',
] as const satisfies readonly ReportKind[]

describe.each(locales.flatMap((locale) => kinds.map((kind) => [kind, locale] as const)))(
  '%s in %s',
  (kind, locale) => {
    const render = (trace: Trace): string =>
      kind === 'scorecard.md'
        ? renderReport(kind, scorecardView(floodCards, trace, floodProgram, locale), locale, templates)
        : afterAction(kind, locale, trace)

    test('begins with the mark of a drill', () => {
      const mark = locale === 'zh-CN' ? /演 ?练/ : /EXERCISE/
      expect(
        render(floodTrace)
          .replace(/^[\s\S]*<body>/, '')
          .slice(0, 160),
      ).toMatch(mark)
    })

    test('says when a plan had errors, and only then', () => {
      const draft = { ...floodTrace, header: { ...floodTrace.header, draft: true } }
      const words = locale === 'zh-CN' ? '草案' : 'Draft'
      expect(render(draft)).toContain(words)
      expect(render(floodTrace)).not.toContain(words)
    })

    test('prints no gap', () => {
      expect(render(floodTrace)).not.toMatch(/undefined|\bnull\b|NaN|\[object|\{\{/)
    })

    test('keeps its own words in its own language', () => {
      const foreign =
        locale === 'zh-CN' ? /not rated|called for|in time|[Oo]verdue/ : /未评定|条件要求|按时|逾期|覆盖率/
      const words = render(floodTrace)
        .replace(/<style>[\s\S]*<\/style>/, '')
        .replace(/<[^>]*>/g, ' ')
      expect(words).not.toMatch(foreign)
    })
  },
)

describe('the HTML report', () => {
  const html = afterAction('after-action.html', 'zh-CN')

  test('stands alone: no script, nothing from elsewhere', () => {
    const own = html
      .replaceAll('xmlns="http://www.w3.org/2000/svg"', '')
      .replaceAll('xmlns:xlink="http://www.w3.org/1999/xlink"', '')
    expect(own).not.toMatch(/<script|<link|<img|<iframe|src=|url\((?!#)|@import|https?:/)
  })

  test('has one chart per plan that moved, one of coverage, one of bodies and one of deadlines, with findings as their words', () => {
    expect(html.match(/<svg [^>]*role="img"/g)).toHaveLength(5)
    expect(html).toContain('aria-label="句容市防汛抗旱应急预案: Ⅱ级响应条件满足后 5 小时内始终未启动"')
  })

  test('tables do not break rows over pages', () => {
    expect(html).toMatch(/@media print[\s\S]*tr, [^{]*\{ break-inside: avoid/)
  })

  test('hostile names are shown, not run', () => {
    const header = {
      ...floodTrace.header,
      scenario: { ...floodTrace.header.scenario, title: '<script>alert(1)</script>' },
    }
    const report = afterAction('after-action.html', 'zh-CN', { ...floodTrace, header })
    expect(report).not.toContain('<script')
    expect(report).toContain('&lt;script&gt;')
  })
})

test('names of template files', () => {
  expect(templateName('after-action.html', 'zh-CN')).toBe('after-action.zh-CN.html.hbs')
  expect(templateName('scorecard.md', 'en')).toBe('scorecard.en.md.hbs')
})

test.each([
  ['live', '现场导调', 'led live'],
  ['paper', '纸面演练，事后录入', 'on paper, keyed in afterwards'],
] as const)('a drill that people took part in (%s) says so and speaks of no assumptions', (kind, zh, en) => {
  const header = { ...floodTrace.header, kind, seed: null, assumptions: [] }
  const trace = { ...floodTrace, header }
  const documents = (locale: Locale) => [
    afterAction('after-action.md', locale, trace),
    afterAction('after-action.html', locale, trace),
    renderReport('scorecard.md', scorecardView(floodCards, trace, floodProgram, locale), locale, templates),
  ]
  for (const text of documents('zh-CN')) {
    expect(text).toContain(zh)
    expect(text).not.toMatch(/模拟|假定/)
  }
  for (const text of documents('en')) {
    expect(text).toContain(en)
    expect(text).not.toMatch(/simulat|assum/i)
  }
})
