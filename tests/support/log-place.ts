import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'

/** Somewhere new that event logs may lie, as a location for `openLog`. */
export interface LogPlace {
  readonly location: string
  remove(): Promise<void>
}

/** A file in folders that are not there yet, in a path with Chinese and a space. */
export async function newFile(): Promise<LogPlace> {
  const folder = mkdtempSync(join(tmpdir(), '预演 日志-'))
  return {
    location: join(folder, '.yuyan', 'logs', 'drills.sqlite'),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A PostgreSQL that tests may make databases in (`.ci/with-postgres` starts one); null when there is none. */
export const postgres = process.env.YUYAN_TEST_POSTGRES ?? null

/** What stands in the name of tests that are skipped without a server. */
export const whyNoPostgres =
  postgres === null ? ' (skipped: YUYAN_TEST_POSTGRES is not set; see .ci/with-postgres)' : ''

/** A database of its own. */
export async function newDatabase(encoding = 'UTF8'): Promise<LogPlace> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdmin(`create database ${name} encoding '${encoding}' locale 'C' template template0`)
  const url = new URL(postgres ?? '')
  url.pathname = name
  return {
    location: url.href,
    remove: () => asAdmin(`drop database ${name} with (force)`),
  }
}

/** Runs one statement in the database that a location names, else in the server's own. */
export async function asAdmin(sql: string, location = postgres): Promise<void> {
  const client = new Client({ connectionString: location ?? '' })
  await client.connect()
  await client.query(sql)
  await client.end()
}
