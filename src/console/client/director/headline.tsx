import { Button } from 'antd'
import { useState } from 'react'
import { levelText } from '../../../locale/level-text.ts'
import { fill } from '../../../locale/locale.ts'
import { minute } from '../../../vocabulary/duration.ts'
import { roughSpan } from '../format.ts'
import { LevelMark, responseText } from '../parts/level-mark.tsx'
import { type Desk, useDesk, useSituation } from './desk.ts'
import { comcheck } from './model/comcheck.ts'
import { lateCount, type PlanLine, planLines } from './model/plan-lines.ts'
import { ProxyModal } from './proxy-modal.tsx'

/** The answer before all else: what level is called for, what is declared, what is late. */
export function Headline() {
  const { board } = useDesk()
  return board.conduct.phase === 'prepared' ? <Preparing /> : <Standing />
}

/** Before the start: who has answered, who is still to be told. */
function Preparing() {
  const { board, words } = useDesk()
  const { told } = board.conduct
  const { checked, silent } = comcheck(board)
  const untold = board.backstage.scenario.notify.filter((who) => !told.has(who)).length
  return (
    <section className="headline" aria-labelledby="headline">
      <h1 id="headline" aria-live="polite">
        {fill(words.head.prepared, { reached: checked.length - silent.length, all: checked.length })}
        {untold > 0 && <span className="headline-late">{fill(words.head.untold, { count: untold })}</span>}
      </h1>
      <Silent />
      <p className="soft">{words.acting.steps}</p>
    </section>
  )
}

/** Whoever has not answered the check of communications: before the start to be rung up, after it a finding. */
function Silent() {
  const { board, words, locale } = useDesk()
  const { silent } = comcheck(board)
  if (silent.length === 0 || board.conduct.phase === 'ended') return null
  const seats = silent.map(({ title }) => title).join(locale === 'zh-CN' ? '、' : ', ')
  return <p className="soft">{fill(words.acting.silent, { seats })}</p>
}

function Standing() {
  const desk = useDesk()
  const { board, words } = desk
  const lines = planLines(board.backstage, board.standing.run)
  const moved = lines.filter(isMoved)
  const [declaring, setDeclaring] = useState<PlanLine | null>(null)
  const late = lateCount(lines)
  return (
    <section className="headline" aria-labelledby="headline">
      <h1 id="headline" aria-live="polite">
        {levelSentence(moved, desk)}
        <span className="headline-late">
          {late > 0 ? (
            <span className="late">{fill(words.head.late, { count: late })}</span>
          ) : (
            words.head.noneLate
          )}
        </span>
      </h1>
      <ul className="plan-lines">
        {moved.map((line) => (
          <PlanRow key={line.instance} line={line} onDeclare={() => setDeclaring(line)} />
        ))}
      </ul>
      {moved.length < lines.length && moved.length > 0 && (
        <p className="soft">{fill(words.head.more, { count: lines.length - moved.length })}</p>
      )}
      <Silent />
      {declaring && <ProxyModal about={declaring.instance} onClose={() => setDeclaring(null)} />}
    </section>
  )
}

/** Something is called for or was declared. */
function isMoved({ demand, response }: PlanLine): boolean {
  return demand !== null || response !== 'standby'
}

/** Of one plan, or of the only one with a gap, its sentence; of several, how many. */
function levelSentence(moved: readonly PlanLine[], { words, locale, board }: Desk): string {
  const { head } = words
  const gaps = moved.filter(({ gap }) => gap !== 'none')
  const told = gaps.length > 0 ? gaps : moved
  const [only] = told
  if (!only) return head.quiet
  if (told.length > 1) return gaps.length > 0 ? fill(head.gaps, { count: gaps.length }) : head.agreed
  const { levels } = board.setting
  const demand = only.demand === null ? head.none : levelText(only.demand, locale, levels)
  return fill(head.one, { plan: only.title, demand, response: responseText(only.response, locale, levels) })
}

function PlanRow({ line, onDeclare }: { readonly line: PlanLine; readonly onDeclare: () => void }) {
  const { words, locale, board } = useDesk()
  const { levels } = board.setting
  const now = useSituation(minute)
  const { head } = words
  const since = line.since === null ? '' : fill(head.since, { span: roughSpan(now - line.since, locale) })
  return (
    <li className={line.gap === 'none' ? 'plan-line' : 'plan-line plan-gap'}>
      <span className="plan-title">{line.title}</span>
      <span className="plan-level">
        {head.calls}{' '}
        {line.demand === null ? (
          head.none
        ) : (
          <LevelMark response={line.demand} locale={locale} levels={levels} />
        )}
      </span>
      <span className="plan-level">
        {head.declared} <LevelMark response={line.response} locale={locale} levels={levels} />
      </span>
      <span className="plan-state">
        {line.gap !== 'none' && (
          <strong>
            {head[line.gap]}
            {since && ` · ${since}`}
          </strong>
        )}
      </span>
      <span className="plan-late">
        {line.late > 0 && <span className="late">{fill(head.late, { count: line.late })}</span>}
        {line.late === 0 && line.open > 0 && (
          <span className="soft">{fill(head.open, { count: line.open })}</span>
        )}
      </span>
      {board.conduct.phase === 'begun' && (
        <Button size="small" type="text" onClick={onDeclare}>
          {head.actFor}
        </Button>
      )}
    </li>
  )
}
