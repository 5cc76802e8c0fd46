import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import {
  type AgainstAnswer,
  type ReplayAnswer,
  replayPath,
  type SeatReplay,
} from '../../../src/console/replay-protocol.ts'
import { minute } from '../../../src/vocabulary/duration.ts'
import { richTexts } from '../../run/rich-set.ts'
import { openConsole } from '../../support/console.ts'
import { libraryOf, richFiles } from '../../support/library.ts'
import { declare } from '../../support/live-drill.ts'

const here = { from: '127.0.0.1' }

/** A drill that was served here and is over for good. */
async function overConsole(files = richFiles()) {
  const console = await openConsole(undefined, { library: libraryOf(files) })
  const { enter, clock } = console
  const director = await enter('director')
  const commander = await enter('commander')
  await director.ask({ kind: 'run', speed: 60 })
  await clock.pass(2 * minute)
  await commander.act(declare('III'))
  await clock.pass(minute)
  await director.ask({ kind: 'end', reason: '演完' })
  await clock.pass(11 * minute)
  const get = (path: string, more = '') => console.request(`${replayPath}${path}?drill=day${more}`, here)
  return { ...console, director, get }
}

describe('the course of a drill that is over', () => {
  test('is told whole, in order, in the language asked for', async () => {
    const { get, director } = await overConsole()
    const answer = (await (await get('', '&lang=en')).json()) as ReplayAnswer
    const opening = await director.view()
    if (opening.form !== 'full') throw new Error('not the log')
    expect(answer.log).toEqual(
      opening.log.map(({ v: _, drill: __, prev: ___, hash: ____, ...entry }) => entry),
    )
    expect(answer.log.map(({ seq }) => seq)).toEqual(answer.log.map((_, i) => i + 1))
    expect(answer.setting).toMatchObject({ drill: 'day', locale: 'en', zone: 480 })
    expect(answer.seats.map(({ title }) => title)).toEqual(['总指挥席', '防办席', '东湖镇席', 'Observer'])
  })

  test('says nothing of the chain of hashes, and comes compressed where that is understood', async () => {
    const { request } = await overConsole()
    const plain = await (await request(`${replayPath}?drill=day`, here)).text()
    expect(plain).not.toMatch(/"hash"|"prev"/)
    const packed = await request(`${replayPath}?drill=day`, {
      ...here,
      headers: { 'accept-encoding': 'gzip, deflate, br' },
    })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    const bytes = Buffer.from(await packed.arrayBuffer())
    expect(bytes.length).toBeLessThan(plain.length / 5)
    expect(gunzipSync(bytes).toString()).toBe(plain)
  })

  test('tells of a seat what it was sent and when', async () => {
    const { get } = await overConsole()
    const { seat, changes } = (await (await get('/seat', '&seat=donghu')).json()) as SeatReplay
    expect(seat).toMatchObject({ seat: 'donghu', role: 'participant' })
    const text = JSON.stringify(changes)
    expect(text).toContain('东湖镇积水')
    expect(text).not.toContain('12.4')
    expect((await get('/seat', '&seat=director')).status).toBe(404)
    expect((await get('/seat')).status).toBe(404)
  })
})

describe('the same by the plans of now', () => {
  const against = async (texts: Readonly<Record<string, string>> = {}) => {
    const { get } = await overConsole(richFiles(texts))
    return (await (await get('/against')).json()) as AgainstAnswer
  }
  const plan = richTexts.get('special/flood.md') ?? ''

  test('is the same where nothing has changed', async () => {
    const answer = await against()
    if (answer.kind !== 'replayed') throw new Error('errors')
    expect(answer.late.is).toBe(answer.late.was)
    expect(answer.notApplicable).toBe(0)
    const flood = answer.levels.find(({ instance }) => instance === 'special/flood@qingxi')
    expect(flood?.demands.map(({ level }) => level)).toEqual(['IV', 'III'])
    expect(flood?.responses.map(({ level }) => level)).toEqual(['III'])
  })

  test('calls for a level earlier by a lower threshold', async () => {
    const answer = await against({ 'special/flood.md': plan.replace('`水位 ≥ 13`', '`水位 ≥ 12.3`') })
    if (answer.kind !== 'replayed') throw new Error('errors')
    const flood = answer.levels.find(({ instance }) => instance === 'special/flood@qingxi')
    expect(flood?.demands.map(({ level }) => level)).toEqual(['III'])
  })

  test('is not told by plans with errors', async () => {
    const broken = plan.replace('`水位 ≥ 13`', '`水位 ≥`')
    expect(await against({ 'special/flood.md': broken })).toEqual({ kind: 'errors', count: 1 })
  })

  test('is not told where the plan that was drilled is gone', async () => {
    const renamed = plan.replace('id: special/flood', 'id: special/water')
    expect(await against({ 'special/flood.md': renamed })).toMatchObject({ kind: 'errors' })
  })
})

describe('nothing is told', () => {
  test('of a drill that goes on, or may still be reopened', async () => {
    const { request, enter, clock } = await openConsole(undefined, { library: libraryOf(richFiles()) })
    const director = await enter('director')
    const statuses = async () =>
      Promise.all(
        ['', '/seat', '/against'].map(
          async (path) => (await request(`${replayPath}${path}?drill=day&seat=office`, here)).status,
        ),
      )
    expect(await statuses()).toEqual([404, 404, 404])
    await director.ask({ kind: 'run', speed: 1 })
    expect(await statuses()).toEqual([404, 404, 404])
    await director.ask({ kind: 'end', reason: '演完' })
    expect(await statuses()).toEqual([404, 404, 404])
    await clock.pass(11 * minute)
    expect(await statuses()).toEqual([200, 200, 200])
  })

  test('to whoever may not read the library', async () => {
    const { request } = await overConsole()
    for (const path of ['', '/seat', '/against'])
      expect((await request(`${replayPath}${path}?drill=day&seat=office`)).status).toBe(403)
  })
})
