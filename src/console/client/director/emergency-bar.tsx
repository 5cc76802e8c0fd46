import { Button } from 'antd'
import { useState } from 'react'
import { emergencyPatience } from '../../../drill/conduct.ts'
import { fill } from '../../../locale/locale.ts'
import { useDesk, useWall } from './desk.ts'
import { ReasonModal } from './reason-modal.tsx'

/** A call of a real emergency, above everything: who calls, what, how long until it takes effect; confirm or withdraw. */
export function EmergencyBar() {
  const { board, words, act } = useDesk()
  const { emergency, clock } = board.conduct
  const [withdrawing, setWithdrawing] = useState(false)
  const stopped = clock.stopped === 'emergency'
  if (emergency === null && !stopped) return null
  return (
    <section className="emergency" role="alert">
      {emergency ? <Called /> : <StoppedNote />}
      <span className="emergency-acts">
        {emergency && (
          <Button
            size="large"
            type="primary"
            onClick={() => act({ kind: 'confirm-emergency' }, words.emergency.confirm)}
          >
            {words.emergency.confirm}
          </Button>
        )}
        <Button size="large" onClick={() => setWithdrawing(true)}>
          {words.emergency.withdraw}
        </Button>
      </span>
      {withdrawing && (
        <ReasonModal
          title={words.emergency.withdrawTitle}
          onOk={(note) => act({ kind: 'withdraw-emergency', note }, words.emergency.withdraw)}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </section>
  )
}

function Called() {
  const { board, words } = useDesk()
  const wall = useWall()
  const { emergency } = board.conduct
  if (emergency === null) return null
  const entry = board.entry(emergency.entry)
  const seat = entry && entry.by !== 'system' ? board.names.seat(entry.by.seat) : ''
  const note = entry?.type === 'emergency-called' ? entry.data.note : ''
  const seconds = Math.max(0, Math.ceil((emergency.wall + emergencyPatience - wall) / 1000))
  return (
    <p>
      <strong>{fill(words.emergency.called, { seat })}</strong> {note}
      <span className="soft"> {fill(words.emergency.auto, { seconds })}</span>
    </p>
  )
}

function StoppedNote() {
  const { words } = useDesk()
  return (
    <p>
      <strong>{words.emergency.stopped}</strong> {words.emergency.stoppedHint}
    </p>
  )
}

/** Any seat may call; the window that asks for a word is the second press. */
export function EmergencyButton() {
  const { board, words, act } = useDesk()
  const [calling, setCalling] = useState(false)
  const { emergency, clock, phase } = board.conduct
  if (emergency !== null || clock.stopped === 'emergency' || phase === 'ended') return null
  return (
    <>
      <Button className="emergency-button" onClick={() => setCalling(true)}>
        {words.emergency.call}
      </Button>
      {calling && (
        <ReasonModal
          title={words.emergency.callTitle}
          hint={words.emergency.callHint}
          ok={words.emergency.call}
          label={words.reason.note}
          optional
          onOk={(note) => act({ kind: 'emergency', note }, words.emergency.call)}
          onClose={() => setCalling(false)}
        />
      )}
    </>
  )
}
