import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { type Beat, beats } from '../../../run/conduct-event.ts'
import { DecisionModal } from './decision-modal.tsx'
import { useDesk } from './desk.ts'

/** The four beats of a tabletop, and what was decided at the table. Other drills have none. */
export function BeatBar() {
  const { board, words, act } = useDesk()
  const [deciding, setDeciding] = useState(false)
  const { beat, phase } = board.conduct
  if (board.backstage.scenario.mode !== 'tabletop' || phase !== 'begun') return null
  const inject = board.lastInject()
  const begin = (next: Beat) => act({ kind: 'beat', beat: next, inject }, words.beat[next])
  return (
    <div className="beat-bar">
      <Segmented
        aria-label={words.beat.title}
        options={beats.map((each) => ({ value: each, label: words.beat[each] }))}
        value={beat?.beat ?? ''}
        onChange={(value) => begin(value as Beat)}
      />
      <Button onClick={() => setDeciding(true)}>{words.beat.record}</Button>
      {deciding && <DecisionModal inject={inject} onClose={() => setDeciding(false)} />}
    </div>
  )
}
