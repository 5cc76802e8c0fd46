import { describe, expect, test } from 'vitest'
import { sha256 } from '../../src/compile/digest.ts'
import type { EventLog } from '../../src/drill/event-log.ts'
import type { Erasure, SentPhoto } from '../../src/drill/photo-store.ts'

const roomy = { seat: 1_000_000, drill: 2_000_000 }

/** A photo of some bytes: every byte that there is, then as many as wanted. */
function photoOf(seat: string, length: number, first = 0): SentPhoto {
  const bytes = Uint8Array.from({ length }, (_, i) => (i + first) % 256)
  return { sha256: sha256(bytes), seat, bytes }
}

const erased = (blob: string, kind: Erasure['kind'], reason = '拍到了群众的脸'): Erasure => ({
  ...{ blob, kind, reason },
  wall: Date.UTC(2025, 6, 1),
})

/** What every store must do with what stands beside the logs. */
export function holdsPhotoContract(log: () => EventLog, open: () => Promise<EventLog>): void {
  describe('photos', () => {
    test('are kept byte by byte, for whoever opens the store', async () => {
      const photo = photoOf('a', 300_000)
      expect(await log().photo('d', photo.sha256)).toBeNull()
      expect(await log().putPhoto('d', photo, roomy)).toBe('kept')
      const other = await open()
      expect(Buffer.from((await other.photo('d', photo.sha256)) ?? []).equals(photo.bytes)).toBe(true)
      expect(await other.photos('d')).toEqual([{ sha256: photo.sha256, seat: 'a', size: 300_000 }])
    })

    test('of one drill are no other’s', async () => {
      const photo = photoOf('a', 10)
      await log().putPhoto('d', photo, roomy)
      expect(await log().photo('e', photo.sha256)).toBeNull()
      expect(await log().photos('e')).toEqual([])
    })

    test('sent again change nothing; sent by two seats they are both’s', async () => {
      const photo = photoOf('a', 10)
      for (const seat of ['b', 'a', 'a']) await log().putPhoto('d', { ...photo, seat }, roomy)
      expect((await log().photos('d')).map(({ seat }) => seat)).toEqual(['a', 'b'])
    })

    test('beyond what a seat or a drill may keep are refused, and those that are there stay', async () => {
      const limits = { seat: 100, drill: 150 }
      expect(await log().putPhoto('d', photoOf('a', 90), limits)).toBe('kept')
      expect(await log().putPhoto('d', photoOf('a', 20, 1), limits)).toBe('seat-full')
      expect(await log().putPhoto('d', photoOf('b', 70), limits)).toBe('drill-full')
      expect(await log().putPhoto('d', photoOf('b', 60), limits)).toBe('kept')
      expect(await log().putPhoto('d', photoOf('a', 90), limits)).toBe('kept')
      expect(await log().putPhoto('e', photoOf('b', 100), limits)).toBe('kept')
      expect((await log().photos('d')).map(({ size }) => size).sort()).toEqual([60, 90])
    })

    test('are no texts, and texts are no photos', async () => {
      const photo = photoOf('a', 10)
      await log().putPhoto('d', photo, roomy)
      await log().putBlob(sha256('原文'), '原文')
      expect(await log().blob(photo.sha256)).toBeNull()
      expect(await log().photo('d', sha256('原文'))).toBeNull()
    })
  })

  describe('erasing', () => {
    test('takes photos and texts away and says what and why, in order', async () => {
      const [gone, left] = [photoOf('a', 10), photoOf('a', 11)]
      for (const seat of ['a', 'b']) await log().putPhoto('d', { ...gone, seat }, roomy)
      await log().putPhoto('d', left, roomy)
      await log().putPhoto('e', gone, roomy)
      await log().putBlob(sha256('电话'), '电话')
      const noted = [
        erased(gone.sha256, 'photo'),
        erased(sha256('电话'), 'text', `'); drop table erasure; --`),
      ]
      expect(await log().erasures('d')).toEqual([])
      await log().erase('d', noted)
      expect(await log().photo('d', gone.sha256)).toBeNull()
      expect(await log().blob(sha256('电话'))).toBeNull()
      expect((await log().photos('d')).map(({ sha256 }) => sha256)).toEqual([left.sha256])
      expect(await log().photo('e', gone.sha256)).not.toBeNull()
      const more = [erased(left.sha256, 'photo')]
      await log().erase('d', more)
      expect(await (await open()).erasures('d')).toStrictEqual([...noted, ...more])
      expect(await log().erasures('e')).toEqual([])
    })

    test('of what is not there is noted all the same', async () => {
      const note = [erased('f'.repeat(64), 'photo', '备份里也没有')]
      await log().erase('d', note)
      expect(await log().erasures('d')).toStrictEqual(note)
    })
  })
}
