import { fill } from '../../../locale/locale.ts'
import type { LadderGroup, LadderLevel, PlanPage, StartView, StepView } from '../../library-protocol.ts'
import { levelClass } from '../parts/level-mark.tsx'
import { useLibrary } from './library-context.tsx'
import { planHash } from './library-route.ts'
import { TaskTable } from './task-table.tsx'

/** The levels as a ladder, the highest on top: on what conditions, who decides, what is done. */
export function PlanLevels({ page: { card, groups, standing } }: { readonly page: PlanPage }) {
  const { words } = useLibrary()
  return (
    <div className="levels">
      {groups.length === 0 && <p>{words.ladder.noLevels}</p>}
      {groups.map((group) => (
        <Ladder key={group.name} group={group} plan={card.id} titled={groups.length > 1} />
      ))}
      {standing.length > 0 && (
        <section>
          <h2>{words.ladder.standing}</h2>
          <TaskTable tasks={standing} plan={card.id} />
        </section>
      )}
    </div>
  )
}

interface Group {
  readonly group: LadderGroup
  readonly plan: string
  readonly titled: boolean
}

function Ladder({ group, plan, titled }: Group) {
  const { locale } = useLibrary()
  const hazards = group.hazards.map(({ name }) => name).join(locale === 'en' ? ', ' : '、')
  return (
    <section className="ladder">
      {titled && <h2>{hazards || group.name}</h2>}
      <ol>
        {[...group.levels].reverse().map((level) => (
          <Rung key={level.id} level={level} plan={plan} />
        ))}
      </ol>
      {group.end && <End end={group.end} plan={plan} />}
    </section>
  )
}

function Rung({ level, plan }: { readonly level: LadderLevel; readonly plan: string }) {
  const { locale, words } = useLibrary()
  const levels = level.includes.join(locale === 'en' ? ', ' : '、')
  return (
    <li className="rung">
      <h3>
        <a className={levelClass(level.id)} href={planHash(plan, { at: level.clause })}>
          {level.name}
        </a>
      </h3>
      <div>
        <h4>{words.ladder.start}</h4>
        {level.start ? <Start start={level.start} plan={plan} /> : <p className="soft">—</p>}
      </div>
      <div>
        <h4>{words.ladder.decide}</h4>
        <Steps steps={level.procedure} plan={plan} />
      </div>
      <div>
        <h4>{words.ladder.tasks}</h4>
        {levels && <p>{fill(words.ladder.builtOn, { levels })}</p>}
        <TaskTable tasks={level.tasks} plan={plan} />
      </div>
    </li>
  )
}

/** Conditions in the plan's words; the code that runs below them, what people must judge marked as such. */
function Start({ start, plan }: { readonly start: StartView; readonly plan: string }) {
  const { words } = useLibrary()
  const { mode, places, items } = start
  const lead = [places, items.length > 1 ? words.ladder[mode] : null].filter((each) => each !== null)
  return (
    <>
      {lead.length > 0 && <p className="soft">{lead.join(' · ')}</p>}
      <ul className="conditions">
        {items.map(({ clause, text, codes, group }) => (
          <li key={clause}>
            <a href={planHash(plan, { at: clause })}>{text || codes.join(' ')}</a>
            {codes.length === 0 && group === null && <span className="tag">{words.ladder.judge}</span>}
            {group && <Start start={group} plan={plan} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function Steps({ steps, plan }: { readonly steps: readonly StepView[]; readonly plan: string }) {
  const { locale, words } = useLibrary()
  if (steps.length === 0) return <p className="soft">—</p>
  return (
    <dl className="steps">
      {steps.map(({ clause, step, who, within }) => (
        <div key={clause}>
          <dt>
            <a href={planHash(plan, { at: clause })}>{step}</a>
          </dt>
          <dd>
            {who.join(locale === 'en' ? ', ' : '、')}
            {within && <span className="tag">{fill(words.ladder.limit, { within })}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function End({ end, plan }: { readonly end: NonNullable<LadderGroup['end']>; readonly plan: string }) {
  const { locale, words } = useLibrary()
  const listed = (names: readonly string[]) => names.join(locale === 'en' ? ', ' : '、')
  const said = [
    end.propose.length > 0 ? `${words.ladder.proposes} ${listed(end.propose)}` : null,
    end.sameAsStart
      ? words.ladder.sameAsStart
      : end.decide.length > 0
        ? `${words.ladder.decides} ${listed(end.decide)}`
        : null,
    end.whenBelowStart ? words.ladder.belowStart : null,
  ].filter((each) => each !== null)
  return (
    <div className="rung rung-end">
      <h3>
        <a href={planHash(plan, { at: end.clause })}>{words.ladder.end}</a>
      </h3>
      <div>
        {said.length > 0 && <p>{said.join(locale === 'en' ? '; ' : '；')}</p>}
        {end.conditions && <Start start={end.conditions} plan={plan} />}
      </div>
    </div>
  )
}
