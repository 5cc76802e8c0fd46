import { clausesOf } from '../../link/clauses.ts'
import type { Plan } from '../../model/plan.ts'
import type { TextBlock } from '../library/views.ts'
import type { BodyDuty } from './organization-duties.ts'
import { mainPages, type SiteContext } from './page.ts'
import { isUnsettled } from './site-findings.ts'
import type { SitePath } from './site-paths.ts'

/** A page with the places in it that can be found: anchor and words. */
type Found = readonly [
  page: SitePath,
  title: string,
  places: readonly (readonly [anchor: string, words: string])[],
]

/** Words of a place; longer texts are found by their beginning. */
const mostWords = 56

/** Cells of a row that are found: the number, the task, who does it and with whom. */
const mostCells = 4

/**
 * The index of the search, as a script: a page opened from a folder may not read other files. `site.js` reads it. What is found: plans,
 * their clauses, bodies with their names, findings, drills.
 */
export function searchIndex(duties: ReadonlyMap<string, readonly BodyDuty[]>, context: SiteContext): string {
  const { source, words, paths } = context
  const { set } = source.speaker
  const pages = (list: readonly (Found | null)[]): Found[] => list.flatMap((one) => (one ? [one] : []))
  const plans = [...set.plans.values()].map((plan): Found | null => {
    const page = paths.plan(plan.id.value)
    return page === null
      ? null
      : [page, plan.title.value, [['', plan.id.value], ...clauseTexts(plan, context)]]
  })
  const bodies = set.registry.organizations.map((body): Found | null => {
    const page = paths.organization(body.id)
    const also = [body.id, ...body.aliases].join(' ')
    return page === null ? null : [page, body.name, [['', `${also} ${duties.get(body.id)?.length ?? 0}`]]]
  })
  const drills = source.drills.map((drill): Found | null => {
    const page = paths.drill(drill.drill)
    return page === null ? null : [page, drill.title, [['', `${drill.date} ${drill.drill}`]]]
  })
  const findings: Found = [
    mainPages.ledger,
    words.ledger.title,
    source.ledger.map((each): readonly [string, string] => [
      each.finding.id,
      `${isUnsettled(each) ? '' : `${each.row.state} `}${each.row.problem} ${each.row.owner}`.slice(
        0,
        mostWords,
      ),
    ]),
  ]
  const index = pages([...plans, ...bodies, ...drills, findings])
  // `<` cannot end the script, whatever an author wrote; the two separators end lines in old browsers.
  const json = JSON.stringify(index)
    .replace(/</g, '\\u003c')
    .replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)
  return `yuyanSearch(${json})\n`
}

/** Clauses with the words of their line; headings that have a name are clauses. */
function clauseTexts(plan: Plan, { texts }: SiteContext): (readonly [string, string])[] {
  const known = new Set(clausesOf(plan).keys())
  return (texts.get(plan.id.value) ?? []).flatMap((block) => rowsOf(block, known))
}

function rowsOf(block: TextBlock, known: ReadonlySet<string>): (readonly [string, string])[] {
  if (block.kind === 'table')
    return block.rows.flatMap(({ clauses, cells }) => {
      const [name] = clauses.filter((clause) => known.has(clause))
      // The number is found by the anchor; what stands far on the right is seldom asked for, and makes the index half as large again.
      const words = cells.slice(0, mostCells).filter((cell) => wordsOf(cell) !== name)
      return name === undefined ? [] : [[name, wordsOf(words.flat())] as const]
    })
  const [name] = block.clauses.filter((clause) => known.has(clause))
  return name === undefined ? [] : [[name, wordsOf(block.spans)] as const]
}

function wordsOf(spans: readonly { readonly text: string }[]): string {
  const text = spans
    .map((span) => span.text.trim())
    .filter(Boolean)
    .join(' ')
  return text.replace(/\s+/g, ' ').slice(0, mostWords)
}
