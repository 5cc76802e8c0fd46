import type { Document, Inline } from '../../src/document/document.ts'
import { parseDocument } from '../../src/document/parse-document.ts'
import { buildPlan } from '../../src/model/build-plan.ts'
import { buildSettings } from '../../src/model/build-settings.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { SetSettings } from '../../src/model/registry.ts'

const usual = 'name: demo\ntitle: 示范\njurisdiction: demo\nlocale: zh-CN\ntimezone: Asia/Shanghai\n'

/** The settings of a set with the default levels, and what `more` adds to them. */
export function settingsWith(more = ''): SetSettings {
  return buildSettings(readable('yuyan.yaml', `${usual}${more}`))
}

/** The document, which must be readable: a test that feeds a broken file by mistake says so. */
export function readable(path: string, text: string): Document {
  const document = parseDocument(path, text)
  if (!document.readable)
    throw new Error(`${path} is not readable: ${JSON.stringify(document.diagnostics[0])}`)
  return document
}

const frontmatter = (more: string): string =>
  `---\nkind: plan\nid: demo\ntitle: 示范应急预案\ntype: special\narea: demo\nissuer: gov\nstatus: draft\n${more}---\n\n`

/** A plan with `body` below ordinary frontmatter. */
export function planOf(body: string, more = 'hazards: [flood]\n'): Plan {
  return buildPlan(readable('demo.md', `${frontmatter(more)}${body}`), settingsWith())
}

/** The cell of a one-cell table: its Markdown as a plan would hold it. */
export function cellOf(raw: string): Inline {
  const document = readable('demo.md', `${frontmatter('')}| 甲 |\n|---|\n| ${raw} |\n`)
  const [table] = document.body.blocks
  const cell = table?.kind === 'table' ? table.rows[0]?.[0] : undefined
  if (!cell) throw new Error(`no cell: ${raw}`)
  return cell
}
