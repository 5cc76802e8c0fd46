import { fill } from '../../../locale/locale.ts'
import { useDesk } from './desk.ts'
import { dutyName } from './model/duty.ts'
import type { OpenDuty } from './model/obligations.ts'
import { ReasonModal } from './reason-modal.tsx'

/** The director completes a duty for a party that has no seat (代). */
export function DutyForModal({
  item: { duty, row },
  onClose,
}: {
  readonly item: OpenDuty
  readonly onClose: () => void
}) {
  const { board, words, locale, act } = useDesk()
  const party = duty.owner === null ? words.duties.nobody : board.names.party(duty.owner)
  const name = dutyName(duty, locale, board.setting.levels)
  return (
    <ReasonModal
      title={fill(words.duties.actForTitle, { party })}
      hint={words.duties.actForHint}
      ok={words.duties.finish}
      label={words.duties.evidence}
      optional
      onOk={(evidence) =>
        act(
          {
            kind: 'act',
            act: { kind: 'finish', obligation: row.key, evidence: evidence === '' ? null : evidence },
            forParty: duty.owner,
          },
          `${words.duties.actFor} · ${name}`,
        )
      }
      onClose={onClose}
    >
      <p>{name}</p>
    </ReasonModal>
  )
}
