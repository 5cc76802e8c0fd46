import { checkPlans } from '../check/check-plans.ts'
import { dayOfCheck } from '../check/day-of-check.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { PlanSet } from '../link/plan-set.ts'
import { type Ms, second } from '../vocabulary/duration.ts'
import { formatDate, type Instant } from '../vocabulary/instant.ts'
import { buildSet, withFiles } from './build-set.ts'
import type { Files } from './files.ts'
import { readSet } from './read-set.ts'
import { isRefusal, type SetFiles } from './source.ts'

/** A set as its files are, with what there is to say about it. The same object as long as nothing has changed. */
export interface CheckedSet {
  readonly set: PlanSet
  readonly findings: readonly Diagnostic[]
  /** The day on which terms were judged. */
  readonly today: Instant
  /** Why the files as they are now could not be read, so that this is the set as it was before; null: it is up to date. */
  readonly unread: { readonly error: unknown } | null
}

/** The disk is looked at no more often. */
const pause: Ms = second

interface Kept {
  readonly files: SetFiles
  readonly day: string
  readonly checked: CheckedSet
}

/** A set that is read again when its files have changed, and only what has. */
export class KeptSet {
  readonly folder: string
  readonly #files: Files
  readonly #now: () => Instant
  #looked: Instant | null = null
  #kept: Kept | null = null

  /** `now`: the wall clock. */
  constructor(folder: string, files: Files, now: () => Instant) {
    this.folder = folder
    this.#files = files
    this.#now = now
  }

  /** Looks at the disk the next time, however soon: something was written. */
  forgetLook(): void {
    this.#looked = null
  }

  /**
   * The set as its files are now. Whatever is in them: a broken file is a finding. Where reading itself goes wrong the set stays as it was
   * read before, and the next look tries again. @throws what reading threw when there is none
   */
  look(): CheckedSet {
    const now = this.#now()
    const kept = this.#kept
    if (kept && this.#looked !== null && now >= this.#looked && now < this.#looked + pause)
      return kept.checked
    this.#looked = now
    try {
      return this.#read(now)
    } catch (error) {
      if (!kept) throw error
      // What was read stays what files are held against: it is they that are read again.
      return this.#keep({ ...kept, checked: { ...kept.checked, unread: { error } } })
    }
  }

  #read(now: Instant): CheckedSet {
    const kept = this.#kept
    const files = readSet(this.#files, this.folder)
    const day = formatDate(now, kept?.checked.set.settings.zone ?? 0)
    if (kept && day === kept.day && same(files, kept.files)) {
      if (kept.checked.unread === null) return kept.checked
      return this.#keep({ ...kept, checked: { ...kept.checked, unread: null } })
    }
    const set = kept ? withFiles(kept.checked.set, changed(files, kept.files), files) : buildSet(files)
    const today = formatDate(now, set.settings.zone)
    const findings = checkPlans(set, { today })
    const checked = { set, findings, today: dayOfCheck(set, today), unread: null }
    return this.#keep({ files, day: today, checked })
  }

  #keep(kept: Kept): CheckedSet {
    this.#kept = kept
    return kept.checked
  }
}

function same(files: SetFiles, before: SetFiles): boolean {
  return files.size === before.size && changed(files, before).size === 0
}

/** Paths of files that are not what they were; those that are gone are not among them. */
function changed(files: SetFiles, before: SetFiles): Set<string> {
  return new Set(
    [...files].filter(([path, content]) => !alike(content, before.get(path))).map(([path]) => path),
  )
}

type Content = SetFiles extends ReadonlyMap<string, infer T> ? T : never

function alike(content: Content, before: Content | undefined): boolean {
  if (before === undefined) return false
  if (typeof content === 'string' || typeof before === 'string') return content === before
  if (isRefusal(content) || isRefusal(before))
    return isRefusal(content) && isRefusal(before) && content.refused === before.refused
  return Buffer.compare(content, before) === 0
}
