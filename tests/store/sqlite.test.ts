import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openLog } from '../../src/store/open-log.ts'
import { sqliteTrouble } from '../../src/store/sqlite-trouble.ts'
import { keptInFile, type LogPlace, newFile } from '../support/log-place.ts'
import { entry, holdsContract } from './contract.ts'
import { hidesSealed } from './sealed-at-rest.ts'

describe('logs in a file', () => {
  holdsContract(async () => {
    const { location, remove } = await newFile()
    return { open: () => openLog(location), remove }
  })
  hidesSealed(async () => {
    const { location, remove } = await newFile()
    return { open: () => openLog(location), remove, kept: async () => keptInFile(location) }
  })
})

describe('the file', () => {
  let place: LogPlace
  beforeEach(async () => {
    place = await newFile()
  })
  afterEach(() => place.remove())

  const plant = (text: string | Uint8Array): void => {
    mkdirSync(dirname(place.location), { recursive: true })
    writeFileSync(place.location, text)
  }
  const change = (sql: string): void => {
    mkdirSync(dirname(place.location), { recursive: true })
    const db = new DatabaseSync(place.location)
    db.exec(sql)
    db.close()
  }

  test('and its folders are for their owner alone', async () => {
    const log = await openLog(place.location)
    await log.append('a', 0, { entries: [entry(1)], receipts: [] })
    const mode = (path: string): number => statSync(path).mode & 0o777
    expect(mode(dirname(place.location))).toBe(0o700)
    for (const end of ['', '-wal', '-shm']) expect(mode(place.location + end)).toBe(0o600)
    await log.close()
  })

  test('that is no database is told and left as it is', async () => {
    const text = '# 预案\n'.repeat(300)
    plant(text)
    await expect(openLog(place.location)).rejects.toMatchObject({
      kind: 'not-a-database',
      location: place.location,
    })
    expect(readFileSync(place.location, 'utf8')).toBe(text)
  })

  test('of another program is told and left as it is', async () => {
    change('create table theirs (a); pragma user_version = 1')
    const before = readFileSync(place.location)
    await expect(openLog(place.location)).rejects.toMatchObject({ kind: 'other-database' })
    expect(readFileSync(place.location).equals(before)).toBe(true)
  })

  test('of a newer version is told', async () => {
    await (await openLog(place.location)).close()
    change('pragma user_version = 99')
    await expect(openLog(place.location)).rejects.toMatchObject({ kind: 'newer-version' })
  })

  test('that is damaged is told', async () => {
    const log = await openLog(place.location)
    for (let seq = 1; seq <= 200; seq++)
      await log.append('a', seq - 1, { entries: [entry(seq, '水'.repeat(1000))], receipts: [] })
    await log.close()
    const bytes = readFileSync(place.location)
    plant(bytes.fill(0xaa, 4096 * 2))
    const damaged = await openLog(place.location)
    await expect(damaged.read('a', 0)).rejects.toMatchObject({ kind: 'damaged' })
    await damaged.close()
  })

  test('whose place is a folder, or below a file, is told', async () => {
    plant('')
    await expect(openLog(dirname(place.location))).rejects.toMatchObject({ kind: 'not-a-folder' })
    await expect(openLog(join(place.location, 'a.sqlite'))).rejects.toMatchObject({ kind: 'not-a-folder' })
  })

  test('keeps nothing of an act that could not be kept whole', async () => {
    const log = await openLog(place.location)
    await log.append('a', 0, { entries: [entry(1)], receipts: [] })
    change("create trigger no before insert on receipt begin select raise(abort, 'no'); end")
    const added = { entries: [entry(2)], receipts: [{ act: 'x', answer: '' }] }
    await expect(log.append('a', 1, added)).rejects.toThrow('no')
    expect(await log.read('a', 0)).toStrictEqual([entry(1)])
    change('drop trigger no')
    expect(await log.append('a', 1, added)).toBe('added')
    await log.close()
  })

  test.each([
    [{ errcode: 5 }, 'busy'],
    [{ errcode: 13 }, 'disk-full'],
    [{ errcode: 8 }, 'read-only'],
    [{ errcode: 1032 }, 'read-only'],
    [{ errcode: 778 }, 'disk-failing'],
    [{ errcode: 14 }, 'no-permission'],
    [{ code: 'EROFS' }, 'read-only'],
    [{ code: 'EACCES' }, 'no-permission'],
    [{ code: 'ENOSPC' }, 'disk-full'],
  ])('%o is told as %s', (said, kind) => {
    expect(sqliteTrouble('x', Object.assign(new Error('said'), said))).toMatchObject({ kind, detail: 'said' })
  })

  test('a bug stays one', () => {
    const bug = new TypeError('said')
    expect(sqliteTrouble('x', bug)).toBe(bug)
  })
})
