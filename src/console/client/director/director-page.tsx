import { Button, type InputRef, Tabs } from 'antd'
import { type RefObject, useRef, useState } from 'react'
import { fill } from '../../../locale/locale.ts'
import { ClockPanel } from './clock-panel.tsx'
import { useDesk } from './desk.ts'
import { DutyList } from './duty-list.tsx'
import { EmergencyBar } from './emergency-bar.tsx'
import { Headline } from './headline.tsx'
import { InjectAskModal } from './inject-asks.tsx'
import { InjectPanel } from './inject-panel.tsx'
import { useShortcuts } from './keyboard.ts'
import { LevelCharts } from './level-charts.tsx'
import { LogPanel, UndoButton } from './log-panel.tsx'
import { MessagePanel } from './message-panel.tsx'
import type { InjectAsk } from './model/inject-ask.ts'
import type { Mark } from './model/lanes.ts'
import { injectList, nextInject } from './model/upcoming.ts'
import { ProxyModal } from './proxy-modal.tsx'
import { ReasonModal } from './reason-modal.tsx'
import { SeatPanel } from './seat-panel.tsx'
import { ShortcutHelp } from './shortcut-help.tsx'
import { Timeline } from './timeline.tsx'
import { useWaiting } from './use-conversation.ts'

type Side = 'injects' | 'messages' | 'seats' | 'log'

/** What of the page is in front: the tab at the side, what is chosen in it, the window that is open. */
interface Front {
  readonly side: Side
  readonly inject: string | null
  readonly entry: number | null
  readonly ask: InjectAsk | null
  readonly help: boolean
  readonly proxy: boolean
}

/** The director's page: how it stands, when, what comes, who is late, and the hands to steer with. */
export function DirectorPage() {
  const { board, act, words } = useDesk()
  const side: Side = board.conduct.phase === 'prepared' ? 'seats' : 'injects'
  const [front, setFront] = useState<Front>({
    side,
    inject: null,
    ...{ entry: null, ask: null, help: false, proxy: false },
  })
  const change = (part: Partial<Front>) => setFront((before) => ({ ...before, ...part }))
  const search = useRef<InputRef>(null)
  const { clock, phase } = board.conduct
  useShortcuts({
    search: () => {
      change({ side: 'log' })
      requestAnimationFrame(() => search.current?.focus())
    },
    pause: () => {
      if (phase !== 'begun' || clock.stopped === 'emergency') return
      if (clock.running) act({ kind: 'pause', note: null }, words.clock.pause)
      else act({ kind: 'run', speed: clock.speed }, words.clock.goOn)
    },
    next: () => {
      const next = nextInject(injectList(board.backstage.scenario, board.standing.script))
      if (!next || phase !== 'begun') return
      const inject = next.inject.id
      change({ side: 'injects', inject, ask: { kind: 'release', inject } })
    },
    help: () => change({ help: true }),
    proxy: () => phase === 'begun' && change({ proxy: true }),
  })
  const show = ([mark]: readonly Mark[]) => {
    if (mark?.id && mark.seq === null && mark.kind !== 'deadline')
      change({ side: 'injects', inject: mark.id })
    else if (mark?.seq) change({ side: 'log', entry: mark.seq })
  }
  return (
    <>
      <EmergencyBar />
      <div className="desk">
        <div className="desk-column">
          <Headline />
          <main className="desk-main">
            <Timeline onMark={show} />
            <Below onProxy={phase === 'begun' ? () => change({ proxy: true }) : null} />
          </main>
        </div>
        <div className="desk-column">
          <ClockPanel controls />
          <SideTabs front={front} change={change} search={search} />
        </div>
      </div>
      <footer className="desk-foot">
        <Button type="text" onClick={() => change({ help: true })}>
          {words.keys.button} <kbd>?</kbd>
        </Button>
      </footer>
      {front.ask && <InjectAskModal ask={front.ask} onClose={() => change({ ask: null })} />}
      {front.proxy && <ProxyModal about={null} onClose={() => change({ proxy: false })} />}
      {front.help && <ShortcutHelp onClose={() => change({ help: false })} />}
    </>
  )
}

function Below({ onProxy }: { readonly onProxy: (() => void) | null }) {
  const { words } = useDesk()
  return (
    <div className="below">
      {onProxy && (
        <Button className="below-proxy" onClick={onProxy}>
          {words.acting.open} <kbd>a</kbd>
        </Button>
      )}
      <Tabs
        size="small"
        items={[
          { key: 'duties', label: words.duties.title, children: <DutyList actsFor /> },
          { key: 'plans', label: words.plans.title, children: <LevelCharts /> },
        ]}
      />
    </div>
  )
}

function SideTabs({
  front,
  change,
  search,
}: {
  readonly front: Front
  readonly change: (part: Partial<Front>) => void
  readonly search: RefObject<InputRef | null>
}) {
  const { words } = useDesk()
  const waiting = useWaiting()
  const messages = waiting === 0 ? words.message.title : fill(words.message.tab, { count: waiting })
  return (
    <aside className="desk-side">
      <Tabs
        size="small"
        activeKey={front.side}
        onChange={(side) => change({ side: side as Side })}
        items={[
          {
            key: 'injects',
            label: words.inject.title,
            children: <InjectPanel chosen={front.inject} onAsk={(ask) => change({ ask })} />,
          },
          { key: 'messages', label: messages, children: <MessagePanel /> },
          { key: 'seats', label: words.seat.title, children: <SeatPanel /> },
          {
            key: 'log',
            label: words.log.title,
            children: <LogWithUndo search={search} entry={front.entry} />,
          },
        ]}
      />
    </aside>
  )
}

function LogWithUndo({
  search,
  entry,
}: {
  readonly search: RefObject<InputRef | null>
  readonly entry: number | null
}) {
  const { board, words, act } = useDesk()
  const [undoing, setUndoing] = useState<number | null>(null)
  return (
    <>
      <LogPanel
        searchRef={search}
        chosen={entry}
        button={({ seq }) => <UndoButton event={board.entry(seq)} onUndo={() => setUndoing(seq)} />}
      />
      {undoing !== null && (
        <ReasonModal
          title={fill(words.log.undoTitle, { entry: undoing })}
          hint={words.log.undoHint}
          ok={words.log.undo}
          onOk={(reason) => act({ kind: 'undo', entry: undoing, reason }, `${words.log.undo} #${undoing}`)}
          onClose={() => setUndoing(null)}
        >
          <p>{board.rowOf(undoing)?.text}</p>
        </ReasonModal>
      )}
    </>
  )
}
