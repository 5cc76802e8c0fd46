import { createHash } from 'node:crypto'
import type { PlanSet } from '../../../link/plan-set.ts'
import { limitsOnRecord } from '../../../workspace/limits-on-record.ts'
import { isCounted } from '../../../workspace/past-drills.ts'
import type { ReviewWork } from '../../../workspace/review-drill.ts'
import type { LibraryAsked } from '../library/library-asked.ts'
import { type OverDrill, playedOver } from './over-drills.ts'

interface Kept {
  readonly of: OverDrill['record']
  readonly texts: string
  readonly work: ReviewWork
}

/** Reviews that were made, each until its record or the set's texts change; one is made at a time. */
export class KeptReviews {
  readonly #kept = new Map<string, Kept>()
  #turn: Promise<unknown> = Promise.resolve()

  /** The review of a drill; null when there is nothing that could be reviewed. */
  of({ past: { drill }, record }: OverDrill, asked: LibraryAsked): ReviewWork | null {
    const { set, library } = asked
    const known = this.#kept.get(drill)
    const texts = digestOf(set)
    if (known && known.of === record && known.texts === texts) return known.work
    const played = playedOver(drill, asked)
    if (!played) return null
    const begun = this.#turn.then(() => {
      const limits = limitsOnRecord(played.trace, played.program, () => library.drills().filter(isCounted))
      return library.review({ played, limits, texts: textsOf(set) })
    })
    const work = {
      shown: begun.then(({ shown }) => shown),
      proposed: begun.then(({ proposed }) => proposed),
    }
    this.#kept.set(drill, { of: record, texts, work })
    this.#turn = Promise.allSettled([work.shown, work.proposed]).then(([shown, proposed]) => {
      // What failed is tried again when somebody asks again.
      const failed = shown.status === 'rejected' || proposed.status === 'rejected'
      if (failed && this.#kept.get(drill)?.work === work) this.#kept.delete(drill)
    })
    return work
  }
}

/** What a review rests on: everything but what people decided about findings. */
function textsOf({ documents }: PlanSet): Map<string, string> {
  const read = documents.filter(({ kind, readable }) => readable && kind !== 'findings')
  return new Map(read.map(({ path, text }) => [path, text]))
}

const digests = new WeakMap<PlanSet, string>()

function digestOf(set: PlanSet): string {
  const known = digests.get(set)
  if (known !== undefined) return known
  const hash = createHash('sha256')
  for (const [path, text] of textsOf(set)) hash.update(`${path}\0${text}\0`)
  const digest = hash.digest('hex')
  digests.set(set, digest)
  return digest
}
