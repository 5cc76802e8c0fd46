import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { dayAndClock } from '../format.ts'
import { MarkShape } from '../parts/mark-shape.tsx'
import { useDesk } from './desk.ts'
import { Expected } from './expected.tsx'
import type { InjectAsk } from './model/inject-ask.ts'
import type { ScriptedInject } from './model/upcoming.ts'

const shapes = { pending: 'planned', released: 'released', skipped: 'skipped' } as const

/** One inject: when, from whom, to whom, what; while it waits, what can be done with it. */
export function InjectCard({
  item: { inject, state, at, moved },
  chosen,
  onAsk,
}: {
  readonly item: ScriptedInject
  readonly chosen: boolean
  readonly onAsk: (ask: InjectAsk) => void
}) {
  const { board, words, locale } = useDesk()
  const place = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (chosen) place.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const { zone } = board.setting
  const to = board.addressees(inject.to) ?? words.inject.all
  const when = at === null ? words.inject.conditional : dayAndClock(at, zone, locale)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows go through the rows.
    <li ref={place} className={`card ${state} ${chosen ? 'chosen' : ''}`} tabIndex={0} data-row>
      <p className="card-head">
        <MarkShape kind={shapes[state]} late={false} />
        <strong>{inject.id}</strong> {when}
        {moved && <span className="soft"> {words.inject.moved}</span>}
        {state !== 'pending' && <span className="soft"> {words.inject[state]}</span>}
      </p>
      <p className="card-text">{inject.content}</p>
      <p className="soft">
        {[inject.channel, inject.from].filter(Boolean).join(' · ')} → {to}
      </p>
      <Expected inject={inject} />
      {state === 'pending' && board.conduct.phase === 'begun' && (
        <InjectButtons inject={inject.id} onAsk={onAsk} />
      )}
    </li>
  )
}

function InjectButtons({
  inject,
  onAsk,
}: {
  readonly inject: string
  readonly onAsk: (ask: InjectAsk) => void
}) {
  const { words } = useDesk()
  return (
    <p className="card-acts">
      <Button size="small" onClick={() => onAsk({ kind: 'release', inject })}>
        {words.inject.release}
      </Button>
      <Button size="small" onClick={() => onAsk({ kind: 'move', inject })}>
        {words.inject.move}
      </Button>
      <Button size="small" onClick={() => onAsk({ kind: 'skip', inject })}>
        {words.inject.skip}
      </Button>
    </p>
  )
}
