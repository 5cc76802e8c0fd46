import { Button, InputNumber, Tooltip } from 'antd'
import { useState } from 'react'
import { speeds } from '../../../drill/clock.ts'
import { reopenWithin } from '../../../drill/conduct.ts'
import { fill } from '../../../locale/locale.ts'
import { roughSpan } from '../format.ts'
import { useDesk, useWall } from './desk.ts'
import { JumpPopover } from './jump-popover.tsx'
import { ReasonModal } from './reason-modal.tsx'

/** Start, pause, speed, jump, step, end: what the phase of the drill allows, and nothing else. */
export function ClockControls() {
  const { board } = useDesk()
  return board.conduct.phase === 'ended' ? <Reopen /> : <Running />
}

function Running() {
  const { board, words, act } = useDesk()
  const { phase, clock } = board.conduct
  const [ending, setEnding] = useState(false)
  const begun = phase === 'begun'
  return (
    <div className="clock-controls">
      <RunButton />
      {begun && <JumpPopover />}
      {begun && (
        <Tooltip title={words.clock.stepHint}>
          <Button onClick={() => act({ kind: 'step' }, words.clock.step)}>{words.clock.step}</Button>
        </Tooltip>
      )}
      {clock.stopped !== 'emergency' && <Button onClick={() => setEnding(true)}>{words.clock.end}</Button>}
      <SpeedInput />
      {ending && (
        <ReasonModal
          title={words.clock.endTitle}
          hint={words.clock.endHint}
          ok={words.clock.end}
          onOk={(reason) => act({ kind: 'end', reason }, words.clock.end)}
          onClose={() => setEnding(false)}
        />
      )}
    </div>
  )
}

/** The one large button: begins, pauses, goes on. */
function RunButton() {
  const { board, words, act } = useDesk()
  const { phase, clock, told } = board.conduct
  const untold = board.backstage.scenario.notify.filter((who) => !told.has(who)).length
  if (clock.running)
    return (
      <Button
        size="large"
        type="primary"
        onClick={() => act({ kind: 'pause', note: null }, words.clock.pause)}
      >
        {words.clock.pause}
      </Button>
    )
  const label = phase === 'prepared' ? words.clock.start : words.clock.goOn
  return (
    <>
      <Button
        size="large"
        type="primary"
        disabled={phase === 'prepared' && untold > 0}
        onClick={() => act({ kind: 'run', speed: clock.speed }, label)}
      >
        {label}
      </Button>
      {phase === 'prepared' && untold > 0 && (
        <span className="soft">{fill(words.clock.notTold, { count: untold })}</span>
      )}
    </>
  )
}

const usual = [1, 10, 60, 300] as const

function SpeedInput() {
  const { board, words, act } = useDesk()
  const { clock, phase } = board.conduct
  const [typed, setTyped] = useState<number | null>(null)
  if (phase !== 'begun') return null
  const set = (speed: number | null) => {
    setTyped(null)
    if (speed !== null && speed !== clock.speed)
      act({ kind: 'set-speed', speed }, `${words.clock.speed} ${speed}`)
  }
  return (
    <span className="speed">
      {words.clock.speed}
      {usual.map((speed) => (
        <Button
          key={speed}
          aria-pressed={clock.speed === speed}
          className={clock.speed === speed ? 'chosen' : ''}
          onClick={() => set(speed)}
        >
          {speed}
        </Button>
      ))}
      <InputNumber
        aria-label={words.clock.speed}
        min={speeds.least}
        max={speeds.most}
        value={typed ?? clock.speed}
        onChange={setTyped}
        onPressEnter={() => set(typed)}
        onBlur={() => set(typed)}
      />
    </span>
  )
}

/** After the end: only for a slip, and only for ten minutes. */
function Reopen() {
  const { board, words, locale, act } = useDesk()
  const wall = useWall()
  const [asking, setAsking] = useState(false)
  const left = (board.conduct.endedAt ?? 0) + reopenWithin - wall
  if (left <= 0) return null
  return (
    <div className="clock-controls">
      <Button onClick={() => setAsking(true)}>{words.clock.reopen}</Button>
      <span className="soft">{fill(words.clock.reopenHint, { span: roughSpan(left + 59_999, locale) })}</span>
      {asking && (
        <ReasonModal
          title={words.clock.reopen}
          onOk={(reason) => act({ kind: 'reopen', reason }, words.clock.reopen)}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}
