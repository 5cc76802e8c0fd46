import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { fill } from '../../../locale/locale.ts'
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
  const questions = board.backstage.scenario.injects.find(({ id }) => id === inject)?.questions ?? []
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
      {beat?.beat === 'questions' && questions.length > 0 && <Questions questions={questions} />}
      {deciding && <DecisionModal inject={inject} onClose={() => setDeciding(false)} />}
    </div>
  )
}

/** What the scenario would have asked now: read out, or sent to every participant. */
function Questions({ questions }: { readonly questions: readonly string[] }) {
  const { board, words, act } = useDesk()
  const participants = board.setting.seats.filter(({ role }) => role === 'participant')
  const ask = (text: string) => {
    const to = participants.map(({ seat }) => seat)
    act({ kind: 'message', to, text, as: null, answers: null }, fill(words.acting.asked, { text }))
  }
  return (
    <ul className="beat-questions">
      {questions.map((text) => (
        <li key={text}>
          {text}{' '}
          <Button size="small" onClick={() => ask(text)}>
            {words.acting.ask}
          </Button>
        </li>
      ))}
    </ul>
  )
}
