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
}

/** The disk is looked at no more often. */
const pause: Ms = second

/** A set that is read again when its files have changed, and only what has. */
export class KeptSet {
  readonly folder: string
  readonly #files: Files
  readonly #now: () => Instant
  #looked: Instant | null = null
  #kept: { readonly files: SetFiles; readonly day: string; readonly checked: CheckedSet } | null = null

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

  /** The set as its files are now. Whatever is in them: a broken file is a finding. */
  look(): CheckedSet {
    const now = this.#now()
    const kept = this.#kept
    if (kept && this.#looked !== null && now >= this.#looked && now < this.#looked + pause)
      return kept.checked
    this.#looked = now
    const files = readSet(this.#files, this.folder)
    const day = formatDate(now, kept?.checked.set.settings.zone ?? 0)
    if (kept && day === kept.day && same(files, kept.files)) return kept.checked
    const set = kept ? withFiles(kept.checked.set, changed(files, kept.files), files) : buildSet(files)
    const today = formatDate(now, set.settings.zone)
    const checked = { set, findings: checkPlans(set, { today }), today: dayOfCheck(set, today) }
    this.#kept = { files, day: today, checked }
    return checked
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
