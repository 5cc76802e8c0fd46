import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { Instant } from '../../../vocabulary/instant.ts'
import { disk } from '../../../workspace/disk.ts'
import type { PlayedDrill } from '../../../workspace/played-drill.ts'
import { reviewOnThread } from '../../../workspace/review-on-thread.ts'
import { librarianHere } from './librarian-here.ts'
import { setLibrary } from './library.ts'
import type { FromLibrary, ToLibrary } from './thread-messages.ts'

// Where cores are few, whoever acts in a drill goes first. Only Linux has this for a thread, and for those that it starts; elsewhere it would
// be the whole process.
if (process.platform === 'linux') setPriority(10)

/** One thread for the library of a set, as long as the server runs. It has no clock: each request tells the time. */
let now: Instant = 0
const librarian = librarianHere(
  setLibrary(workerData as string, { files: disk, now: () => now, review: reviewOnThread }),
)
const drills = new Map<string, PlayedDrill>()
const photos = new Map<number, (bytes: Uint8Array | null) => void>()
let photosAsked = 0

const say = (message: FromLibrary, transfer: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, transfer)

/** The server has the store in which photos lie. */
function photo(drill: string, photo: string): Promise<Uint8Array | null> {
  photosAsked += 1
  const id = photosAsked
  return new Promise((found) => {
    photos.set(id, found)
    say({ kind: 'photo', id, drill, photo })
  })
}

async function answer({ id, request, drills: over }: ToLibrary & { kind: 'asked' }): Promise<void> {
  const served = { drills: over.flatMap((drill) => drills.get(drill) ?? []), photo }
  const response = await librarian.answer(request, served)
  say({ kind: 'answered', id, response }, [response.body.buffer])
}

parentPort?.on('message', (message: ToLibrary) => {
  switch (message.kind) {
    case 'drill':
      drills.set(message.played.trace.header.drill, message.played)
      break
    case 'entries': {
      const known = drills.get(message.drill)
      if (!known) break
      const trace = { ...known.trace, events: [...known.trace.events, ...message.entries] }
      drills.set(message.drill, { ...known, trace })
      break
    }
    case 'asked':
      now = message.now
      void answer(message)
      break
    case 'photo':
      photos.get(message.id)?.(message.bytes)
      photos.delete(message.id)
  }
})
