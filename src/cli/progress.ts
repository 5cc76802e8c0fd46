import { fill } from '../locale/locale.ts'
import type { Texts } from '../locale/texts.ts'
import type { Progress } from '../run/simulate.ts'
import { formatInstant, type ZoneOffset } from '../vocabulary/instant.ts'
import type { Io } from './io.ts'

const cells = 24
/** Milliseconds between two drawings: a terminal need not be faster than an eye. */
const pause = 50

/** A bar on stderr that follows a simulation; nothing where stderr is no terminal. `done` clears it. */
export function progressBar(
  io: Io,
  texts: Texts,
  zone: ZoneOffset,
): { show(progress: Progress): void; done(): void } {
  if (!io.errIsTerminal) return { show: () => undefined, done: () => undefined }
  let last = -Infinity
  return {
    show({ share, situation }) {
      if (share < 1 && io.now() - last < pause) return
      last = io.now()
      const full = Math.round(share * cells)
      const text = fill(texts.drill.progress, {
        share: Math.round(share * 100),
        time: formatInstant(situation, zone),
      })
      io.err(`\r\u001b[2K[${'█'.repeat(full)}${'░'.repeat(cells - full)}] ${text}`)
    },
    done: () => io.err('\r\u001b[2K'),
  }
}
