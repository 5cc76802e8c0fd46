import { reopenWithin } from '../../../drill/conduct.ts'
import type { PlayedDrill } from '../../../workspace/played-drill.ts'
import type { ConsolePorts } from '../console-ports.ts'
import type { ServedDrill } from '../served-drill.ts'
import type { ServedOver } from './librarian.ts'

/** Of the drills served here those that have ended for longer than they could be reopened. Of any other nothing is told. */
export function servedOver({ drills, clock }: Pick<ConsolePorts, 'drills' | 'clock'>): ServedOver {
  const now = clock.now()
  const over = [...drills.values()].filter((drill) => isOver(drill, now))
  return {
    drills: over.map(playedOf),
    photo: async (drill, photo) => {
      const served = over.find(({ id }) => id === drill)
      const feed = served?.feeds.get('director')
      return (served && feed && (await served.photos.see(photo, feed)))?.bytes ?? null
    },
  }
}

function isOver({ conduct }: ServedDrill, now: number): boolean {
  return conduct.phase === 'ended' && conduct.endedAt !== null && now - conduct.endedAt > reopenWithin
}

/** The director is sent the log itself. */
function playedOf({ header, feeds, backstage }: ServedDrill): PlayedDrill {
  const { program, scenario } = backstage.stage
  return { trace: { header, events: feeds.get('director')?.log ?? [] }, program, scenario, cards: null }
}
