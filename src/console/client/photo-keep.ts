import type { Ms } from '../../vocabulary/duration.ts'
import { browserNow } from './browser.ts'

/** Photos of acts that wait to be sent: too large for the store of texts, and needed after the page was loaded anew. */
export interface PhotoKeep {
  write(act: string, photo: Blob): void
  /** Null: it has not been kept. */
  read(act: string): Promise<Blob | null>
  drop(act: string): void
}

const table = 'photos'
/** What a page that was closed has left, with nobody to send it. */
const staleAfter: Ms = 24 * 3_600_000

interface Row {
  readonly at: Ms
  readonly bytes: ArrayBuffer
}

/** Photos in the browser's database, and for this page in memory: a browser that keeps nothing is no error. */
export function photoKeep(): PhotoKeep {
  const held = new Map<string, Blob>()
  let opened: Promise<IDBDatabase | null> | null = null
  const database = (): Promise<IDBDatabase | null> => {
    opened ??= openDatabase().catch(() => null)
    return opened
  }
  const change = async (work: (rows: IDBObjectStore) => void): Promise<void> => {
    const db = await database()
    if (db) work(db.transaction(table, 'readwrite').objectStore(table))
  }
  return {
    write: (act, photo) => {
      held.set(act, photo)
      void photo
        .arrayBuffer()
        .then((bytes) => change((rows) => rows.put({ at: browserNow(), bytes } satisfies Row, act)))
        .catch(() => undefined)
    },
    read: async (act) => {
      const here = held.get(act)
      if (here) return here
      const db = await database()
      const row = db && (await rowOf(db, act).catch(() => null))
      return row ? new Blob([row.bytes], { type: 'image/jpeg' }) : null
    },
    drop: (act) => {
      held.delete(act)
      void change((rows) => rows.delete(act)).catch(() => undefined)
    },
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((opened, failed) => {
    const request = indexedDB.open('yuyan', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(table)
    request.onerror = () => failed(request.error)
    request.onsuccess = () => {
      sweep(request.result)
      opened(request.result)
    }
  })
}

function rowOf(db: IDBDatabase, act: string): Promise<Row | null> {
  return new Promise((found, failed) => {
    const request = db.transaction(table).objectStore(table).get(act)
    request.onsuccess = () => found((request.result as Row | undefined) ?? null)
    request.onerror = () => failed(request.error)
  })
}

function sweep(db: IDBDatabase): void {
  const request = db.transaction(table, 'readwrite').objectStore(table).openCursor()
  request.onsuccess = () => {
    const cursor = request.result
    if (!cursor) return
    if (browserNow() - (cursor.value as Row).at > staleAfter) cursor.delete()
    cursor.continue()
  }
}
