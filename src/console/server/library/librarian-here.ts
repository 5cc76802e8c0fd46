import type { Librarian } from './librarian.ts'
import type { Library } from './library.ts'
import { libraryApp } from './library-app.ts'

/** Answers on the thread that asks. */
export function librarianHere(library: Library): Librarian {
  const app = libraryApp(library)
  return {
    answer: async ({ method, path, headers, body, here, locale }, served) => {
      const faults: unknown[] = []
      const request = new Request(new URL(path, 'http://library'), { method, headers: { ...headers }, body })
      const response = await app.fetch(request, {
        ...{ here, locale, served },
        fault: (error: unknown) => void faults.push(error),
      })
      return {
        status: response.status,
        headers: [...response.headers],
        body: new Uint8Array(await response.arrayBuffer()),
        fault: faults.length === 0 ? null : faults.map(String).join('\n'),
      }
    },
    close: async () => undefined,
  }
}
