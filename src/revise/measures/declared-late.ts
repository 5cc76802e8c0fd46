import { occasionsOf } from '../../score/called-for.ts'
import type { Duty } from '../../score/drill-record.ts'
import type { Finding } from '../revision.ts'
import { decideClause, finding, partyName, type Study } from '../study.ts'

/** A level that was declared after its decision time, or not at all although it was called for long enough. */
export function declaredLate(study: Study): Finding[] {
  return study.program.instances.flatMap((instance) =>
    instance.starts.flatMap(({ level, decisionTime }) => {
      const steps = study.record.levels.get(instance.id) ?? []
      const occasions = occasionsOf(steps, {
        level,
        order: instance.levels,
        decisionTime,
        ends: study.record.ends,
      })
      const worst = occasions
        .filter((each) => each.outcome === 'late' || each.outcome === 'never')
        .sort((a, b) => (b.delay ?? Number.POSITIVE_INFINITY) - (a.delay ?? Number.POSITIVE_INFINITY))[0]
      if (!worst) return []
      const clause = decideClause(instance, level)
      const before = procedureBefore(study, instance.id, level, worst.rise.seq)
      return [
        finding(study, {
          measure: 'declared-late',
          cause: null,
          clause,
          params: {
            plan: instance.title,
            level,
            limitMs: decisionTime ?? 0,
            tookMs: worst.delay ?? study.record.ends - worst.rise.at,
            never: worst.outcome === 'never' ? 1 : 0,
            ...(worst.outcome === 'never' ? unaskedAt(study, instance.id, level) : {}),
            slowest: before?.clause ?? '',
            who: before ? partyName(study, before.owner) : '',
          },
          evidence: [
            worst.rise.seq,
            ...(worst.declared ? [worst.declared.seq] : []),
            ...(before?.done ? [before.done.seq] : []),
          ],
          proposal: {
            kind: 'question',
            refused: null,
            options: [
              { variant: 'decide-directly', params: { clause } },
              { variant: 'shorten-assessment', params: { clause: before?.clause ?? clause } },
              { variant: 'longer-decision', params: { clause } },
            ],
          },
        }),
      ]
    }),
  )
}

/** What the level would have asked for at once, had it been declared, and what nobody was asked to do: tasks without a condition. */
function unaskedAt({ program, record }: Study, instance: string, level: string) {
  const asked = new Set(record.duties.map(({ thread }) => thread))
  const tasks = program.obligations.filter(
    (spec) =>
      spec.instance === instance &&
      spec.kind === 'task' &&
      spec.trigger === 'level' &&
      spec.levels.includes(level) &&
      spec.when === null &&
      !spec.discretion &&
      !asked.has(spec.thread),
  )
  const clauses = [...new Set(tasks.map(({ thread }) => thread))]
  return { unasked: clauses.length, unaskedClauses: clauses.join('、') }
}

/** The step before the decision that was itself late, if any. */
function procedureBefore(study: Study, instance: string, level: string, since: number): Duty | null {
  const steps = study.record.duties.filter(
    (duty) =>
      duty.instance === instance &&
      duty.due.seq > since &&
      (duty.kind === 'assess' || duty.kind === 'propose') &&
      duty.clause.includes(`${level}.procedure.`),
  )
  return steps.find((duty) => (duty.done?.late ?? 0) > 0 || duty.late !== null) ?? null
}
