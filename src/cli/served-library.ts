import { type LibraryOverview, libraryPath } from '../console/library-protocol.ts'
import type { Librarian, LibraryRequest, ServedOver } from '../console/server/library/librarian.ts'
import { findSet } from '../workspace/find-set.ts'
import type { Io } from './io.ts'
import { type Session, setFolder } from './session.ts'

/** A library that is served. */
export interface ServedLibrary {
  readonly librarian: Librarian
  /** What it is called and how many plans it has; null: its texts could not be read. */
  readonly about: Promise<{ readonly set: string; readonly count: number } | null>
}

/**
 * The library of the set that the user stands in or has named; null where there is none, and where there are several, for drills can be
 * served without. Throws Misuse when `--set` names none.
 */
export async function libraryHere(session: Session, io: Io): Promise<ServedLibrary | null> {
  if (session.set === undefined && findSet(io.files, io.cwd, undefined).kind !== 'found') return null
  const librarian = await io.openLibrary(setFolder(session, io, undefined))
  // Asked now, before anybody waits: a set takes a second the first time.
  return { librarian, about: about(librarian, session) }
}

const noDrills: ServedOver = { drills: [], photo: async () => null }

async function about(librarian: Librarian, { locale }: Session): ReturnType<() => ServedLibrary['about']> {
  const request: LibraryRequest = {
    method: 'GET',
    path: libraryPath,
    headers: {},
    body: null,
    here: true,
    locale,
  }
  try {
    const { status, body } = await librarian.answer(request, noDrills)
    if (status !== 200) return null
    const { set, plans } = JSON.parse(new TextDecoder().decode(body)) as LibraryOverview
    return { set: set.title, count: plans.length }
  } catch {
    return null
  }
}
