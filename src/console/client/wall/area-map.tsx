import type { Setting } from '../../protocol.ts'
import { LevelMark, levelClass } from '../parts/level-mark.tsx'
import { wordsOf } from '../words/words-of.ts'
import type { MapTile } from './wall-map.ts'

/** The schematic of the areas: the jurisdiction as a frame, its areas as tiles, each with the levels announced for it. */
export function AreaMap({ map, setting }: { readonly map: MapTile; readonly setting: Setting }) {
  return (
    <section className="wall-map" aria-label={wordsOf(setting.locale).wall.map}>
      <h2>
        {map.name} <Marks tile={map} setting={setting} />
      </h2>
      <ul className={map.within.length > 18 ? 'many' : undefined}>
        {map.within.map((tile) => (
          <li key={tile.id} className={tileClass(tile)}>
            <strong>{tile.name}</strong>
            <Marks tile={tile} setting={setting} />
            {tile.within.map((inner) => (
              <span key={inner.id} className="wall-inner">
                {namesOf(inner)} <Marks tile={innermost(inner)} setting={setting} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Marks({ tile: { levels }, setting }: { tile: MapTile; setting: Setting }) {
  return levels.map(({ instance, response }) => (
    <LevelMark key={instance} response={response} locale={setting.locale} levels={setting.levels} />
  ))
}

/** A tile has the colour of what was announced for it when that is one thing; several stand as marks. */
function tileClass({ levels: [only, another] }: MapTile): string {
  return only === undefined || another !== undefined ? 'tile' : `tile ${levelClass(only.response)}`
}

/** `芦亭村`; where a level in between has nothing of its own, both names. */
function namesOf(tile: MapTile): string {
  const [inner] = tile.within
  return tile.levels.length === 0 && inner ? `${tile.name} ${namesOf(inner)}` : tile.name
}

function innermost(tile: MapTile): MapTile {
  const [inner] = tile.within
  return tile.levels.length === 0 && inner ? innermost(inner) : tile
}
