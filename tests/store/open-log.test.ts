import { expect, test } from 'vitest'
import { openLog } from '../../src/store/open-log.ts'
import { StoreTrouble } from '../../src/store/store-trouble.ts'

test('memory: is gone with the process', async () => {
  const log = await openLog('memory:')
  expect(await log.drills()).toEqual([])
})

test.each(['', 'mysql://localhost/drills', 'https://example.org/drills', 'postgres://:x/'])(
  '%o is no place for logs',
  async (location) => {
    await expect(openLog(location)).rejects.toMatchObject({ kind: 'bad-location', location })
  },
)

test('a password is not shown, whatever is wrong', async () => {
  for (const url of ['postgres://me:secret@:x/', 'postgres://me:secret@127.0.0.1:1/a?sslpassword=secret']) {
    const trouble = await openLog(url).catch((error: unknown) => error)
    expect(trouble).toBeInstanceOf(StoreTrouble)
    expect(`${trouble} ${JSON.stringify(trouble)}`).not.toContain('secret')
  }
})
