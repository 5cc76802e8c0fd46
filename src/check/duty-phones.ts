import type { Place } from '../diagnostic/place.ts'
import type { Block, Inline, Table } from '../document/document.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { Plan } from '../model/plan.ts'
import { canonical } from '../vocabulary/canonical.ts'

/** The duty telephone (值班电话) of a body as it is stated somewhere. */
export interface DutyPhone {
  /** An organization id. */
  readonly body: string
  /** Of which of its duty posts, in canonical form; null: not said. */
  readonly post: string | null
  /** Digits only. */
  readonly numbers: readonly string[]
  readonly text: string
  readonly at: Place
}

/** Duty telephones of registry/contacts.yaml. */
export function registeredPhones(set: PlanSet): DutyPhone[] {
  return set.registry.contacts
    .filter(({ post }) => post === null || duty.test(post))
    .flatMap(({ organization, post, phone }) =>
      phoneOf(organization, post ?? '', { text: phone.value, at: phone.at }),
    )
}

/** Duty telephones that a plan states in its tables of contacts and in its sentences, in reading order. */
export function statedPhones(set: PlanSet, plan: Plan): DutyPhone[] {
  return plan.sections.flatMap(({ section }) => inBlocks(set, plan, section.blocks))
}

function inBlocks(set: PlanSet, plan: Plan, blocks: readonly Block[]): DutyPhone[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return inTable(set, plan, block)
    if (block.kind === 'paragraph') return inSentences(set, block.content)
    return block.items.flatMap(({ content, blocks }) => [
      ...inSentences(set, content),
      ...inBlocks(set, plan, blocks),
    ])
  })
}

const duty = /值班|duty/i
const bodyColumn = /^(?:单位|部门|机构|单位名称|单位\(部门\)|body|unit|organization)$/i
const postColumn = /岗位|科室|处室|post|desk/i
const phoneColumn = /电话|phone/i

/** Rows of a table with a column of bodies and one of telephones, where the column or the post speaks of duty. */
function inTable(set: PlanSet, plan: Plan, { header, rows }: Table): DutyPhone[] {
  const column = (words: RegExp): number => header.findIndex(({ text }) => words.test(canonical(text)))
  const [body, post, phone] = [column(bodyColumn), column(postColumn), column(phoneColumn)]
  if (body < 0 || phone < 0) return []
  return rows.flatMap((row) => {
    const party = set.directory.party(row[body]?.text ?? '', plan)
    const at = row[phone]
    const desk = row[post]?.text ?? ''
    if (party.kind !== 'organization' || !at || !duty.test(`${header[phone]?.text} ${desk}`)) return []
    return phoneOf(party.organization.id, desk, at)
  })
}

/** 「市防办值班电话：…」: the body named last before the words. */
function inSentences(set: PlanSet, { text, at }: Inline): DutyPhone[] {
  return [...text.matchAll(said)].flatMap((found) => {
    const before =
      text
        .slice(Math.max(0, found.index - longestName), found.index)
        .split(/[。；;，,]/)
        .at(-1) ?? ''
    const body = lastNamed(set, before)
    return body === null ? [] : phoneOf(body, '', { text: found[1] ?? '', at })
  })
}

const longestName = 60
const said = /(?:值班(?:室)?电话|duty (?:tele)?phone)[^\d。；;]{0,8}(\d[\d-]{4,20})/gi

function lastNamed(set: PlanSet, words: string): string | null {
  const plain = canonical(words)
    .replace(/[(:]+$/, '')
    .replace(/(?:24小时|的)$/, '')
  const named = set.registry.organizations.filter(({ name, aliases }) =>
    [name, ...aliases].some((each) => plain.endsWith(canonical(each))),
  )
  return named.length === 1 ? (named[0]?.id ?? null) : null
}

function phoneOf(
  body: string,
  post: string,
  { text, at }: { readonly text: string; readonly at: Place },
): DutyPhone[] {
  const numbers = (text.normalize('NFKC').match(/\d[\d-]{2,20}/g) ?? []).map((each) =>
    each.replaceAll('-', ''),
  )
  return numbers.length > 0 ? [{ body, post: canonical(post) || null, numbers, text: text.trim(), at }] : []
}

/** Both may be the same post, and no number of one is one of the other; a number without its area code is the same. */
export function clash(a: DutyPhone, b: DutyPhone): boolean {
  return comparable(a, b) && !a.numbers.some((own) => b.numbers.some((other) => isSame(own, other)))
}

export function comparable(a: DutyPhone, b: DutyPhone): boolean {
  return a.body === b.body && (a.post === null || b.post === null || a.post === b.post)
}

function isSame(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= 7 && (a.endsWith(b) || b.endsWith(a)))
}
