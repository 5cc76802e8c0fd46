import type { DrillEvent } from '../../../../../run/event.ts'
import type { Duty } from '../../../../../score/drill-record.ts'
import type { Instant } from '../../../../../vocabulary/instant.ts'
import type { Mark } from '../../../director/model/lanes.ts'

/** What stands on the track: a row for each of these. */
export const trackKinds = ['level', 'inject', 'late', 'harm', 'act'] as const
export type TrackKind = (typeof trackKinds)[number]

/** Marks on the slider's track by what they tell, each in the order of the log. */
export function trackMarks(
  log: readonly DrillEvent[],
  { times, duties }: { readonly times: readonly Instant[]; readonly duties: ReadonlyMap<string, Duty> },
): Readonly<Record<TrackKind, readonly Mark[]>> {
  const marks: Record<TrackKind, Mark[]> = { level: [], inject: [], late: [], harm: [], act: [] }
  for (const event of log) {
    const kind = trackKind(event, duties)
    if (kind === null) continue
    const at = times[event.seq - 1] ?? event.at.situation
    marks[kind].push({ at, kind: shapeOf(kind, event), late: kind === 'late', id: null, seq: event.seq })
  }
  return marks
}

function trackKind(event: DrillEvent, duties: ReadonlyMap<string, Duty>): TrackKind | null {
  switch (event.type) {
    case 'level-declared':
    case 'level-raised':
    case 'level-lowered':
    case 'response-ended':
      return 'level'
    case 'inject-released':
      return 'inject'
    case 'obligation-late':
      return 'late'
    case 'consequence-released':
      return 'harm'
    case 'obligation-done': {
      // Tasks are many; the steps by which a response comes about, reports and calls are what a course is told by.
      const kind = duties.get(event.data.key)?.kind
      return kind === undefined || kind === 'task' ? null : 'act'
    }
    default:
      return keyActs.has(event.type) && event.by !== 'system' ? 'act' : null
  }
}

const keyActs: ReadonlySet<DrillEvent['type']> = new Set<DrillEvent['type']>([
  'act-refused',
  'judgement-recorded',
  'task-ordered',
  'warning-issued',
  'warning-ended',
  'link-sent',
  'obligation-waived',
  'obligation-broken',
  'decision-recorded',
])

function shapeOf(kind: TrackKind, { type }: DrillEvent): Mark['kind'] {
  if (type === 'act-refused') return 'refused'
  return ({ level: 'level', inject: 'released', late: 'deadline', harm: 'consequence', act: 'act' } as const)[
    kind
  ]
}
