import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EventLog } from '../../src/drill/event-log.ts'
import { openLog } from '../../src/store/open-log.ts'
import { postgresTrouble } from '../../src/store/postgres-trouble.ts'
import {
  asAdmin,
  keptInDatabase,
  type LogPlace,
  newDatabase,
  postgres,
  whyNoPostgres,
} from '../support/log-place.ts'
import { entry, holdsContract } from './contract.ts'
import { hidesSealed } from './sealed-at-rest.ts'

/** A way to a server that a test may shut. */
class Door {
  readonly #to: { readonly host: string; readonly port: number }
  readonly #sockets = new Set<Socket>()
  #server: Server | null = null

  constructor(url: string) {
    const { hostname, port } = new URL(url)
    this.#to = { host: hostname, port: Number(port) }
  }

  /** Gives back the port; 0 asks for any that is free. */
  open(port: number): Promise<number> {
    const server = createServer((from) => {
      const to = connect(this.#to)
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const) {
        this.#sockets.add(one)
        one.on('error', () => undefined)
        one.on('close', () => other.destroy())
        one.pipe(other)
      }
    })
    this.#server = server
    return new Promise((opened) => {
      server.listen(port, '127.0.0.1', () => opened((server.address() as AddressInfo).port))
    })
  }

  close(): void {
    this.#server?.close()
    for (const socket of this.#sockets) socket.destroy()
    this.#sockets.clear()
  }
}

describe.skipIf(postgres === null)(`logs in PostgreSQL${whyNoPostgres}`, () => {
  holdsContract(async () => {
    const { location, remove } = await newDatabase()
    return { open: () => openLog(location), remove }
  })
  hidesSealed(async () => {
    const { location, remove } = await newDatabase()
    return { open: () => openLog(location), remove, kept: () => keptInDatabase(location) }
  })

  describe('the database', () => {
    let place: LogPlace
    let logs: EventLog[]
    beforeEach(async () => {
      place = await newDatabase()
      logs = [await openLog(place.location), await openLog(place.location)]
    })
    afterEach(async () => {
      for (const log of logs) await log.close()
      await place.remove()
    })
    const one = (seq: number) => ({ entries: [entry(seq)], receipts: [] })
    const cutAll = (): Promise<void> =>
      asAdmin(
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
        place.location,
      )

    test('whose connections drop is connected again, and whoever watches misses nothing', async () => {
      const [log, other] = logs as [EventLog, EventLog]
      let heard: (seq: number) => void = () => undefined
      const next = (upTo: number): Promise<void> =>
        new Promise((resolve) => {
          heard = (seq) => seq >= upTo && resolve()
        })
      const stop = log.watch((_, seq) => heard(seq))
      const first = next(1)
      await other.append('a', 0, one(1))
      await first
      for (const seq of [2, 3, 4]) {
        const again = next(seq)
        await cutAll()
        expect(await other.append('a', seq - 1, one(seq))).toBe('added')
        await again
        expect(await log.read('a', 0)).toHaveLength(seq)
      }
      stop()
    })

    test('that goes away and comes back is connected again', async () => {
      const [, other] = logs as [EventLog, EventLog]
      const door = new Door(place.location)
      const port = await door.open(0)
      const url = new URL(place.location)
      url.port = String(port)
      const log = await openLog(url.href)
      let heard: () => void = () => undefined
      log.watch((_, seq) => seq === 2 && heard())
      await other.append('a', 0, one(1))
      door.close()
      await expect(log.read('a', 0)).rejects.toMatchObject({ kind: 'unreachable' })
      await other.append('a', 1, one(2))
      const back = new Promise<void>((resolve) => {
        heard = resolve
      })
      await door.open(port)
      await back
      expect(await log.append('a', 2, one(3))).toBe('added')
      await log.close()
      door.close()
    })

    test('keeps nothing of an act during which the connection drops', async () => {
      const [log, other] = logs as [EventLog, EventLog]
      await log.append('a', 0, one(1))
      await asAdmin(
        `create function cut() returns trigger language plpgsql as 'begin perform pg_terminate_backend(pg_backend_pid()); return new; end';
         create trigger cut before insert on yuyan.receipt for each row execute function cut()`,
        place.location,
      )
      const added = { ...one(2), receipts: [{ act: 'x', answer: '' }] }
      await expect(log.append('a', 1, added)).rejects.toMatchObject({ kind: 'unreachable' })
      expect(await other.read('a', 0)).toHaveLength(1)
      await asAdmin('drop trigger cut on yuyan.receipt', place.location)
      expect(await log.append('a', 1, added)).toBe('added')
    })

    test('of a newer version is told', async () => {
      await asAdmin('update yuyan.version set version = 99', place.location)
      await expect(openLog(place.location)).rejects.toMatchObject({ kind: 'newer-version' })
    })

    test('that may be read and written, but not changed, is enough', async () => {
      await asAdmin(
        `do $$ begin create role clerk login password 'clerk'; exception when duplicate_object then null; end $$;
         grant usage on schema yuyan to clerk; grant select on yuyan.version to clerk;
         grant select, insert, update on all tables in schema yuyan to clerk`,
        place.location,
      )
      const url = new URL(place.location)
      url.username = 'clerk'
      url.password = 'clerk'
      const log = await openLog(url.href)
      expect(await log.append('a', 0, one(1))).toBe('added')
      await log.beat('a', 1)
      await log.close()
    })

    test('that cannot hold every text is told', async () => {
      const narrow = await newDatabase('SQL_ASCII')
      await expect(openLog(narrow.location)).rejects.toMatchObject({
        kind: 'wrong-encoding',
        detail: 'SQL_ASCII',
      })
      await narrow.remove()
    })

    test.each([
      ['password', 'x'],
      ['pathname', 'nowhere'],
      ['username', 'nobody'],
    ] as const)('with another %s is refused', async (part, other) => {
      const url = new URL(place.location)
      url[part] = other
      await expect(openLog(url.href)).rejects.toMatchObject({ kind: 'refused' })
    })
  })
})

test('a server that is not there is told', async () => {
  await expect(openLog('postgres://me:secret@127.0.0.1:1/drills')).rejects.toMatchObject({
    kind: 'unreachable',
    location: 'postgres://me@127.0.0.1:1/drills',
  })
})

test.each([
  [{ code: '53100' }, 'disk-full'],
  [{ code: '25006' }, 'read-only'],
  [{ code: '42501' }, 'refused'],
  [{ code: '57P01' }, 'unreachable'],
  [{ code: 'ENOTFOUND' }, 'unreachable'],
  [{ code: '58030' }, 'disk-failing'],
])('%o is told as %s', (said, kind) => {
  expect(postgresTrouble('x', Object.assign(new Error('said'), said))).toMatchObject({ kind, detail: 'said' })
})

test('a bug stays one', () => {
  for (const bug of [
    new TypeError('said'),
    Object.assign(new Error('syntax error at end'), { code: '42601' }),
  ])
    expect(postgresTrouble('x', bug)).toBe(bug)
})
