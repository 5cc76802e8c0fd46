import type { EntryListener, EventLog, Presence, StoredEntry } from '../drill/event-log.ts'
import { byCodePoint } from '../vocabulary/canonical.ts'
import { assertInSequence } from './in-sequence.ts'
import { memoryPhotos } from './memory-photos.ts'

/** Logs in memory: for tests and trials, gone with the process. */
export function memoryLog(): EventLog {
  const logs = new Map<string, StoredEntry[]>()
  const receipts = new Map<string, string>()
  const blobs = new Map<string, string>()
  const beats = new Map<string, number>()
  const presences = new Map<string, Map<string, Presence>>()
  const listeners = new Set<EntryListener>()
  const key = (drill: string, act: string): string => JSON.stringify([drill, act])
  return {
    ...memoryPhotos(blobs),
    drills: async () => [...logs.keys()].sort(byCodePoint),
    read: async (drill, after, most = Number.POSITIVE_INFINITY) =>
      (logs.get(drill) ?? []).slice(after, after + most),
    append: async (drill, expected, added) => {
      assertInSequence(expected, added.entries)
      const log = logs.get(drill) ?? []
      const repeated = added.receipts.some(({ act }) => receipts.has(key(drill, act)))
      if (log.length !== expected || repeated) return 'conflict'
      if (added.entries.length > 0) logs.set(drill, [...log, ...added.entries])
      for (const { act, answer } of added.receipts) receipts.set(key(drill, act), answer)
      for (const listener of listeners) listener(drill, expected + added.entries.length)
      return 'added'
    },
    receipt: async (drill, act) => receipts.get(key(drill, act)) ?? null,
    putBlob: async (sha256, text) => void blobs.set(sha256, text),
    blob: async (sha256) => blobs.get(sha256) ?? null,
    beat: async (drill, wall) => void beats.set(drill, Math.max(wall, beats.get(drill) ?? wall)),
    lastBeat: async (drill) => beats.get(drill) ?? null,
    notePresence: async (drill, presence) => {
      const noted = presences.get(drill) ?? new Map<string, Presence>()
      presences.set(drill, noted.set(presence.process, presence))
    },
    presences: async (drill, since) =>
      [...(presences.get(drill)?.values() ?? [])]
        .filter(({ wall }) => wall >= since)
        .sort((a, b) => byCodePoint(a.process, b.process)),
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => undefined,
  }
}
