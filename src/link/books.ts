import type { Book } from '../model/book.ts'
import { issueOf } from '../model/issue.ts'
import type { Plan } from '../model/plan.ts'
import type { Written } from '../model/written.ts'
import { byCodePoint } from '../vocabulary/canonical.ts'
import { nearNames } from '../vocabulary/near.ts'

/** What one line of a book's parts means: the plans that it adds (none when earlier lines added them), or why none is meant. */
export type PartTarget =
  | { readonly kind: 'plans'; readonly plans: readonly Plan[] }
  /** A file is there that cannot be read. */
  | { readonly kind: 'unreadable' }
  /** A pattern that no plan fits. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'missing'; readonly near: readonly string[] }

export interface LinkedBook {
  readonly book: Book
  readonly parts: readonly { readonly part: Written<string>; readonly target: PartTarget }[]
  /** Every part once, in printing order. */
  readonly plans: readonly Plan[]
}

/** Ids that a book names, told apart by the line that names them. */
interface NamedParts {
  readonly book: Book
  readonly lines: readonly { readonly part: Written<string>; readonly ids: readonly string[] }[]
}

/**
 * The book that each plan has its issue of, by the plan's id: of several the first by path, one that still counts (neither
 * superseded nor withdrawn) before one that does not.
 */
export function booksOfPlans(books: readonly Book[], plans: readonly Plan[]): ReadonlyMap<string, Book> {
  const ids = sortedIds(plans)
  const counting = books.filter(isCounting)
  const ranked = [...counting, ...books.filter((book) => !isCounting(book))]
  const byPlan = new Map<string, Book>()
  for (const { book, lines } of ranked.map((each) => namedParts(each, ids)))
    for (const id of lines.flatMap((line) => line.ids)) if (!byPlan.has(id)) byPlan.set(id, book)
  return byPlan
}

/** A book that may still be worked by: neither superseded nor withdrawn. */
export function isCounting({ status }: Book): boolean {
  return status !== 'superseded' && status !== 'withdrawn'
}

/** The plan with what its book says where it says nothing itself; the same plan when it stands in none, now and before. */
export function issuedIn(plan: Plan, book: Book | undefined): Plan {
  if (!book && plan.dates === plan.stated.dates) return plan
  return { ...plan, ...issueOf(plan.stated, book?.stated ?? null, plan.at) }
}

/** Every book with its parts found, or kept as not found. */
export function linkBooks(
  books: readonly Book[],
  plans: ReadonlyMap<string, Plan>,
  unreadable: ReadonlySet<string>,
): LinkedBook[] {
  const ids = sortedIds([...plans.values()])
  return books.map((book) => {
    const { lines } = namedParts(book, ids)
    const added = new Set<string>()
    const parts = lines.map(({ part, ids: named }) => {
      const found = named.flatMap((id) => (added.has(id) ? [] : (plans.get(id) ?? [])))
      for (const id of named) added.add(id)
      const target: PartTarget =
        named.length > 0 ? { kind: 'plans', plans: found } : notFound(part.value, plans, unreadable)
      return { part, target }
    })
    return { book, parts, plans: [...added].flatMap((id) => plans.get(id) ?? []) }
  })
}

function notFound(
  part: string,
  plans: ReadonlyMap<string, Plan>,
  unreadable: ReadonlySet<string>,
): PartTarget {
  if ([...unreadable].some((id) => fits(part, id))) return { kind: 'unreadable' }
  return part.includes('*')
    ? { kind: 'nothing' }
    : { kind: 'missing', near: nearNames(part, [...plans.keys()]) }
}

function sortedIds(plans: readonly Plan[]): string[] {
  return plans.map(({ id }) => id.value).sort(byCodePoint)
}

/**
 * A pattern gives the ids that fit it in code-point order; a plan that the book names by its id stands where it is named, not
 * where a pattern would put it.
 */
function namedParts(book: Book, ids: readonly string[]): NamedParts {
  const named = new Set(book.parts.map(({ value }) => value))
  return {
    book,
    lines: book.parts.map((part) => ({
      part,
      ids: ids.filter((id) => id === part.value || (!named.has(id) && fits(part.value, id))),
    })),
  }
}

/** Step by step of the path, each step by its pieces around `*`. */
function fits(pattern: string, id: string): boolean {
  const [wanted, steps] = [pattern.split('/'), id.split('/')]
  return wanted.length === steps.length && wanted.every((step, index) => fitsStep(step, steps[index] ?? ''))
}

/** The pieces around `*` stand in the step in their order, the first at its start and the last at its end. */
function fitsStep(pattern: string, step: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return step === first
  if (!step.startsWith(first) || !step.endsWith(last)) return false
  const end = step.length - last.length
  let from = first.length
  for (const piece of rest) {
    const at = step.indexOf(piece, from)
    if (at < 0) return false
    from = at + piece.length
  }
  return from <= end
}
