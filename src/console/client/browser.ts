import type { Ms } from '../../vocabulary/duration.ts'

/** What a page takes from its browser: the only file of the client that meets a clock or chance, and what outlives a page. */

/** The browser's own wall clock. Pages show the server's, see `server-clock.ts`. */
export function browserNow(): Ms {
  return Date.now()
}

/** An id that no other page makes: 128 random bits in hex. `crypto.randomUUID` is not there without HTTPS. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Texts that are still there after the page has been loaded anew. */
export interface Keep {
  read(name: string): string | null
  write(name: string, text: string): void
}

/** What this tab keeps until it is closed. A browser that keeps nothing (private mode, full) is no error. */
export const tabKeep: Keep = keepIn(() => sessionStorage)
/** What this device keeps: settings of the page, nothing of a drill. */
export const deviceKeep: Keep = keepIn(() => localStorage)

function keepIn(storage: () => Storage): Keep {
  return {
    read(name) {
      try {
        return storage().getItem(name)
      } catch {
        return null
      }
    },
    write(name, text) {
      try {
        storage().setItem(name, text)
      } catch {
        // Then the queue lives as long as the page does.
      }
    },
  }
}

/** The languages that the user's browser asks for, the first first. */
export function browserLanguages(): readonly string[] {
  return navigator.languages
}
