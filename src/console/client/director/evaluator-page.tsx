import { Button, type InputRef } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import { minute } from '../../../vocabulary/duration.ts'
import { roughSpan } from '../format.ts'
import { ClockPanel } from './clock-panel.tsx'
import { useDesk, useSituation } from './desk.ts'
import { EmergencyBar } from './emergency-bar.tsx'
import { KeyNotice } from './key-notice.tsx'
import { useShortcuts } from './keyboard.ts'
import { LogPanel } from './log-panel.tsx'
import { dutyName } from './model/duty.ts'
import { openDuties } from './model/obligations.ts'
import { injectList, nextKeyMoment } from './model/upcoming.ts'
import { ObservationForm } from './observation-form.tsx'
import { ObservationList } from './observation-list.tsx'
import { RatingPanel } from './rating-panel.tsx'

/** An evaluator's page: when to look up next, one tap to write down what is seen, and the log of the moment. */
export function EvaluatorPage() {
  const { words } = useDesk()
  const [entry, setEntry] = useState<number | null>(null)
  const search = useRef<InputRef>(null)
  const nothing = () => undefined
  useShortcuts({ search: () => search.current?.focus(), pause: nothing, next: nothing, help: nothing })
  return (
    <>
      <EmergencyBar />
      <div className="desk desk-evaluator">
        <div className="desk-column">
          <section className="headline" aria-labelledby="headline">
            <h1 id="headline">
              <KeyMomentLine />
            </h1>
          </section>
          <main className="desk-main">
            <KeyNotice />
            <RatingPanel entry={entry} onUnlink={() => setEntry(null)} />
            <ObservationForm key={entry ?? ''} entry={entry} onDone={() => setEntry(null)} />
            <ObservationList />
          </main>
        </div>
        <div className="desk-column">
          <ClockPanel controls={false} />
          <aside className="desk-side">
            <h2>{words.evaluator.moment}</h2>
            <LogPanel
              searchRef={search}
              chosen={entry}
              button={({ seq }) => (
                <Button size="small" onClick={() => setEntry(seq)}>
                  {words.evaluator.link}
                </Button>
              )}
            />
          </aside>
        </div>
      </div>
    </>
  )
}

/** The next inject or deadline, and how long until then. */
function KeyMomentLine() {
  const { board, version, words, locale } = useDesk()
  const now = useSituation(minute)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the board changes in place, and counts its versions.
  const next = useMemo(() => {
    const { run, script } = board.standing
    const duties = openDuties(run, board.duties, now)
    return nextKeyMoment(injectList(board.backstage.scenario, script), duties, now)
  }, [board, version, now])
  if (next === null) return words.evaluator.nothing
  const span = roughSpan(next.at - now, locale)
  if (next.kind === 'inject')
    return fill(words.evaluator.nextInject, { span, inject: next.inject.id, content: next.inject.content })
  const { duty } = next.duty
  const owner = duty.owner === null ? words.duties.nobody : board.names.party(duty.owner)
  const name = dutyName(duty, locale, board.setting.levels)
  return fill(words.evaluator.nextDeadline, { span, owner, duty: name })
}
