import { Tabs } from 'antd'
import type { PlanPage as Page } from '../../library-protocol.ts'
import { goTo } from '../use-route.ts'
import { OfflineNote, Waiting } from './answer-state.tsx'
import { LadderDiagram } from './ladder-diagram.tsx'
import { fetchPlan } from './library-api.ts'
import { useLibrary } from './library-context.tsx'
import { type PlanTab, planHash, planTabs } from './library-route.ts'
import { useAnswer } from './use-answer.ts'

export interface PlanPlace {
  readonly id: string
  readonly tab: PlanTab
  readonly at: string | null
}

/** One plan: its text, levels, links, drills and diagram. */
export function PlanPage({ id, tab, at }: PlanPlace) {
  const { locale, words } = useLibrary()
  const answered = useAnswer(`${locale} ${id}`, () => fetchPlan(id, locale))
  const page = answered.value
  if (page === null) return <Waiting answered={answered} />
  return (
    <div className="plan">
      <OfflineNote answered={answered} />
      <h1>{page.card.title}</h1>
      <Tabs
        activeKey={tab}
        onChange={(next) => goTo(planHash(id, { tab: next as PlanTab }))}
        items={planTabs.map((key) => ({
          key,
          label: words.plan.tabs[key],
          children: key === tab ? <Tab page={page} tab={key} at={at} /> : null,
        }))}
      />
    </div>
  )
}

function Tab({ page, tab }: { readonly page: Page; readonly tab: PlanTab; readonly at: string | null }) {
  switch (tab) {
    case 'diagram':
      return <LadderDiagram page={page} />
    default:
      return null
  }
}
