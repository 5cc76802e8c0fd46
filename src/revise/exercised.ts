import { countedEvents } from '../score/counted.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { Study } from './study.ts'

/**
 * Whether a drill came to a clause: its duty fell due, its condition called for a level, its link fired, or its level was called for or
 * declared; of a plan by itself, whether anything of it did.
 */
export function clausesExercised({
  trace,
  program,
}: Pick<Study, 'trace' | 'program'>): (clause: ClauseId) => boolean {
  const came = new Set<ClauseId>()
  const plans = new Map(program.instances.map(({ id, plan, group }) => [id, { plan, group }]))
  const level = (instance: string, name: string | null): void => {
    const found = plans.get(instance)
    if (!found || name === null) return
    const prefix = instance.includes(`.${found.group}`) ? `${found.group}.` : ''
    came.add(`${found.plan}#${prefix}${name}`)
    came.add(`${found.plan}#${prefix}${name}.procedure.decide`)
  }
  for (const event of countedEvents(trace.events))
    switch (event.type) {
      case 'obligation-due':
        came.add(event.data.clause)
        break
      case 'demand-changed':
        for (const clause of event.data.because) came.add(clause)
        level(event.data.instance, event.data.to)
        break
      case 'link-fired':
        came.add(event.data.wire)
        break
    }
  return (clause) =>
    clause.includes('#') ? came.has(clause) : [...came].some((each) => each.startsWith(`${clause}#`))
}
