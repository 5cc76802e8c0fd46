import { fill } from '../../../../locale/locale.ts'
import type { Act } from '../../../../run/input.ts'
import { isOpen, type ObligationRow } from '../../../../run/state.ts'
import type { Duty } from '../../../../score/drill-record.ts'
import { dutyName } from './duty.ts'
import { noPlace, type ProxyAct, wordsWritten } from './proxy-act.ts'
import type { ProxyScene } from './proxy-acts.ts'

/** What can be done about every duty: finish or waive one that is open, send the notice of a link, give up one that was taken up. */
export function proxyDuties(scene: ProxyScene): ProxyAct[] {
  const { board } = scene
  return [...board.standing.run.rows.values()].flatMap((rows) =>
    [...rows.values()].flatMap((row) => {
      const duty = board.duties.get(row.key)
      return duty && !row.lifted ? actsOn(row, duty, scene) : []
    }),
  )
}

function actsOn(row: ObligationRow, duty: Duty, { board, words }: ProxyScene): ProxyAct[] {
  const name = dutyName(duty, board.setting.locale, board.setting.levels)
  const who = row.owner === null ? words.nobody : board.names.party(row.owner)
  const about = { ...noPlace, about: row.key, parties: row.owner === null ? [] : [row.owner] }
  const act = (kind: 'finish' | 'waive' | 'undo', make: ProxyAct['make']): ProxyAct => ({
    ...{ ...about, topic: 'duty', key: `${kind} ${row.key}`, make },
    label: fill(words[kind], { text: name, who }),
    reason: kind === 'finish' ? 'optional' : 'needed',
  })
  const because = (kind: 'waive' | 'undo'): ProxyAct =>
    act(kind, ({ reason }): Act => ({ kind, obligation: row.key, reason: reason.trim() }))
  // What is not held is refused in words: the page does not know every plan's 完成标志.
  if (row.state === 'done' || row.state === 'done-late') return [because('undo')]
  if (!isOpen(row)) return []
  return [...ends(row, { about, name, words, act, board }), because('waive')]
}

/** How an open duty is brought to its end: a decision by declaring, a warning by issuing it, a link by its notice. */
function ends(
  { key, kind, clause }: ObligationRow,
  scene: Pick<ProxyScene, 'board' | 'words'> & {
    readonly about: Pick<ProxyAct, 'areas' | 'about' | 'parties'>
    readonly name: string
    readonly act: (kind: 'finish', make: ProxyAct['make']) => ProxyAct
  },
): ProxyAct[] {
  const { board, words, about, name, act } = scene
  if (kind === 'link') {
    const label = fill(words.notice, { text: name })
    return [
      {
        ...{ ...about, topic: 'link', key: `send ${key}`, label, reason: 'none' },
        make: () => ({ kind: 'send', wire: clause }),
      },
    ]
  }
  const warns = board.backstage.powers.warnings.some((warning) => warning.clause === clause)
  if (kind === 'decide' || warns) return []
  return [act('finish', (filled) => ({ kind: 'finish', obligation: key, evidence: wordsWritten(filled) }))]
}
