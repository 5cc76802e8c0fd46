import { fill } from '../locale/locale.ts'
import type { Texts } from '../locale/texts.ts'
import type { Progress } from '../run/simulate.ts'
import { formatInstant, type ZoneOffset } from '../vocabulary/instant.ts'
import type { Io } from './io.ts'

const cells = 24
/** Milliseconds between two drawings: a terminal need not be faster than an eye. */
const pause = 50

interface Bar<T> {
  show(progress: T): void
  done(): void
}

/** A bar on stderr that follows a simulation; nothing where stderr is no terminal. `done` clears it. */
export function progressBar(io: Io, texts: Texts, zone: ZoneOffset): Bar<Progress> {
  const { draw, done } = bar(io)
  const show = ({ share, situation }: Progress): void =>
    draw(share, () =>
      fill(texts.drill.progress, { share: Math.round(share * 100), time: formatInstant(situation, zone) }),
    )
  return { show, done }
}

/** The bar of many runs: how many are done. */
export function runsBar(io: Io, texts: Texts, runs: number): Bar<number> {
  const { draw, done } = bar(io)
  const show = (count: number): void =>
    draw(count / runs, () =>
      fill(texts.drill.progress, { share: Math.round((count / runs) * 100), time: `${count}/${runs}` }),
    )
  return { show, done }
}

/** `text` is made only when it is drawn. */
function bar(io: Io): { draw(share: number, text: () => string): void; done(): void } {
  if (!io.errIsTerminal) return { draw: () => undefined, done: () => undefined }
  let last = -Infinity
  return {
    draw(share, text) {
      if (share < 1 && io.now() - last < pause) return
      last = io.now()
      const full = Math.round(share * cells)
      io.err(`\r\u001b[2K[${'█'.repeat(full)}${'░'.repeat(cells - full)}] ${text()}`)
    },
    done: () => io.err('\r\u001b[2K'),
  }
}
