import { Select } from 'antd'
import { useId, useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import type { Named } from '../../library-protocol.ts'
import type { Decision, DecisionMove, FindingStanding } from '../../review-protocol.ts'
import { decide } from './review-api.ts'
import { useReview } from './review-context.tsx'

interface Deciding {
  readonly finding: string
  readonly standing: FindingStanding
  readonly bodies: readonly Named[]
  readonly again: () => void
}

/** Accepts with who and by when, or rejects with a reason; written into the record at once. */
export function DecisionForm({ finding, standing, bodies, again }: Deciding) {
  const { words } = useReview()
  const [move, setMove] = useState<DecisionMove | null>(null)
  const [saved, setSaved] = useState('')
  const said = words.decide
  if (standing.may.length === 0) return null
  return (
    <div className="decide">
      {move === null && (
        <p>
          {standing.may.map((each) => (
            <button
              key={each}
              type="button"
              onClick={() => {
                setSaved('')
                setMove(each)
              }}
            >
              {each === 'accept' && standing.state === 'accepted' ? said.acceptAgain : said[each]}
            </button>
          ))}
        </p>
      )}
      {move !== null && (
        <MoveForm
          key={move}
          {...{ finding, standing, bodies, move }}
          onCancel={() => setMove(null)}
          onSaved={() => {
            setMove(null)
            setSaved(words.finding.state[move === 'accept' ? 'accepted' : 'rejected'])
            again()
          }}
        />
      )}
      <p role="status" className="saved">
        {saved === '' ? '' : fill(said.saved, { state: saved })}
      </p>
    </div>
  )
}

interface Moving extends Omit<Deciding, 'again'> {
  readonly move: DecisionMove
  readonly onCancel: () => void
  readonly onSaved: () => void
}

function MoveForm({ finding, standing, bodies, move, onCancel, onSaved }: Moving) {
  const { page, words, locale } = useReview()
  const [owner, setOwner] = useState(standing.owner?.id ?? '')
  const [due, setDue] = useState(standing.due ?? '')
  const [reason, setReason] = useState(standing.reason ?? '')
  const [trouble, setTrouble] = useState('')
  const [busy, setBusy] = useState(false)
  const said = words.decide
  const save = async () => {
    const decision: Decision = { finding, move, owner, due, reason }
    const lacking = lackingOf(decision, said)
    setTrouble(lacking ?? '')
    if (lacking !== null) return
    setBusy(true)
    const outcome = await decide(page.card.drill, decision, locale)
    setBusy(false)
    if (outcome.kind === 'answered') onSaved()
    else setTrouble(outcome.kind === 'refused' ? outcome.problem.sentence : said.unsent)
  }
  return (
    <form
      className="move-form"
      onSubmit={(press) => {
        press.preventDefault()
        void save()
      }}
    >
      {move === 'accept' ? (
        <AcceptFields {...{ bodies, owner, setOwner, due, setDue }} />
      ) : (
        <ReasonField reason={reason} setReason={setReason} />
      )}
      {trouble !== '' && <p role="alert">{trouble}</p>}
      <p className="move-buttons">
        <button type="submit" disabled={busy} className="main">
          {busy ? said.saving : said[move]}
        </button>
        <button type="button" disabled={busy} onClick={onCancel}>
          {said.cancel}
        </button>
      </p>
    </form>
  )
}

function lackingOf(
  { move, owner, due, reason }: Decision,
  said: ReturnType<typeof useReview>['words']['decide'],
): string | null {
  if (move === 'reject') return reason.trim() === '' ? said.needReason : null
  return owner === '' ? said.needOwner : due === '' ? said.needDue : null
}

interface Accepting {
  readonly bodies: readonly Named[]
  readonly owner: string
  readonly setOwner: (owner: string) => void
  readonly due: string
  readonly setDue: (due: string) => void
}

function AcceptFields({ bodies, owner, setOwner, due, setDue }: Accepting) {
  const { words } = useReview()
  const id = useId()
  const said = words.decide
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}owner`}>{said.owner}</label>
        <Select
          id={`${id}owner`}
          autoFocus
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={said.ownerHint}
          value={owner === '' ? null : owner}
          onChange={(value: string | null) => setOwner(value ?? '')}
          options={bodies.map(({ id: value, name }) => ({ value, label: name }))}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}due`}>{said.due}</label>
        <input id={`${id}due`} type="date" value={due} onChange={({ target }) => setDue(target.value)} />
      </div>
    </>
  )
}

function ReasonField({
  reason,
  setReason,
}: {
  readonly reason: string
  readonly setReason: (reason: string) => void
}) {
  const { words } = useReview()
  const id = useId()
  return (
    <div className="field wide">
      <label htmlFor={id}>{words.decide.reason}</label>
      <textarea
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the form was just asked for
        autoFocus
        rows={2}
        maxLength={400}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </div>
  )
}
