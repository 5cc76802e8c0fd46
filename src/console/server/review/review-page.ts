import type { ReviewList, ReviewPage } from '../../review-protocol.ts'
import type { LibraryAsked } from '../library/library-asked.ts'
import { overDrills, playedOver } from './over-drills.ts'
import { reviewCard } from './review-card.ts'

/** Drills that are over, the newest first. */
export function reviewList(asked: LibraryAsked): ReviewList {
  const { settings } = asked.set
  return {
    set: settings.title || settings.name,
    drills: overDrills(asked.ports).map((over) => reviewCard(over, asked)),
  }
}

/** What a drill showed; null when there is none of that name that may be told of. */
export function reviewPage(drill: string, asked: LibraryAsked): ReviewPage | null {
  const over = overDrills(asked.ports).find(({ past }) => past.drill === drill)
  const played = playedOver(drill, asked.ports)
  if (!over || !played) return null
  const { header, events } = played.trace
  return {
    card: reviewCard(over, asked),
    locale: asked.speaker.locale,
    zone: header.set.zone,
    begins: header.begins,
    ends: events.at(-1)?.at.situation ?? header.begins,
  }
}
