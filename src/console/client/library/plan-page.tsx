import { Tabs } from 'antd'
import type { PlanPage as Page } from '../../library-protocol.ts'
import { goTo } from '../use-route.ts'
import { OfflineNote, Waiting } from './answer-state.tsx'
import { LadderDiagram } from './ladder-diagram.tsx'
import { fetchPlan } from './library-api.ts'
import { useLibrary } from './library-context.tsx'
import { type PlanTab, planHash, planTabs } from './library-route.ts'
import { PlanDrills } from './plan-drills.tsx'
import { PlanHead } from './plan-head.tsx'
import { PlanLevels } from './plan-levels.tsx'
import { PlanLinks } from './plan-links.tsx'
import { PlanText } from './plan-text.tsx'
import { useAnswer } from './use-answer.ts'

interface PlanPlace {
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
  const counts = { links: page.links.length, drills: page.drills.length }
  return (
    <article className="plan">
      <OfflineNote answered={answered} />
      <PlanHead page={page} />
      <Tabs
        activeKey={tab}
        onChange={(next) => goTo(planHash(id, { tab: next as PlanTab }))}
        items={planTabs.map((key) => ({
          key,
          label:
            key === 'links' || key === 'drills'
              ? `${words.plan.tabs[key]} ${counts[key]}`
              : words.plan.tabs[key],
          children: key === tab ? <Tab page={page} tab={key} at={at} /> : null,
        }))}
      />
    </article>
  )
}

interface TabContent {
  readonly page: Page
  readonly tab: PlanTab
  readonly at: string | null
}

function Tab({ page, tab, at }: TabContent) {
  switch (tab) {
    case 'text':
      return <PlanText page={page} at={at} />
    case 'levels':
      return <PlanLevels page={page} />
    case 'links':
      return <PlanLinks page={page} />
    case 'drills':
      return <PlanDrills page={page} />
    case 'diagram':
      return <LadderDiagram page={page} />
  }
}
