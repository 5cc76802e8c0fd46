import { canonicalJson, sha256 } from '../compile/digest.ts'
import type { DrillEvent } from '../run/event.ts'
import { emptyLog } from '../run/log.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { PhotoStore } from './photo-store.ts'
import { readEntry } from './read-entry.ts'

/** An entry as it is kept: the exact text that was hashed, never parsed and written again. */
export interface StoredEntry {
  readonly seq: number
  readonly hash: string
  /** RFC 8785 JSON of the entry without `prev` and `hash`. */
  readonly text: string
}

/** What an act was answered, kept under the id that the client made for it. */
export interface Receipt {
  readonly act: string
  /** JSON of the answer. */
  readonly answer: string
}

/** Connected pages by seat, as a process that serves a drill counted them at a moment of the wall clock. */
export interface Presence {
  /** The process's own id. */
  readonly process: string
  readonly pages: Readonly<Record<string, number>>
  readonly wall: Ms
}

/** Hears that a drill's log goes up to entry `seq`, at least. */
export type EntryListener = (drill: string, seq: number) => void

/**
 * Logs that last. What every store must do is held by one suite of tests (tests/store/contract.ts).
 */
export interface EventLog extends PhotoStore {
  /** Ids of the drills that have entries, by code point. */
  drills(): Promise<readonly string[]>
  /** Entries after number `after`, oldest first; `most`: no more than so many of them. */
  read(drill: string, after: number, most?: number): Promise<readonly StoredEntry[]>
  /**
   * Adds entries and receipts, all or none. On disk when it answers. `conflict`: the log does not end at `expected`, or one
   * of the receipts is there already; nothing was added.
   */
  append(
    drill: string,
    expected: number,
    added: { readonly entries: readonly StoredEntry[]; readonly receipts: readonly Receipt[] },
  ): Promise<'added' | 'conflict'>
  /** The answer that an act was given; null: it never came in. */
  receipt(drill: string, act: string): Promise<string | null>
  /** Keeps a text under its sha256; keeping it again changes nothing. */
  putBlob(sha256: string, text: string): Promise<void>
  blob(sha256: string): Promise<string | null>
  /** Notes that a process serving the drill was alive at a moment of the wall clock. Never goes back. */
  beat(drill: string, wall: Ms): Promise<void>
  lastBeat(drill: string): Promise<Ms | null>
  /** Notes which pages a process has connected, in the place of what it noted before. No part of the log: it may be lost. */
  notePresence(drill: string, presence: Presence): Promise<void>
  /** What processes noted last, of those that did at or after a moment of the wall clock; by process. */
  presences(drill: string, since: Ms): Promise<readonly Presence[]>
  /**
   * Tells, soon, up to where the logs of drills go that this or another process adds to; it may tell the same twice. Gives
   * back how to stop.
   */
  watch(listener: EntryListener): () => void
  close(): Promise<void>
}

/** An entry as it is kept. */
export function toStored(event: DrillEvent): StoredEntry {
  const { prev: _, hash, ...rest } = event
  return { seq: event.seq, hash, text: canonicalJson(rest) }
}

/** A kept entry as part of the log. `prev`: hash of the entry before, 64 zeros for the first. @throws NewerEntry */
export function fromStored({ text, hash }: StoredEntry, prev: string): DrillEvent {
  return readEntry({ ...JSON.parse(text), prev, hash })
}

/** seq of the first entry whose text, number or hash does not fit; null when the whole chain holds. Of the texts as they were written, in whatever version. */
export function firstBrokenEntry(entries: readonly StoredEntry[]): number | null {
  let { seq, hash } = emptyLog
  for (const entry of entries) {
    seq += 1
    if (entry.seq !== seq || sha256(hash + entry.text) !== entry.hash) return entry.seq
    if (JSON.parse(entry.text).seq !== seq) return entry.seq
    hash = entry.hash
  }
  return null
}
