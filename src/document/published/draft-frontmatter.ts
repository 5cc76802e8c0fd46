import { type Hazard, hazardIds, hazards } from '../../vocabulary/hazard.ts'
import { type PlanType, planTypes } from '../../vocabulary/plan-type.ts'
import { textLines } from './text-lines.ts'

/** Stands where only the author knows the id: rules report it until it is replaced. */
export const toFill = 'to-fill'

const named = /(?:预案|方案|手册|plan|manual)$/i
const inBrackets = /《([^《》]{4,40}(?:预案|方案|手册))》/

/** A frontmatter for a plan that has none, line end included: what path and text tell, and `to-fill` for the rest. */
export function draftFrontmatter(path: string, text: string, from: number): string {
  const title = titleOf(text, from) ?? path.split('/').at(-1)?.replace(/\.md$/, '') ?? path
  const id = path.replace(/\.md$/, '')
  const type = typeOf(id, title)
  const found = hazardsIn(title)
  return [
    '---',
    'kind: plan',
    `id: ${/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/.test(id) ? id : `${type}/${toFill}`}`,
    `title: ${JSON.stringify(title)}`,
    `type: ${type}`,
    `area: ${toFill}`,
    ...(found.length > 0 ? [`hazards: [[${found.join(', ')}]]`] : []),
    `issuer: ${toFill}`,
    'status: draft',
    '---',
    '',
    '',
  ].join('\n')
}

/** The first heading that ends like a plan's title; else a title in 《》 near the beginning. */
function titleOf(text: string, from: number): string | null {
  const head = textLines(text.slice(0, from + 20_000), from)
  const heading = head
    .filter((line) => line.text.startsWith('#'))
    .map((line) => line.text.replace(/^#{1,6}\s*/, '').trim())
    .find((words) => named.test(words) && words.length <= 40 && !/印发|通知/.test(words))
  return heading ?? inBrackets.exec(text.slice(from, from + 20_000))?.[1] ?? null
}

function typeOf(id: string, title: string): PlanType {
  const folder = planTypes.find((type) => id.startsWith(`${type}/`))
  if (folder) return folder
  if (/总体/.test(title)) return 'overall'
  if (/手册/.test(title)) return 'manual'
  if (/[村]|社区/.test(title)) return 'village'
  return /[乡镇]|街道/.test(title) ? 'township' : 'special'
}

/** Hazards that the title names: 防汛抗旱 names two; they share the levels unless the author parts them. */
function hazardsIn(title: string): Hazard[] {
  return hazardIds.filter((hazard) => hazards[hazard].some((word) => title.includes(word)))
}
