import { expect, test } from 'vitest'
import { ServedDrill } from '../../src/console/server/served-drill.ts'
import { memoryLog } from '../../src/store/memory.ts'
import { second } from '../../src/vocabulary/duration.ts'
import { openConsole } from '../support/console.ts'
import { titles } from '../support/staff-titles.ts'
import { TestClock } from '../support/test-clock.ts'

/** One drill, served by two processes. */
async function twoProcesses() {
  const [store, clock] = [memoryLog(), new TestClock()]
  const here = await openConsole(undefined, { store, clock })
  const there = await ServedDrill.open(store, here.drill.id, {
    clock,
    process: 'there',
    titles: () => titles,
  })
  if (!there) throw new Error('no drill')
  return { here, there, clock }
}

function pageAt(drill: ServedDrill, seat: string) {
  const feed = drill.feeds.get(seat)
  const stream = feed && drill.stream(feed, 0, () => undefined)
  if (!stream) throw new Error(`no page at ${seat}`)
  return stream
}

test('who is present is known across processes, and told to the director’s page', async () => {
  const { here, there, clock } = await twoProcesses()
  const director = await here.enter('director')
  const listening = await director.listen(0)
  const office = pageAt(there, 'office')
  await clock.pass(4 * second)
  expect(here.drill.present()).toEqual({ director: 1, office: 1 })
  expect(there.present()).toEqual({ director: 1, office: 1 })
  expect(listening.messages().at(-1)?.data).toMatchObject({ present: { director: 1, office: 1 } })

  office.end()
  await clock.pass(4 * second)
  expect(here.drill.present()).toEqual({ director: 1 })
  await listening.stop()
  await Promise.all([here.close(), there.close()])
})

test('pages of a process that stopped are gone at once, of one that died within moments', async () => {
  const { here, there, clock } = await twoProcesses()
  pageAt(there, 'office')
  await clock.pass(4 * second)
  expect(here.drill.present()).toEqual({ office: 1 })
  await there.close()
  await clock.pass(2 * second)
  expect(here.drill.present()).toEqual({})

  await here.store.notePresence(here.drill.id, { process: 'dead', pages: { office: 2 }, wall: clock.now() })
  await clock.pass(2 * second)
  expect(here.drill.present()).toEqual({ office: 2 })
  await clock.pass(12 * second)
  expect(here.drill.present()).toEqual({})
  await here.close()
})
