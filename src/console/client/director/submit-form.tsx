import { Button, Modal } from 'antd'
import { useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import { useDesk } from './desk.ts'
import { knownRatings, progressOf } from './model/rating-sheet.ts'

/** How far the form is, and its handing in. */
export function SubmitForm() {
  const { board, words, act } = useDesk()
  const [asking, setAsking] = useState(false)
  const { seat } = board.setting.seat
  const progress = progressOf(board.backstage.forms, knownRatings(board), seat)
  const submitted = board.conduct.submitted.has(seat)
  const early = board.conduct.phase === 'prepared'
  return (
    <div className="rating-head">
      <h2>
        {words.rating.title}
        <span className="rating-progress">{fill(words.rating.progress, progress)}</span>
      </h2>
      <progress max={progress.items} value={progress.rated} aria-label={words.rating.title} />
      {submitted ? (
        <p className="soft">{words.rating.submitted}</p>
      ) : (
        <Button
          disabled={early}
          title={early ? words.rating.submitNotYet : undefined}
          onClick={() => setAsking(true)}
        >
          {words.rating.submit}
        </Button>
      )}
      <Modal
        open={asking}
        title={words.rating.submitTitle}
        okText={words.rating.submit}
        cancelText={words.reason.cancel}
        onOk={() => {
          act({ kind: 'submit' }, words.rating.submit)
          setAsking(false)
        }}
        onCancel={() => setAsking(false)}
      >
        <p>{fill(words.rating.submitHint, progress)}</p>
      </Modal>
    </div>
  )
}
