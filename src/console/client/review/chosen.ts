import type { ClauseLink, ReviewFinding, ReviewPage } from '../../review-protocol.ts'

/** What a reader may choose on the page, by the name under which the address has it. */
export type Choice =
  | { readonly kind: 'score'; readonly rubric: string; readonly item: string }
  | { readonly kind: 'finding'; readonly id: string }
  | { readonly kind: 'course'; readonly plan: string; readonly at: number }
  | { readonly kind: 'duty'; readonly at: number }
  | { readonly kind: 'strength' | 'weakness'; readonly at: number }

/** `score.aqt-9009.2.1`, `finding.1c92a74d6b70`, `duty.12`: a choice as the address has it. */
export function choiceName(choice: Choice): string {
  switch (choice.kind) {
    case 'score':
      return `score.${choice.rubric}.${choice.item}`
    case 'finding':
      return `finding.${choice.id}`
    case 'course':
      return `course.${choice.at}.${choice.plan}`
    default:
      return `${choice.kind}.${choice.at}`
  }
}

/** What a choice stands for: its words, its row of a plan and the entries of the log that it rests on. */
export interface Chosen {
  readonly title: string
  readonly clause: ClauseLink | null
  readonly evidence: readonly number[]
}

/** What the address names; null when there is no such thing on the page. */
export function chosenBy(name: string, page: ReviewPage, findings: readonly ReviewFinding[]): Chosen | null {
  const [kind = '', ...rest] = name.split('.')
  const place = Number(rest[0])
  switch (kind) {
    case 'score':
      return scoreChosen(rest[0] ?? '', rest.slice(1).join('.'), page)
    case 'finding':
      return told(findings.find(({ id }) => id === rest[0]))
    case 'course': {
      const course = page.courses[place]
      return course?.plan.id === rest.slice(1).join('.')
        ? { ...course, title: `${course.plan.name}：${course.sentence}` }
        : null
    }
    case 'duty': {
      const duty = page.deadlines.duties[place]
      return duty ? { ...duty, title: `${duty.who} ${duty.text}` } : null
    }
    case 'strength':
      return told(page.strengths[place])
    case 'weakness':
      return told(page.weaknesses[place])
    default:
      return null
  }
}

function told(one: (Omit<Chosen, 'title'> & { readonly sentence: string }) | undefined): Chosen | null {
  return one ? { title: one.sentence, clause: one.clause, evidence: one.evidence } : null
}

/** An item with what its methods found in the log and what evaluators wrote there. */
function scoreChosen(rubric: string, id: string, { rubrics }: ReviewPage): Chosen | null {
  const item = rubrics
    .find((one) => one.id === rubric)
    ?.categories.flatMap(({ items }) => items)
    .find((one) => one.id === id)
  if (!item) return null
  const seqs = [
    ...item.because.flatMap(({ evidence }) => evidence),
    ...item.ratings.flatMap(({ seq, entry }) => (entry === null ? [seq] : [seq, entry])),
  ]
  return {
    title: `${id} ${item.item}`,
    clause: null,
    evidence: [...new Set(seqs)].sort((a, b) => a - b),
  }
}
