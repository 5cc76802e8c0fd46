import type { AnnouncedLevel } from '../../../drill/seat-view.ts'
import type { Place } from '../../protocol.ts'

/** An area on the wall's map, with what was announced for it. */
export interface MapTile {
  readonly id: string
  readonly name: string
  readonly levels: readonly AnnouncedLevel[]
  readonly within: readonly MapTile[]
}

/**
 * The jurisdiction as a frame with its areas as tiles. Areas below these stand in their tile only once something was announced
 * for them: a map of every village would be too small to read. Null: the jurisdiction is not known.
 */
export function wallMap(places: readonly Place[], levels: readonly AnnouncedLevel[]): MapTile | null {
  const tileOf = ({ id, name }: Place, depth: number): MapTile => ({
    id,
    name,
    levels: levels.filter(({ instance }) => areaOf(instance) === id),
    within: places
      .filter(({ parent }) => parent === id)
      .map((place) => tileOf(place, depth + 1))
      .filter((tile) => depth === 0 || tile.levels.length > 0 || tile.within.length > 0),
  })
  const root = places.find(({ parent }) => parent === null)
  return root === undefined ? null : tileOf(root, 0)
}

/** `special/flood@jurong.drought` → `jurong`. */
function areaOf(instance: string): string {
  return instance.slice(instance.indexOf('@') + 1).split('.')[0] ?? ''
}
