import type { Place } from '../diagnostic/place.ts'
import type { DataAt } from './data.ts'
import type { Written } from './written.ts'

const statuses = ['draft', 'review', 'in-force', 'superseded', 'withdrawn'] as const
export type PlanStatus = (typeof statuses)[number]

/** In the order of a plan's life. */
export const planDateNames = ['approved', 'issued', 'effective', 'filed', 'published', 'evaluated'] as const
/** Dates as written, `2025-04-28`; which are known differs by plan. */
export type PlanDateName = (typeof planDateNames)[number]

/** What a frontmatter itself says of its issue: by whom, in which edition, since when. */
export interface StatedIssue {
  readonly issuer: Written<string> | null
  readonly edition: Written<string> | null
  readonly status: Written<PlanStatus> | null
  readonly dates: ReadonlyMap<PlanDateName, Written<string>>
}

/** How a plan or book stands issued; the places are where each is written, for a part of a book perhaps in the book. */
export interface Issue {
  /** Empty text at the frontmatter when nobody says it. */
  readonly issuer: Written<string>
  readonly edition: string | null
  /** `draft` at the frontmatter when nobody says it. */
  readonly status: PlanStatus
  readonly statusAt: Place
  readonly dates: ReadonlyMap<PlanDateName, Written<string>>
}

export function readIssue(data: DataAt): StatedIssue {
  const edition = data.get('edition').written()
  const status = data.get('status')
  const named = status.oneOf(statuses)
  return {
    issuer: data.get('issuer').written(),
    edition,
    status: named && { value: named, at: status.place },
    dates: readDates(data.get('dates')),
  }
}

function readDates(data: DataAt): Map<PlanDateName, Written<string>> {
  return new Map(
    planDateNames.flatMap((name) => {
      const date = data.get(name).written()
      return date ? [[name, date] as const] : []
    }),
  )
}

/** What holds: each as stated, else as the book says, date by date. `at`: the frontmatter, for what nobody says. */
export function issueOf(stated: StatedIssue, book: StatedIssue | null, at: Place): Issue {
  const status = stated.status ?? book?.status ?? null
  return {
    issuer: stated.issuer ?? book?.issuer ?? { value: '', at },
    edition: (stated.edition ?? book?.edition)?.value ?? null,
    status: status?.value ?? 'draft',
    statusAt: status?.at ?? at,
    dates: book ? new Map([...book.dates, ...stated.dates]) : stated.dates,
  }
}
