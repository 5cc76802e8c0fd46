import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openingOf } from '../../src/console/server/opening.ts'
import { openConsole } from '../support/console.ts'
import { declare } from '../support/live-drill.ts'

const packed = { 'accept-encoding': 'gzip' }

async function going() {
  const console = await openConsole()
  const [director, commander] = [await console.enter('director'), await console.enter('commander')]
  await director.ask({ kind: 'run', speed: 60 })
  await commander.act(declare('III'))
  return { ...console, director, commander }
}

describe('what a page starts from', () => {
  test('for those who see the log: put together from its entries, the same as written whole', async () => {
    const { drill, clock, director } = await going()
    const feed = drill.feeds.get('director')
    if (!feed) throw new Error('no director')
    const whole = JSON.parse(JSON.stringify(openingOf(drill, feed, clock.now())))
    expect(whole.log.length).toBeGreaterThan(3)
    expect(await director.view()).toEqual(whole)
    const response = await director.get('/view', packed)
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(JSON.parse(gunzipSync(Buffer.from(await response.arrayBuffer())).toString())).toEqual(whole)
  })

  test('for a seat: never packed, so that its length tells nothing else than it says', async () => {
    const { commander } = await going()
    const response = await commander.get('/view', packed)
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(await response.json()).toMatchObject({ form: 'seat' })
  })
})
