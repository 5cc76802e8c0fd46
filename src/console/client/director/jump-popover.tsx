import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import { hour, type Ms, minute } from '../../../vocabulary/duration.ts'
import { formatInstant, type Instant, parseInstant } from '../../../vocabulary/instant.ts'
import { dayAndClock, roughSpan } from '../format.ts'
import { useDesk, useSituation } from './desk.ts'
import { injectList, nextInject } from './model/upcoming.ts'

const leaps: readonly Ms[] = [10 * minute, 30 * minute, hour, 6 * hour]

/** Where situation time shall go: a span ahead, the next inject, or a moment that is written down. */
export function JumpPopover() {
  const { words } = useDesk()
  const [open, setOpen] = useState(false)
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={<Leaps key={String(open)} onDone={() => setOpen(false)} />}
    >
      <Button>{words.clock.jump}</Button>
    </Popover>
  )
}

function Leaps({ onDone }: { readonly onDone: () => void }) {
  const { board, words, locale, act } = useDesk()
  const now = useSituation(minute)
  const { zone } = board.setting
  const { scenario } = board.backstage
  const ends = scenario.begins + scenario.lasts
  const next = nextInject(injectList(scenario, board.standing.script))?.at ?? null
  const go = (to: Instant) => {
    act({ kind: 'jump', to }, `${words.clock.jump} ${dayAndClock(to, zone, locale)}`)
    onDone()
  }
  return (
    <div className="leaps">
      {next !== null && next > now && (
        <Button block onClick={() => go(next)}>
          {fill(words.clock.toNext, { time: dayAndClock(next, zone, locale) })}
        </Button>
      )}
      {leaps.map((span) => (
        <Button key={span} disabled={now + span > ends} onClick={() => go(now + span)}>
          {fill(words.clock.by, { span: roughSpan(span, locale) })}
        </Button>
      ))}
      <ExactTime onGo={go} />
    </div>
  )
}

function ExactTime({ onGo }: { readonly onGo: (to: Instant) => void }) {
  const { board, words, locale } = useDesk()
  const { zone } = board.setting
  const now = useSituation(minute)
  const [text, setText] = useState(() => formatInstant(now, zone).replace(' ', 'T'))
  const to = parseInstant(text, zone)
  const passed = to !== null && to <= now
  return (
    <form
      className="exact"
      onSubmit={(submit) => {
        submit.preventDefault()
        if (to !== null && !passed) onGo(to)
      }}
    >
      <Input
        type="datetime-local"
        aria-label={words.clock.exact}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button htmlType="submit" disabled={to === null || passed}>
        {words.clock.jump}
      </Button>
      {passed && <p className="soft">{fill(words.clock.passed, { time: dayAndClock(now, zone, locale) })}</p>}
    </form>
  )
}
