import { type CSSProperties, useEffect, useMemo, useRef } from 'react'
import { Waiting } from '../../library/answer-state.tsx'
import { useLibrary } from '../../library/library-context.tsx'
import { useHash } from '../../use-route.ts'
import { ReplayLog } from './model/replay-log.ts'
import type { ReplayPanelProps } from './panel-props.ts'
import { fetchReplay } from './replay-api.ts'
import { ReplayView } from './replay-view.tsx'
import { useBand } from './use-band.ts'
import { useOnce } from './use-once.ts'
import { replayWords } from './words/words-of.ts'
import './replay.css'

/** A slider over the whole drill, and panels that show it as it stood then. */
export function ReplayPanel(props: ReplayPanelProps) {
  const { drill, at } = props
  const { locale } = useLibrary()
  const words = replayWords(locale)
  const answered = useOnce(`${drill} ${locale}`, () => fetchReplay(drill, locale))
  const { value, trouble } = answered
  const replay = useMemo(() => value && new ReplayLog(value), [value])
  const place = useRef<HTMLElement>(null)
  const under = { '--band': `${useBand()}px` } as CSSProperties
  const shown = replay !== null
  // Whoever comes by the address of a moment, and not of something that rests on it, comes for the moment.
  const byItem = /[?&]item=/.test(useHash())
  const came = useRef(at !== null && !byItem)
  useEffect(() => {
    if (shown && came.current) place.current?.scrollIntoView({ block: 'start' })
  }, [shown])
  return (
    <section
      ref={place}
      id="review-replay"
      className={shown ? 'replay' : 'replay replay-waiting'}
      aria-labelledby="replay-title"
      style={under}
    >
      <h2 id="replay-title">{words.title}</h2>
      {replay !== null && replay.log.length > 0 && (
        <ReplayView key={`${drill} ${locale}`} {...props} replay={replay} came={came.current} />
      )}
      {replay !== null && replay.log.length === 0 && <p className="empty">{words.empty}</p>}
      {replay === null &&
        (trouble === null ? <p role="status">{words.loading}</p> : <Waiting answered={answered} />)}
    </section>
  )
}
