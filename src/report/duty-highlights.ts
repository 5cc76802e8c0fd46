import type { OrganizationTally } from '../score/by-organization.ts'
import type { DrillRecord, Duty } from '../score/drill-record.ts'
import { doneBefore } from '../score/measures/done-before.ts'
import type { Evidence } from '../score/measures/measure.ts'
import { latenessOf, type Outcome, outcomeOf } from '../score/outcome.ts'
import { evidenceOf } from '../score/tally.ts'
import { minute } from '../vocabulary/duration.ts'
import type { Highlight } from './highlight.ts'
import type { HighlightNames } from './highlights.ts'

/** Kinds whose fate is told by the level or the link they belong to. */
const toldElsewhere: ReadonlySet<Duty['kind']> = new Set(['assess', 'propose', 'agree', 'decide', 'link'])

const failures: ReadonlySet<Outcome> = new Set(['missed', 'done-late', 'broken'])

/** Duties that belonged to nobody, were missed, done late or given up too early: one highlight per clause and fate, worst first. */
export function dutyHighlights(record: DrillRecord, names: HighlightNames): Highlight[] {
  const counted = record.duties.filter((duty) => !toldElsewhere.has(duty.kind))
  const groups = new Map<string, Duty[]>()
  for (const duty of counted) {
    const outcome = outcomeOf(duty, record.ends)
    if (!failures.has(outcome) && duty.owner !== null) continue
    const fate = duty.owner === null ? 'ownerless' : outcome
    groups.set(`${fate} ${duty.clause}`, [...(groups.get(`${fate} ${duty.clause}`) ?? []), duty])
  }
  return [...groups].flatMap(([key, duties]) => dutyHighlight(key.split(' ')[0] ?? '', duties, record, names))
}

function dutyHighlight(
  fate: string,
  duties: readonly Duty[],
  record: DrillRecord,
  names: HighlightNames,
): Highlight[] {
  const [first] = duties
  if (!first) return []
  const who = [...new Set(duties.flatMap((duty) => (duty.owner === null ? [] : [names.party(duty.owner)])))]
  const worst = duties.reduce((most, duty) => Math.max(most, latenessOf(duty, record.ends)), 0)
  const evidence = evidenceOf(duties.flatMap((duty) => [duty.due, duty.late, duty.done, duty.broken]))
  const params = {
    text: names.duty(first),
    clause: first.clause,
    who: who.join(names.separator),
    worstMs: worst,
  }
  const base = { side: 'weakness', evidence, who, params, subject: null, clause: first.clause } as const
  if (fate === 'ownerless') return [{ ...base, variant: 'ownerless', weight: 65 }]
  if (fate === 'broken') return [{ ...base, variant: 'broken', weight: 62 }]
  const report = first.kind === 'report' || first.kind === 'notify' ? 2 : 0
  const weight = (fate === 'missed' ? 60 : 40) + report + Math.min(duties.length, 10) / 100
  return [{ ...base, variant: fate === 'missed' ? 'missed' : 'done-late', weight }]
}

/** What should have been done before an inject (应已完成: the evacuation before the breach): a weakness where it was not. */
export function beforeHighlights(evidence: Evidence, names: HighlightNames): Highlight[] {
  return evidence.record.events.flatMap((event) => {
    if (event.type !== 'inject-released') return []
    return event.data.doneBy.map((clause): Highlight => {
      const { kept, duties } = doneBefore(clause, { seq: event.seq, at: event.at.situation }, evidence)
      const params = { text: names.clause(clause), content: shortened(event.data.content) }
      const who = [
        ...new Set(duties.flatMap((duty) => (duty.owner === null ? [] : [names.party(duty.owner)]))),
      ]
      const entries = evidenceOf([...duties.flatMap((duty) => [duty.due, duty.done]), event])
      const base = { subject: null, clause, who, evidence: entries, params }
      return kept
        ? { ...base, variant: 'kept-before', side: 'strength', weight: 95 }
        : { ...base, variant: 'undone-before', side: 'weakness', weight: 110 }
    })
  })
}

/** The first clause of an inject's words, so that a highlight stays one line. */
function shortened(content: string): string {
  const first = content.split(/[。；，;,]/u)[0] ?? content
  return first.length > 24 ? `${first.slice(0, 23)}…` : first
}

/** Bodies that kept all of at least three duties, and the deadlines that were held. */
export function keptHighlights(
  tallies: readonly OrganizationTally[],
  record: DrillRecord,
  names: HighlightNames,
): Highlight[] {
  return [...tallies.flatMap(bodyKept), ...record.duties.flatMap((duty) => dutyKept(duty, names))]
}

function bodyKept({ own, name }: OrganizationTally): Highlight[] {
  const rows = own.counts['in-time']
  const clean = rows >= 3 && own.counts['done-late'] + own.counts.missed + own.counts.broken === 0
  if (!clean || name === null) return []
  const base = { side: 'strength', subject: null, clause: null, who: [name] } as const
  return [
    {
      ...base,
      variant: 'all-in-time',
      weight: 60 + rows / 1000,
      evidence: own.evidence,
      params: { who: name, rows },
    },
  ]
}

/** Reports before tasks, the shorter limit before the longer. */
function dutyKept(duty: Duty, names: HighlightNames): Highlight[] {
  const { done, deadline, owner, clause } = duty
  if (!done || duty.broken || done.late > 0 || done.acting || deadline === null || owner === null) return []
  if (toldElsewhere.has(duty.kind)) return []
  const who = names.party(owner)
  const [spentMs, limitMs] = [done.at - duty.due.at, deadline - duty.due.at]
  const weight = 40 + (duty.kind === 'report' ? 10 : 0) + 1 / (1 + Math.max(0, limitMs) / minute)
  const evidence = evidenceOf([duty.due, done])
  const params = { text: names.duty(duty), who, spentMs, limitMs }
  return [
    {
      variant: 'done-in-time',
      side: 'strength',
      subject: null,
      clause,
      who: [who],
      weight,
      evidence,
      params,
    },
  ]
}
