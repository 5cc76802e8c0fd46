import type { ObligationSpec } from '../../compile/program.ts'
import { namesRead } from '../../run/loaded-program.ts'
import type { Finding } from '../revision.ts'
import { finding, partyName, type Study } from '../study.ts'

/** Tasks whose level was in force and whose condition nobody could judge, because a fact it reads was never reported in the whole drill. */
export function factNeverReported(study: Study): Finding[] {
  const reported = new Set(
    study.record.events.flatMap((e) => (e.type === 'fact-reported' ? [e.data.fact] : [])),
  )
  const facts = new Map(study.program.facts.map((fact) => [fact.name, fact]))
  const missing = new Map<string, ObligationSpec[]>()
  for (const spec of study.program.obligations) {
    if (
      !spec.when ||
      !wasInForce(study, spec) ||
      study.record.duties.some((duty) => duty.clause === spec.clause)
    )
      continue
    for (const name of namesRead(spec.when, facts))
      if (!reported.has(name) && facts.get(name)?.means === null)
        missing.set(name, [...(missing.get(name) ?? []), spec])
  }
  return [...missing].flatMap(([name, specs]) => {
    const first = specs[0]
    if (!first) return []
    const source = study.set.registry.facts.find((fact) => fact.name === name)?.source ?? null
    return [
      finding(study, {
        measure: 'fact-never-reported',
        cause: 'plan-unclear',
        clause: first.clause,
        params: {
          fact: name,
          clauses: [...new Set(specs.map((spec) => spec.clause))],
          source: source === null ? '' : partyName(study, source),
          task: first.text,
        },
        evidence: [],
        proposal: {
          kind: 'question',
          refused: null,
          options: [
            {
              variant: 'add-a-report',
              params: { fact: name, source: source === null ? '' : partyName(study, source) },
            },
            { variant: 'add-to-scenario', params: { fact: name } },
          ],
        },
      }),
    ]
  })
}

function wasInForce(study: Study, spec: ObligationSpec): boolean {
  if (spec.trigger !== 'level') return false
  return (study.record.levels.get(spec.instance) ?? []).some((step) => spec.levels.includes(step.response))
}
