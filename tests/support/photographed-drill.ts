import { sha256 } from '../../src/compile/digest.ts'
import type { EventLog } from '../../src/drill/event-log.ts'
import { stageOf } from '../../src/drill/open-drill.ts'
import { DrillSession } from '../../src/drill/session.ts'
import { smallPhoto } from './photos.ts'
import { titles } from './staff-titles.ts'
import { TestClock } from './test-clock.ts'

const roomy = { seat: 1e9, drill: 1e9 }

/** Observations with a photo each, by two evaluators, and a photo that none names. Gives back the photos' names. */
export async function photograph(store: EventLog, drill: string): Promise<readonly [string, string, string]> {
  const found = await stageOf(store, drill, () => titles)
  if (!found) throw new Error('no drill')
  const session = await DrillSession.open(store, new TestClock(), found.stage)
  const kept = async (seat: string, bytes: Uint8Array): Promise<string> => {
    const name = sha256(bytes)
    await store.putPhoto(drill, { sha256: name, seat, bytes }, roomy)
    return name
  }
  const observed = async (seat: string, bytes: Uint8Array): Promise<string> => {
    const photo = await kept(seat, bytes)
    const command = {
      kind: 'observe',
      item: null,
      points: 3,
      note: '沙袋已到位',
      entry: null,
      photo,
    } as const
    await session.ask(seat, command, `photo-${seat}`)
    return photo
  }
  const first = await observed('evaluator-1', smallPhoto('jpeg'))
  const second = await observed('evaluator-2', smallPhoto('png'))
  await session.close()
  return [first, second, await kept('evaluator-1', smallPhoto('webp'))]
}
