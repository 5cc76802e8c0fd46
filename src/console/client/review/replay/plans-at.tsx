import { fill } from '../../../../locale/locale.ts'
import { roughSpan } from '../../format.ts'
import { LevelChart } from '../../parts/level-chart.tsx'
import { LevelMark } from '../../parts/level-mark.tsx'
import { useWidth } from '../use-width.ts'
import type { PlanAt } from './model/moment.ts'
import { Panel } from './panel.tsx'
import { useReplay } from './replay-context.ts'

/** Plan by plan: what is called for, what is declared, and for how long they have been apart. */
export function PlansAt() {
  const { moment, words } = useReplay()
  return (
    <Panel name="plans" title={words.plans.title}>
      {moment.plans.length === 0 && <p className="empty">{words.plans.empty}</p>}
      <ul className="replay-plans">
        {moment.plans.map((plan) => (
          <Plan key={plan.instance} plan={plan} />
        ))}
      </ul>
    </Panel>
  )
}

function Plan({ plan }: { readonly plan: PlanAt }) {
  const { moment, setting, locale, words } = useReplay()
  const { title, demand, response, gap, gapSince } = plan
  const { levels } = setting
  return (
    <li>
      <p className="replay-plan">
        <strong>{title}</strong>
        <span>
          {words.plans.calls}{' '}
          {demand === null ? (
            words.plans.none
          ) : (
            <LevelMark response={demand} locale={locale} levels={levels} />
          )}
        </span>
        <span>
          {words.plans.declared} <LevelMark response={response} locale={locale} levels={levels} />
        </span>
        {gap !== 'none' && (
          <strong className="replay-gap">
            {words.plans[gap]}
            {gapSince !== null &&
              ` · ${fill(words.plans.gap, { span: roughSpan(moment.cursor.at - gapSince, locale) })}`}
          </strong>
        )}
      </p>
      <Chart plan={plan} />
    </li>
  )
}

function Chart({ plan: { instance, title, level } }: { readonly plan: PlanAt }) {
  const { replay, moment, setting, words, against } = useReplay()
  const { begins, ends } = replay.course
  const order = replay.answer.backstage.instances.find(({ id }) => id === instance)?.levels ?? []
  const other =
    against?.kind === 'replayed' ? against.levels.find((each) => each.instance === instance) : undefined
  const [place, width] = useWidth<HTMLDivElement>()
  return (
    <div ref={place}>
      <LevelChart
        wide={Math.min(width, 640)}
        level={level}
        order={order}
        span={{ begins, now: moment.cursor.at, ends }}
        setting={setting}
        words={{
          title: fill(words.plans.chart, { plan: title }),
          demand: words.plans.calls,
          response: words.plans.declared,
          none: words.plans.none,
        }}
        beside={other ? { demands: other.demands, label: words.plans.now } : null}
      />
    </div>
  )
}
