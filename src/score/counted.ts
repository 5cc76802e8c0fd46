import type { DrillEvent, EventType } from '../run/event.ts'

/**
 * The entries of a log that count: without those that were taken back, and without what an inject or a judgement that was taken back
 * had brought about. What was brought about stays where nothing had to be put right: somebody had said the same anew by then.
 */
export function countedEvents(events: readonly DrillEvent[]): readonly DrillEvent[] {
  const undoings = events.filter((event) => event.type === 'entry-undone')
  if (undoings.length === 0) return events
  const bySeq = new Map(events.map((event) => [event.seq, event]))
  const struck = new Set<number>()
  const roots = new Set<number>()
  for (const { seq, data } of undoings) {
    struck.add(data.entry)
    const entry = bySeq.get(data.entry)
    const restoring = events.filter(({ cause, type }) => cause === seq && tells.has(type))
    for (const each of restoring) struck.add(each.seq)
    const told = events.some(({ cause, type }) => cause === data.entry && tells.has(type))
    if (entry && brings.has(entry.type) && (restoring.length > 0 || !told)) roots.add(entry.seq)
  }
  for (const { seq, cause, type } of events)
    if (cause !== null && roots.has(cause) && !comesAbout.has(type)) {
      roots.add(seq)
      struck.add(seq)
    }
  return events.filter(({ seq }) => !struck.has(seq))
}

/** What changes what the plans call for. */
const brings: ReadonlySet<EventType> = new Set(['inject-released', 'judgement-recorded'])
const tells: ReadonlySet<EventType> = new Set(['fact-reported', 'judgement-recorded'])
/** People have lived through a consequence: taking back what set it off does not undo it. */
const comesAbout: ReadonlySet<EventType> = new Set(['consequence-set-off', 'consequence-released'])
