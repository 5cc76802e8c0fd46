import type { Paper } from '../../drill/paper.ts'
import { ratedItems } from '../../drill/rating-form.ts'
import { canonical } from '../../vocabulary/canonical.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { Mistake } from '../leading/mistake.ts'
import type { TimesRow } from './read-times.ts'

const verbs = { rate: /^(?:评分|评定|rate)\s*/i, settle: /^(?:议定|agree)\s*/i } as const
/** What was seen and belongs to no item; 问题 marks a problem. */
const seen = /^(?:观察|observed?)\s*/i
const problem = /^(?:问题|problem)(?![a-z])/i
const notApplicable: ReadonlySet<string> = new Set(['不适用', 'n/a', 'na'])

/** Writes down a row of an evaluator: `评分 1.3 5`, `议定 1.3 3`, `观察`, `问题（预案规定不明确）`; false: the row is of another kind. */
export function playRating(paper: Paper, { what, who, evidence }: TimesRow, at: Instant): boolean {
  const text = what.trim()
  if (seen.test(text) || problem.test(text)) {
    const note = noteOf(text, evidence)
    if (note === '') throw new Mistake('reason-missing')
    const data = { item: null, points: null, note, entry: null, photo: null }
    paper.tell({ type: 'observation-recorded', data }, at, raterNamed(paper, who))
    return true
  }
  const verb = verbs.rate.test(text) ? 'rate' : verbs.settle.test(text) ? 'settle' : null
  if (verb === null) return false
  const [id = '', grade = ''] = text.replace(verbs[verb], '').split(/\s+/)
  const item = itemNamed(paper, id)
  const points = pointsOf(item.scale, grade)
  if (verb === 'settle') {
    if (evidence === '') throw new Mistake('reason-missing')
    paper.tell({ type: 'rating-settled', data: { item: item.ref, points, reason: evidence } }, at)
    return true
  }
  const data = { item: item.ref, points, note: evidence, entry: null, photo: null }
  const more = points === null ? { applicable: false as const } : {}
  paper.tell({ type: 'observation-recorded', data: { ...data, ...more } }, at, raterNamed(paper, who))
  return true
}

/** 观察 | 门口拥堵; 问题（力量不足） | 只有一条船: the mark is kept, for it says what becomes of the note. */
function noteOf(what: string, evidence: string): string {
  const said = what.replace(seen, '').trim()
  if (said === '') return evidence
  if (evidence === '') return markAlone.test(said) ? '' : said
  return /[:：]$/.test(said) ? `${said}${evidence}` : `${said}${/[:：]/.test(said) ? '；' : '：'}${evidence}`
}
const markAlone = /^(?:问题|problem)\s*(?:[（(][^（()）]*[)）])?\s*[:：]?$/i

/** The one item of that number, or of `rubric#number`. */
function itemNamed({ stage: { forms } }: Paper, id: string) {
  const found = forms.flatMap((form) =>
    ratedItems([form])
      .filter((item) => item.ref === id || item.id === id)
      .map(({ ref }) => ({ ref, scale: form.scale })),
  )
  const [only, second] = found
  if (only && !second) return only
  throw new Mistake('no-item', { word: id || '—' })
}

function pointsOf(scale: ReturnType<typeof itemNamed>['scale'], grade: string): number | null {
  const word = canonical(grade).toLowerCase()
  if (notApplicable.has(word)) return null
  const found = scale.find(({ name }) => canonical(name).toLowerCase() === word)
  if (found) return found.points
  throw new Mistake('no-grade', { word: grade || '—', known: scale.map(({ name }) => name) })
}

/** `评估员 2`, `评估席 2`, `Evaluator 2`, the seat's id; blank: the first. */
function raterNamed({ stage }: Paper, who: string): string {
  const seats = stage.seats.filter(({ role }) => role === 'evaluator')
  const word = canonical(who).toLowerCase()
  const number = /^(?:评估员|评估席|evaluator-?)(\d+)?$/.exec(word)
  const seat = word === '' ? seats[0] : number ? seats[Number(number[1] ?? 1) - 1] : undefined
  if (seat) return seat.seat
  throw new Mistake('nobody-rates', { word: who, known: seats.map(({ title }) => title) })
}
