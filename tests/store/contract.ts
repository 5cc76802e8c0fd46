import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { canonicalJson, sha256 } from '../../src/compile/digest.ts'
import type { EventLog, Receipt, StoredEntry } from '../../src/drill/event-log.ts'
import { holdsPhotoContract } from './photo-contract.ts'

/** Where the logs of one test lie: opened as often as one likes, by as many as one likes. */
export interface Place {
  open(): Promise<EventLog>
  remove(): Promise<void>
}

/** Entry `seq` of a log. */
export function entry(seq: number, said: unknown = seq): StoredEntry {
  const text = canonicalJson({ seq, said })
  return { seq, hash: sha256(text), text }
}

function entries(...seqs: readonly number[]): { entries: StoredEntry[]; receipts: readonly Receipt[] } {
  return { entries: seqs.map((seq) => entry(seq)), receipts: [] }
}

function receipts(...acts: readonly string[]): Receipt[] {
  return acts.map((act) => ({ act, answer: canonicalJson({ act }) }))
}

/** Texts that a store may not change by a byte. */
const hostile: readonly (readonly [name: string, text: string])[] = [
  ['Chinese, rare characters and emoji', '{"a":"防汛𠮷💧"}'],
  ['numbers, keys and spaces as they were written', '{"b":1.0, "a" : 1e2,"a":0.10 }\n'],
  ['quotes and statements', `'); drop table entry; -- " \\ $1 ?`],
  ['line ends, tabs and a byte-order mark', '\uFEFFa\r\nb\tc\r'],
  ['escapes', '{"a":"\\u0000\\ud800"}'],
  ['a long text', '水'.repeat(500_000)],
]

/** What every store of event logs must do. */
export function holdsContract(newPlace: () => Promise<Place>): void {
  let place: Place
  let log: EventLog
  const opened: EventLog[] = []
  const open = async (): Promise<EventLog> => {
    const one = await place.open()
    opened.push(one)
    return one
  }
  beforeEach(async () => {
    place = await newPlace()
    log = await open()
  })
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close()
    await place.remove()
  })

  holdsPhotoContract(() => log, open)

  describe('entries', () => {
    test('a drill without entries is none', async () => {
      expect(await log.drills()).toEqual([])
      expect(await log.read('a', 0)).toEqual([])
    })

    test('are read as they were added, from any place on', async () => {
      expect(await log.append('a', 0, entries(1, 2))).toBe('added')
      expect(await log.append('a', 2, entries(3))).toBe('added')
      expect(await log.read('a', 0)).toStrictEqual([entry(1), entry(2), entry(3)])
      expect(await log.read('a', 2)).toStrictEqual([entry(3)])
      expect(await log.read('a', 3)).toEqual([])
      expect(await log.read('a', 0, 1)).toStrictEqual([entry(1)])
      expect(await log.read('a', 1, 5)).toStrictEqual([entry(2), entry(3)])
    })

    test.each(hostile)('keep %s', async (_, text) => {
      const odd = { seq: 1, hash: sha256(text), text }
      await log.append('a', 0, { entries: [odd], receipts: [{ act: 'x', answer: text }] })
      expect(await log.read('a', 0)).toStrictEqual([odd])
      expect(await log.receipt('a', 'x')).toBe(text)
    })

    test('of one drill are no other’s, and drills are listed by code point', async () => {
      const names = ['a', 'B', '防汛', '\u{20BB7}', '\uFF21', 'a%', "a'"]
      for (const name of names) await log.append(name, 0, entries(1))
      expect(await log.drills()).toEqual(['B', 'a', 'a%', "a'", '防汛', '\uFF21', '\u{20BB7}'])
      expect(await log.append('a', 1, entries(2))).toBe('added')
      expect(await log.read('B', 0)).toHaveLength(1)
    })

    test('are added only where the log ends', async () => {
      await log.append('a', 0, entries(1, 2))
      expect(await log.append('a', 0, entries(1))).toBe('conflict')
      expect(await log.append('a', 1, entries(2, 3))).toBe('conflict')
      expect(await log.append('a', 3, entries(4))).toBe('conflict')
      expect(await log.read('a', 0)).toHaveLength(2)
    })

    test('that would leave a gap are a bug, and nothing is added', async () => {
      await log.append('a', 0, entries(1))
      await expect(log.append('a', 1, entries(3))).rejects.toThrow(RangeError)
      await expect(log.append('a', 1, entries(2, 2))).rejects.toThrow(RangeError)
      expect(await log.read('a', 0)).toHaveLength(1)
    })
  })

  describe('receipts', () => {
    test('come with their entries, each under its drill', async () => {
      await log.append('a', 0, { ...entries(1), receipts: receipts('x', 'y') })
      expect(await log.receipt('a', 'x')).toBe('{"act":"x"}')
      expect(await log.receipt('a', 'y')).toBe('{"act":"y"}')
      expect(await log.receipt('a', 'z')).toBeNull()
      expect(await log.receipt('b', 'x')).toBeNull()
    })

    test('come without entries, too, where the log ends', async () => {
      await log.append('a', 0, entries(1))
      expect(await log.append('a', 0, { entries: [], receipts: receipts('x') })).toBe('conflict')
      expect(await log.receipt('a', 'x')).toBeNull()
      expect(await log.append('a', 1, { entries: [], receipts: receipts('x') })).toBe('added')
      expect(await log.read('a', 0)).toHaveLength(1)
      expect(await log.drills()).toEqual(['a'])
    })

    test('that are there already keep everything out that came with them', async () => {
      await log.append('a', 0, { ...entries(1), receipts: receipts('x') })
      expect(await log.append('a', 1, { ...entries(2), receipts: receipts('w', 'x') })).toBe('conflict')
      expect(await log.read('a', 0)).toHaveLength(1)
      expect(await log.receipt('a', 'w')).toBeNull()
      expect(await log.append('a', 1, { ...entries(2), receipts: receipts('w') })).toBe('added')
    })

    test('of entries that found no place are not kept', async () => {
      await log.append('a', 0, entries(1))
      await log.append('a', 0, { ...entries(1), receipts: receipts('x') })
      expect(await log.receipt('a', 'x')).toBeNull()
    })
  })

  describe('blobs', () => {
    test.each(hostile)('keep %s', async (_, text) => {
      await log.putBlob(sha256(text), text)
      await log.putBlob(sha256(text), text)
      expect(await log.blob(sha256(text))).toBe(text)
    })

    test('that were never kept are null', async () => {
      expect(await log.blob(sha256(''))).toBeNull()
    })
  })

  test('beats never go back', async () => {
    expect(await log.lastBeat('a')).toBeNull()
    await log.beat('a', 1_760_403_600_250)
    await log.beat('a', 1_760_403_599_000)
    await log.beat('b', 5)
    expect(await log.lastBeat('a')).toBe(1_760_403_600_250)
    expect(await log.lastBeat('b')).toBe(5)
  })

  test('of each process the presence noted last is told, while it is fresh', async () => {
    const note = (process: string, wall: number, pages: Record<string, number>) => ({ process, wall, pages })
    expect(await log.presences('a', 0)).toEqual([])
    await log.notePresence('a', note('q', 1_760_403_600_000, { office: 2 }))
    await log.notePresence('a', note('p', 1_760_403_601_000, { office: 1, 甲: 3 }))
    await log.notePresence('a', note('q', 1_760_403_602_000, {}))
    await log.notePresence('b', note('p', 1_760_403_602_000, { office: 7 }))
    const [p, q] = [note('p', 1_760_403_601_000, { office: 1, 甲: 3 }), note('q', 1_760_403_602_000, {})]
    expect(await log.presences('a', 1_760_403_601_000)).toStrictEqual([p, q])
    expect(await log.presences('a', 1_760_403_601_001)).toStrictEqual([q])
  })

  test('what was kept is there when it is opened again', async () => {
    await log.append('a', 0, { ...entries(1), receipts: receipts('x') })
    await log.putBlob('0'.repeat(64), '文')
    await log.beat('a', 7)
    await log.close()
    await log.close()
    const again = await open()
    expect(await again.read('a', 0)).toStrictEqual([entry(1)])
    expect(await again.receipt('a', 'x')).toBe('{"act":"x"}')
    expect(await again.blob('0'.repeat(64))).toBe('文')
    expect(await again.lastBeat('a')).toBe(7)
    expect(await again.append('a', 1, entries(2))).toBe('added')
  })

  describe('watching', () => {
    /** Resolves when a listener hears that a drill goes up to an entry. */
    const hears = (listening: EventLog, drill: string, upTo: number): Promise<void> =>
      new Promise((heard) => {
        const stop = listening.watch((which, seq) => {
          if (which !== drill || seq < upTo) return
          stop()
          heard()
        })
      })

    test('tells what others add, to every listener, drill by drill', async () => {
      const other = await open()
      await log.append('b', 0, entries(1))
      const heard = Promise.all([hears(log, 'a', 2), hears(log, 'a', 2), hears(log, 'b', 2)])
      await other.append('a', 0, entries(1, 2))
      await other.append('b', 1, entries(2))
      await heard
    })

    test('tells what is added through the same log', async () => {
      const heard = hears(log, 'a', 1)
      await log.append('a', 0, entries(1))
      await heard
    })

    test('whoever stopped listening hears nothing more', async () => {
      const other = await open()
      const told: number[] = []
      const stop = log.watch((_, seq) => told.push(seq))
      stop()
      const heard = hears(log, 'a', 2)
      await other.append('a', 0, entries(1, 2))
      await heard
      expect(told).toEqual([])
    })
  })

  test('of many that write at once exactly one gets each place, with its receipts', async () => {
    const writers = [log, await open(), await open(), await open()]
    const places = 15
    const won = await Promise.all(
      writers.map(async (writer, w) => {
        const mine: number[] = []
        for (let end = 0; end < places; ) {
          const next = { entries: [entry(end + 1, { w })], receipts: receipts(`${w}-${end + 1}`) }
          if ((await writer.append('a', end, next)) === 'added') mine.push(end + 1)
          end = (await writer.read('a', 0)).length
        }
        return mine
      }),
    )
    const all = Array.from({ length: places }, (_, i) => i + 1)
    expect(won.flat().sort((a, b) => a - b)).toEqual(all)
    const kept = await log.read('a', 0)
    for (const [w, mine] of won.entries()) {
      for (const seq of all) {
        expect((await log.receipt('a', `${w}-${seq}`)) !== null).toBe(mine.includes(seq))
        if (mine.includes(seq)) expect(kept[seq - 1]).toStrictEqual(entry(seq, { w }))
      }
    }
  })

  test('many may open it for the first time at once', async () => {
    const fresh = await newPlace()
    const logs = await Promise.all(Array.from({ length: 6 }, () => fresh.open()))
    const outcomes = await Promise.all(logs.map((one) => one.append('a', 0, entries(1))))
    expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(1)
    for (const one of logs) await one.close()
    await fresh.remove()
  })
}
