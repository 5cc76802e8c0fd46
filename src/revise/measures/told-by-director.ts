import type { ObligationSpec, PlanInstance } from '../../compile/program.ts'
import type { DrillEvent } from '../../run/event.ts'
import type { LevelStep } from '../../score/drill-record.ts'
import { levelsNamedIn } from '../../vocabulary/level.ts'
import type { Finding } from '../revision.ts'
import { ask, finding, partyName, type Study } from '../study.ts'
import { bodiesNamed } from '../told-bodies.ts'

/** Seats that learned of a level from the director or the control cell before those had told them who should have. */
export function toldByDirector(study: Study): Finding[] {
  if (study.trace.header.kind === 'simulation') return []
  return [...study.instances.values()].flatMap((instance) =>
    (study.record.levels.get(instance.id) ?? []).flatMap((step) =>
      step.changed === 'response' && instance.levels.includes(step.response)
        ? study.program.obligations.flatMap((spec) =>
            spec.instance === instance.id && spec.kind === 'notify' && spec.levels.includes(step.response)
              ? (judge(study, { instance, step, spec }) ?? [])
              : [],
          )
        : [],
    ),
  )
}

interface Notice {
  readonly instance: PlanInstance
  readonly step: LevelStep
  readonly spec: ObligationSpec
}

function judge(study: Study, { instance, step, spec }: Notice): Finding | null {
  const plan = study.set.plans.get(instance.plan)
  const duty = study.record.duties.find(({ clause, due }) => clause === spec.clause && due.seq > step.seq)
  const told = duty?.done && !duty.done.acting ? duty.done.at : Number.POSITIVE_INFINITY
  const bodies = new Set(plan ? bodiesNamed(study, plan, spec.to) : [])
  const seats = study.trace.header.seats.filter(({ parties }) =>
    parties.some((each) => bodies.has(study.parties.get(each)?.organization ?? '')),
  )
  const heard = seats.flatMap((seat) => {
    const message = study.record.events.find(
      (event) =>
        event.seq > step.seq && event.at.situation < told && tells(study, event, seat.id, step.response),
    )
    return message ? [{ seat, message }] : []
  })
  if (!duty || heard.length === 0) return null
  const by = partyName(study, duty.owner)
  return finding(study, {
    measure: 'told-by-director',
    cause: 'link-broken',
    clause: spec.clause,
    params: {
      plan: instance.title,
      level: step.response,
      who: heard.map(({ seat }) => seat.title),
      by,
    },
    evidence: [step.seq, duty.due.seq, ...heard.map(({ message }) => message.seq)],
    proposal: ask(
      { variant: 'drill-again', params: { who: by } },
      { variant: 'limit-the-sending', params: {} },
    ),
  })
}

/** A message of the exercise staff to the seat that names the level. */
function tells({ program }: Study, event: DrillEvent, seat: string, level: string): boolean {
  return (
    event.type === 'message-sent' &&
    event.by !== 'system' &&
    event.by.party === null &&
    event.data.to.includes(seat) &&
    levelsNamedIn(event.data.text, program.set.levels).includes(level)
  )
}
