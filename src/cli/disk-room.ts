import { dirname, resolve } from 'node:path'
import { bytesText } from '../locale/bytes-text.ts'
import { fill } from '../locale/locale.ts'
import { servingTexts } from '../locale/serving.ts'
import { type Ms, minute } from '../vocabulary/duration.ts'
import type { Io } from './io.ts'
import type { Session } from './session.ts'

/** A day of drills with photos takes less. */
export const lowRoom = 1_000_000_000
const lookEvery: Ms = minute

/** How much may still be written where drills are kept. */
export interface DiskRoom {
  /** Null where nobody can tell, such as in a database elsewhere. */
  left(): number | null
  /** As {@link left} while it is little; null while there is room. */
  low(): number | null
}

/** The room of a store's disk. Looked at once a minute at most, however many ask. */
export function diskRoom(store: string, io: Io): DiskRoom {
  const isFile = !/^(?:[a-z][a-z0-9+.-]*:\/\/|memory:)/i.test(store)
  let looked: { readonly at: Ms; readonly left: number | null } | null = null
  const left = (): number | null => {
    const at = io.wall.now()
    if (looked === null || Math.abs(at - looked.at) >= lookEvery)
      looked = { at, left: isFile ? io.machine.freeSpace(dirname(resolve(io.cwd, store))) : null }
    return looked.left
  }
  return {
    left,
    low: () => {
      const now = left()
      return now !== null && now < lowRoom ? now : null
    },
  }
}

/** Says how much there is, and warns when it becomes little, once each time. Gives back how to stop. */
export function watchRoom(
  room: DiskRoom,
  { session, io }: { readonly session: Session; readonly io: Io },
): () => void {
  const texts = servingTexts[session.locale]
  const left = room.left()
  if (left !== null) io.err(`${fill(texts.room, { left: bytesText(left) })}\n`)
  let warned = false
  let callOff = (): void => undefined
  const look = (): void => {
    const low = room.low()
    if (low !== null && !warned) io.err(`${fill(texts.roomLow, { left: bytesText(low) })}\n`)
    warned = low !== null
    callOff = io.wall.at(io.wall.now() + lookEvery, look)
  }
  look()
  return () => callOff()
}
