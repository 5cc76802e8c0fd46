import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { PlanSet } from '../link/plan-set.ts'
import type { Locale } from '../locale/locale.ts'
import type { Texts } from '../locale/texts.ts'
import { findSet } from '../workspace/find-set.ts'
import type { Io } from './io.ts'
import { Misuse } from './misuse.ts'

/** What every command knows about the person who called it. */
export interface Session {
  /** The language of the screen. */
  readonly locale: Locale
  /** The language that `--lang` asked for; null: documents are written in the set's own. */
  readonly asked: Locale | null
  readonly texts: Texts
  /** `--set` as written. */
  readonly set: string | undefined
}

/** A set that was read, and where it stands. */
export interface OpenSet {
  readonly folder: string
  readonly set: PlanSet
  /** A single file outside of every set. */
  readonly alone?: boolean
}

/** Finds, reads and links the set that the command works on. `from`: a path of the set that the user named, if any. */
export async function openSet(session: Session, io: Io, from?: string): Promise<OpenSet> {
  return openSetWith(null, session, io, from)
}

/** As {@link openSet}, with a file of another folder as if it belonged to the set; its path is then relative to the set's folder. */
export async function openSetWith(
  file: string | null,
  session: Session,
  io: Io,
  from?: string,
): Promise<OpenSet> {
  const folder = setFolder(session, io, from)
  const [{ readSet, readSetFile }, { buildSet }] = await Promise.all([
    import('../workspace/read-set.ts'),
    import('../workspace/build-set.ts'),
  ])
  const files = new Map(readSet(io.files, folder))
  if (file !== null) files.set(pathFrom(folder, file), readSetFile(io.files, file))
  return { folder, set: buildSet(files) }
}

/** An absolute path as documents of the set that stands in `folder` name it. */
export function pathFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/')
}

/**
 * The set around a file, as {@link openSet} finds it; a file that stands in none is a set by itself, with the settings of an
 * empty yuyan.yaml: a plan as published can be looked at where it lies.
 */
export async function openSetOrFile(session: Session, io: Io, file: string): Promise<OpenSet> {
  const path = resolve(io.cwd, file)
  const found = findSet(io.files, path, undefined)
  const inSet = found.kind === 'found' && !relative(found.folder, path).startsWith('..')
  if (inSet || io.files.status(path)?.kind !== 'file') return openSet(session, io, file)
  const [{ readSetFile }, { buildSet }] = await Promise.all([
    import('../workspace/read-set.ts'),
    import('../workspace/build-set.ts'),
  ])
  return {
    folder: dirname(path),
    set: buildSet(new Map([[basename(path), readSetFile(io.files, path)]])),
    alone: true,
  }
}

/** The folder of the set that the user stands in or has named. Throws Misuse when there is none, or which is not clear. */
export function setFolder(session: Session, io: Io, from: string | undefined): string {
  const start = from !== undefined && session.set === undefined ? resolve(io.cwd, from) : io.cwd
  const found = findSet(io.files, start, session.set)
  switch (found.kind) {
    case 'found':
      return found.folder
    case 'no-folder':
    case 'not-a-set':
      throw new Misuse(found.kind === 'no-folder' ? 'noSuchFolder' : 'notASet', {
        path: shownPath(io, found.folder),
      })
    case 'several':
      throw new Misuse('severalSets', { names: found.names.join(session.texts.words.listSeparator) })
    case 'none':
      throw new Misuse('noSet')
  }
}

/** A path as the user would write it in the current folder: relative, with `/`; absolute when it lies far outside. */
export function shownPath(io: Pick<Io, 'cwd'>, path: string): string {
  const near = relative(io.cwd, path)
  const shown = near.startsWith(join('..', '..', '..')) || isAbsolute(near) ? path : near
  return shown === '' ? '.' : shown.split(sep).join('/')
}
