import { describe, expect, test } from 'vitest'
import { canonicalJson, sha256 } from '../../src/compile/digest.ts'
import type { ScenarioProgram } from '../../src/compile/scenario-program.ts'
import { seatsOf } from '../../src/drill/seat.ts'
import type { DrillEvent } from '../../src/run/event.ts'
import { drive, opened } from '../support/live-drill.ts'
import { drawn, forged, kinds, scenario, stage, text, toPlay, verified } from '../support/sealed-day.ts'
import { titles } from '../support/staff-titles.ts'

describe('a log that was sealed until it began', () => {
  const known = { program: '', texts: {}, revision: null }
  /** As a live drill writes it that was opened encrypted. */
  function unsealed(pinned: ScenarioProgram): readonly DrillEvent[] {
    const texts = { 'scenarios/day.md': sha256(text) }
    const pins = { ...known, texts, scenario: sha256(canonicalJson(pinned)), header: '' }
    const sealing = { from: opened, pins, blobs: new Map() }
    const begun = drive({ ...stage, scenario: toPlay, seats: seatsOf(toPlay, titles), sealing })
    const data = { pins: { ...known, sealed: 'e' }, rehearsal: false }
    begun.live.tell({ type: 'drill-opened', data }, opened, { wall: null })
    begun.at(drawn).ask('director', { kind: 'run', speed: 1 })
    begun.at(drawn + 6 * 60 + 1).events()
    begun.ask('director', { kind: 'end', reason: 'over' })
    return begun.events()
  }

  test('is held against what was pinned when its seal was opened', () => {
    expect(verified(unsealed(toPlay)).mismatches).toEqual([])
    expect(kinds(verified(unsealed(scenario)).mismatches)).toEqual(['scenario'])
  })

  const sealedFirst = (event: DrillEvent): DrillEvent =>
    event.type === 'drill-opened'
      ? ({ ...event, data: { pins: { ...known, sealed: 'e' }, rehearsal: false } } as DrillEvent)
      : event

  test('does not say what it was played by when its seal was never opened', () => {
    expect(kinds(verified(forged(sealedFirst)).mismatches)).toContain('not-pinned')
  })

  test('is no mismatch while it has not begun', () => {
    const waiting = forged((event) => (event.seq === 1 ? sealedFirst(event) : []))
    const { mismatches, departures } = verified(waiting)
    expect(mismatches).toEqual([])
    expect(kinds(departures)).toContain('not-started')
  })
})
