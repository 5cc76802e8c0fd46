import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { locales } from '../../src/locale/locale.ts'
import { viewShapes } from '../../src/report/generated/view-shapes.ts'
import { renderReport, reportKinds, templateName } from '../../src/report/render-report.ts'
import { renderTemplate } from '../../src/report/render-template.ts'
import { afterActionView } from '../../src/report/reports/after-action.ts'
import { templateFunctions } from '../../src/report/template-functions.ts'
import { TemplateTrouble } from '../../src/report/template-trouble.ts'
import { floodCards, floodTrace } from '../support/flood-drill.ts'
import { floodProgram } from '../support/flood-program.ts'

const view = afterActionView(
  { trace: floodTrace, program: floodProgram, cards: floodCards, revisions: [], actions: null },
  'zh-CN',
)

/** A document with a template of the test's own. */
function withTemplate(
  template: string,
  kind: 'after-action.md' | 'after-action.html' = 'after-action.md',
  shown: typeof view = view,
): string {
  return renderReport(kind, shown, 'zh-CN', () => template)
}

/** What is told of an after-action report made with a template. */
function told(template: string): TemplateTrouble {
  try {
    renderReport('after-action.md', view, 'zh-CN', () => template)
  } catch (error) {
    if (error instanceof TemplateTrouble) return error
    throw error
  }
  throw new Error('nothing is wrong')
}

describe('a mistake is told with its line', () => {
  test.each([
    ['an unclosed brace', 'a\n\n{{title', 'syntax', 3],
    ['an unclosed block', 'a\n{{#each late}}\n{{who}}\n', 'syntax', 4],
    ['a block closed as another', 'a\n{{#each late}}\n{{/if}}', 'syntax', 2],
    ['a name that is not there', '\n{{titel}}', 'name', 2],
    ['one as an argument', '\n{{percent performance}}', 'name', 2],
    ['one in a question', '\n\n{{#if actionz}}{{/if}}', 'name', 3],
    ['one in a list that is empty in this drill', '{{#each proofs}}\n{{nobody}}\n{{/each}}', 'name', 2],
    ['one beyond the outermost', '{{#each late}}\n{{../../title}}{{/each}}', 'name', 2],
    ['a name of the outer scope without ../', '{{#each late}}{{who}}\n{{lasted}}{{/each}}', 'name', 2],
    ['a function that there is not', '\n{{upper title}}', 'function', 2],
    ['a block function that there is not', '\n{{#times 3}}{{/times}}', 'function', 2],
    ['another template', 'a\n{{> scorecard}}', 'partial', 2],
    ['a file as template', '\n{{> ../../x}}', 'partial', 2],
    ['a template of its own', '{{#*inline "a"}}{{> a}}{{/inline}}\n{{> a}}', 'partial', 1],
    ['a list printed as a text', '\n{{late}}', 'whole', 2],
    ['a part of what may be absent', '\n{{timeline.title}}', 'unasked', 2],
  ] as const)('%s', (_, template, fault, line) => {
    expect(told(template)).toMatchObject({ fault, line, template: 'after-action.zh-CN.md.hbs' })
  })

  test('the names that there are stand with it', () => {
    expect(told('{{#each late}}{{whom}}{{/each}}').params).toEqual({
      name: 'whom',
      known: 'who text clause cited due deadline done late acting',
    })
  })
})

describe('what there may not be is asked for first', () => {
  test.each([
    '{{#if timeline}}{{timeline.title}}{{/if}}',
    '{{#with timeline}}{{title}}{{/with}}',
    '{{#unless timeline}}—{{else}}{{timeline.title}}{{/unless}}',
    '{{#each late as |row index|}}{{row.who}} {{index}} {{../title}}{{/each}}',
    '{{#each rubrics}}{{#if totals.band}}{{totals.band}}{{/if}}{{/each}}',
  ])('%s', (template) => {
    expect(() => renderReport('after-action.md', view, 'zh-CN', () => template)).not.toThrow()
  })
})

describe('a template that would keep the machine busy ends', () => {
  const nested = (times: number): string =>
    `${'{{#each log.lines}}{{#with ../this}}'.repeat(times)}x${'{{/with}}{{/each}}'.repeat(times)}`
  test.each([
    ['lists in lists', nested(9)],
    ['blocks in blocks', `${'{{#if title}}'.repeat(9000)}${'{{/if}}'.repeat(9000)}`],
    ['many names', '{{title}}'.repeat(20_000)],
    ['a huge text', 'x'.repeat(600_000)],
    ['blocks that are never closed', '{{#if title}}'.repeat(30_000)],
  ])('%s', (_, template) => {
    expect(told(template)).toMatchObject({ fault: 'size' })
  })
})

test('of what is not known beforehand, a mistake is still no crash', () => {
  expect(told('{{#with (lookup late 0)}}{{a.b.c}}{{/with}}')).toMatchObject({ fault: 'failed' })
})

describe('a user’s template', () => {
  test('sees the view and the functions', () => {
    expect(
      withTemplate('{{title}}: {{percent rubrics.0.totals.coverage}}, {{label "mode" mode}}, {{time ends}}'),
    ).toBe('赤山湖洪水应对桌面演练: 100%, 桌面演练, 07-04 18:00 [T+12:00]\n')
  })

  test('a name that is not there is an error that says so', () => {
    expect(() => withTemplate('{{titel}}')).toThrow(/titel/)
  })

  test.each([
    '{{constructor.name}}',
    '{{constructor}}',
    '{{__proto__}}',
    '{{lookup this "constructor"}}',
    '{{lookup (lookup this "constructor") "name"}}',
    '{{#with (lookup this "__proto__")}}{{#each this}}{{@key}}{{/each}}{{/with}}',
    '{{title.constructor}}',
    '{{#with title}}{{toString}}{{/with}}',
    '{{#with title as |t|}}{{t.constructor}}{{/with}}',
    '{{@root.constructor}}',
    '{{@global}}',
    '{{helperMissing}}',
    '{{blockHelperMissing title}}',
    '{{#each this}}{{lookup this "constructor"}}{{/each}}',
  ])('%s reaches no prototype', (template) => {
    let shown = ''
    try {
      shown = withTemplate(template)
    } catch (error) {
      expect(error).toBeInstanceOf(TemplateTrouble)
    }
    expect(shown).not.toMatch(/Object|String|function|native code/)
  })

  test('three braces let no markup through', () => {
    const hostile = { ...view, title: '<b>' }
    expect(withTemplate('{{{title}}}{{&title}}', 'after-action.html', hostile)).toBe('&lt;b&gt;&lt;b&gt;')
  })

  test('cannot write to the console', () => {
    expect(() => withTemplate('{{log title}}')).toThrow()
  })
})

describe.each(reportKinds.flatMap((kind) => locales.map((locale) => templateName(kind, locale))))(
  'the tool’s own %s',
  (name) => {
    const text = readFileSync(new URL(`../../templates/reports/${name}`, import.meta.url), 'utf8')
    const kind = reportKinds.find((each) => locales.some((locale) => templateName(each, locale) === name))
    const group = viewShapes.views[kind ?? ''] ?? ''

    test('writes only names that its view has', () => {
      // An empty view: what is checked is checked before anything is filled in.
      const rules = { template: name, view: group, shapes: viewShapes }
      const functions = Object.fromEntries(functionNames.map((each) => [each, () => '']))
      try {
        renderTemplate(text, {}, rules, functions)
      } catch (error) {
        expect(['failed']).toContain(error instanceof TemplateTrouble ? error.fault : error)
      }
    })
  },
)

const functionNames = Object.keys(templateFunctions({ locale: 'zh-CN', zone: 480, begins: 0 }))
