import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedFrom } from '../../../../src/console/client/review/replay/model/folded.ts'
import { Keyframes } from '../../../../src/console/client/review/replay/model/keyframes.ts'
import { begins, richProgram } from '../../../run/rich-set.ts'
import { player } from '../../../support/player.ts'
import { playRandomly, randomActs } from '../../../support/random-acts.ts'

const sum = { begin: '', fold: (all: string, one: string) => all + one }
const letters = [...'abcdefghijklmnopqrstuvwxyz']

describe('keyframes', () => {
  it('give the state after any number of entries, in whatever order they are asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.integer({ min: -3, max: 30 })),
        (every, asked) => {
          const frames = new Keyframes(letters, sum, every)
          for (const count of asked)
            expect(frames.at(count)).toBe(letters.slice(0, Math.max(0, count)).join(''))
        },
      ),
    )
  })

  let folds = 0
  const counting = {
    begin: 0,
    fold: (count: number) => {
      folds += 1
      return count + 1
    },
  }

  it('fold no more than a stretch once the log has been gone through', () => {
    const frames = new Keyframes(Array.from({ length: 1000 }), counting, 50)
    frames.at(1000)
    for (const count of [999, 3, 500, 49, 701]) {
      folds = 0
      expect(frames.at(count)).toBe(count)
      expect(folds).toBeLessThan(50)
    }
  })

  it('fold one entry for whoever moves on by one', () => {
    const frames = new Keyframes(letters, counting, 100)
    frames.at(20)
    folds = 0
    frames.at(21)
    expect(folds).toBe(1)
  })

  it('of a drill are the fold of its log from the beginning, wherever one comes from', () => {
    fc.assert(
      fc.property(randomActs, fc.array(fc.nat(400), { minLength: 1, maxLength: 12 }), (acts, asked) => {
        const played = player(richProgram, begins)
        playRandomly(played, acts)
        const events = played.events()
        const rule = foldedFrom(begins)
        const frames = new Keyframes(events, rule, 7)
        for (const count of asked)
          expect(frames.at(count)).toEqual(events.slice(0, count).reduce(rule.fold, rule.begin))
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})
