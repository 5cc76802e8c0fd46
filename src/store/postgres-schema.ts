import type { ClientBase } from 'pg'
import { StoreTrouble } from './store-trouble.ts'

/**
 * Each step brings a database from one version to the next. A step that was released never changes: databases in use have
 * taken it. Entries are text, never jsonb, which would write numbers, keys and spaces its own way and break the hashes.
 */
const steps: readonly string[] = [
  `create table yuyan.entry (
     drill text collate "C" not null,
     seq integer not null,
     hash text not null,
     text text not null,
     primary key (drill, seq)
   );
   create table yuyan.receipt (drill text not null, act text not null, answer text not null, primary key (drill, act));
   create table yuyan.blob (sha256 text primary key, gzip bytea not null);
   create table yuyan.beat (drill text primary key, wall bigint not null);`,
  `create table yuyan.presence (
     drill text not null, process text collate "C" not null, pages text not null, wall bigint not null,
     primary key (drill, process)
   );`,
  `create table yuyan.photo (
     drill text not null, sha256 text collate "C" not null, seat text collate "C" not null, bytes bytea not null,
     primary key (drill, sha256, seat)
   );
   create table yuyan.erasure (
     number bigint generated always as identity primary key,
     drill text not null, blob text not null, kind text not null, wall bigint not null, reason text not null
   );`,
]

/** Of the lock that is held while tables are made: any number, the same in every process. */
const upgradeLock = 0x59755961

/** Makes the tables or brings them to today's version, in a transaction begun before, whoever else does the same. @throws StoreTrouble */
export async function prepareSchema(client: ClientBase, location: string): Promise<void> {
  const { rows } = await client.query('show server_encoding')
  if (rows[0]?.server_encoding !== 'UTF8')
    throw new StoreTrouble('wrong-encoding', location, rows[0]?.server_encoding)
  await client.query('select pg_advisory_xact_lock($1)', [upgradeLock])
  const version = await versionOf(client)
  if (version > steps.length) throw new StoreTrouble('newer-version', location)
  if (version < steps.length) {
    for (const step of steps.slice(version)) await client.query(step)
    await client.query('update yuyan.version set version = $1', [steps.length])
  }
  await client.query('commit')
}

/** Version of the tables; 0 when they have just been begun. Does not try to make what a user without rights may only use. */
async function versionOf(client: ClientBase): Promise<number> {
  const { rows } = await client.query(`select to_regclass('yuyan.version') is not null as there`)
  if (!rows[0]?.there)
    await client.query(
      'create schema if not exists yuyan; create table yuyan.version (version integer not null); insert into yuyan.version values (0)',
    )
  const found = await client.query('select version from yuyan.version')
  return Number(found.rows[0]?.version)
}
