import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { gunzipSync } from 'node:zlib'
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

/** All that lies in the file and those beside it, and what its packed texts say. */
export function keptInFile(location: string): string {
  const folder = dirname(location)
  const raw = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('utf8'))
  const db = new DatabaseSync(location, { readOnly: true })
  const tables = db.prepare("select name from sqlite_schema where type = 'table'").all()
  const rows = tables.flatMap(({ name }) => db.prepare(`select * from "${name}"`).all())
  db.close()
  return [...raw, ...rows.map(unpacked)].join('\n')
}

/** All that lies in a database's tables, and what its packed texts say. */
export async function keptInDatabase(location: string): Promise<string> {
  const client = new Client({ connectionString: location })
  await client.connect()
  const tables = await client.query("select tablename from pg_tables where schemaname = 'yuyan'")
  const rows: string[] = []
  for (const { tablename } of tables.rows)
    rows.push(...(await client.query(`select * from yuyan.${tablename}`)).rows.map(unpacked))
  await client.end()
  return rows.join('\n')
}

const unpacked = (row: object): string =>
  Object.values(row)
    .map((value) => (value instanceof Uint8Array ? gunzipSync(value).toString('utf8') : String(value)))
    .join('\n')
