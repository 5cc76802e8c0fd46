import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import type { Ms } from '../vocabulary/duration.ts'
import { sqliteTrouble } from './sqlite-trouble.ts'
import { StoreTrouble } from './store-trouble.ts'

/** Says in the file's head whose file it is: `YuYa`. */
const applicationId = 0x59755961
/** Another process may hold the file this long. */
const patience: Ms = 5000

/**
 * Each step brings a file from one version to the next. A step that was released never changes: files in use have taken it.
 * `position` grows with every entry of any drill, in the order of commits: what is new since one looked last.
 */
const steps: readonly string[] = [
  `create table entry (
     position integer primary key autoincrement,
     drill text not null,
     seq integer not null,
     hash text not null,
     text text not null,
     unique (drill, seq)
   ) strict;
   create table receipt (drill text not null, act text not null, answer text not null, primary key (drill, act)) strict;
   create table blob (sha256 text primary key, gzip blob not null) strict;
   create table beat (drill text primary key, wall integer not null) strict;`,
  `create table presence (
     drill text not null, process text not null, pages text not null, wall integer not null, primary key (drill, process)
   ) strict;`,
  `create table photo (
     drill text not null, sha256 text not null, seat text not null, bytes blob not null,
     primary key (drill, sha256, seat)
   ) strict;
   create table erasure (
     number integer primary key autoincrement,
     drill text not null, blob text not null, kind text not null, wall integer not null, reason text not null
   ) strict;`,
]

/**
 * A file of event logs, made or brought to today's version. A new file and its folders are for their owner alone: logs name
 * people and how to reach them. Every commit is on disk when it is done.
 * @throws StoreTrouble
 */
export async function openFile(path: string): Promise<DatabaseSync> {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    closeSync(openSync(path, 'a', 0o600))
    const db = new DatabaseSync(path, { timeout: patience })
    try {
      assertOurs(db, path)
      await writeAhead(db)
      // What is erased is written over, not only left out of the tables.
      db.exec('pragma synchronous = full; pragma secure_delete = on')
      inTransaction(db, () => upgrade(db, path))
      return db
    } catch (error) {
      db.close()
      throw error
    }
  } catch (error) {
    throw sqliteTrouble(path, error)
  }
}

/** All of the work is on disk when this is done, or none of it ever was. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('begin immediate')
  try {
    const outcome = work()
    db.exec('commit')
    return outcome
  } catch (error) {
    if (db.isTransaction) db.exec('rollback')
    throw error
  }
}

/** A single number that a pragma or a count gives. */
export function numberOf(db: DatabaseSync, sql: string): number {
  return Number(Object.values(db.prepare(sql).get() ?? {})[0])
}

function assertOurs(db: DatabaseSync, path: string): void {
  const id = numberOf(db, 'pragma application_id')
  const untouched = id === 0 && numberOf(db, 'select count(*) from sqlite_schema') === 0
  if (id !== applicationId && !untouched) throw new StoreTrouble('other-database', path)
  if (numberOf(db, 'pragma user_version') > steps.length) throw new StoreTrouble('newer-version', path)
}

function upgrade(db: DatabaseSync, path: string): void {
  // Another process may have come first.
  assertOurs(db, path)
  const version = numberOf(db, 'pragma user_version')
  if (version === steps.length) return
  for (const step of steps.slice(version)) db.exec(step)
  db.exec(`pragma application_id = ${applicationId}; pragma user_version = ${steps.length}`)
}

/** SQLite does not wait for others while it changes how a file is written, so that this has to. */
async function writeAhead(db: DatabaseSync): Promise<void> {
  const pauseFor: Ms = 20
  for (let waited = 0; ; waited += pauseFor) {
    try {
      db.exec('pragma journal_mode = wal')
      return
    } catch (error) {
      const busy = error instanceof Error && 'errcode' in error && error.errcode === 5
      if (!busy || waited >= patience) throw error
    }
    await pause(pauseFor)
  }
}
