import { durationWords } from '../../../../locale/duration-words.ts'
import { fill } from '../../../../locale/locale.ts'
import type {
  AnswerView,
  ConditionView,
  OpenView,
  UnitView,
  WayView,
} from '../../../../report/match-answers.ts'
import { levelClass } from '../../parts/level-mark.tsx'
import { useLibrary } from '../library-context.tsx'
import { planHash } from '../library-route.ts'
import { factName, rowName, wayText, withAreas } from './match-sentence.ts'
import { matchWords } from './match-words.ts'

/** One plan that is called for: why, what could raise it, what people must judge, and the first hour. */
export function MatchAnswer({ answer }: { readonly answer: AnswerView }) {
  const { locale } = useLibrary()
  const words = matchWords(locale)
  return (
    <article className="match-answer">
      <h2>
        <span className={levelClass(answer.level)}>{answer.levelName}</span>{' '}
        <a href={planHash(answer.plan)}>{answer.title}</a> <small>{answer.where}</small>
      </h2>
      <Conditions title={words.because} plan={answer.plan} conditions={answer.because} />
      <CouldRise answer={answer} />
      <Conditions title={words.judgements} plan={answer.plan} conditions={answer.judgements} />
      <h3>{words.firstHour}</h3>
      {answer.units.length === 0 ? (
        <p>{words.noTasks}</p>
      ) : (
        <FirstHour plan={answer.plan} units={answer.units} />
      )}
    </article>
  )
}

function Conditions({
  title,
  plan,
  conditions,
}: {
  readonly title: string
  readonly plan: string
  readonly conditions: readonly ConditionView[]
}) {
  const { locale } = useLibrary()
  const words = matchWords(locale)
  if (conditions.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {conditions.map(({ clause, row, text, areas }) => (
          <li key={clause}>
            {withAreas(text, areas, words)} <Clause plan={plan} row={row} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** A clause that can be opened, by what officials call it. */
function Clause({ plan, row }: { readonly plan: string; readonly row: string }) {
  const { locale } = useLibrary()
  return (
    <a className="match-clause" href={planHash(plan, { at: row })}>
      {rowName(row, matchWords(locale))}
    </a>
  )
}

function CouldRise({ answer }: { readonly answer: AnswerView }) {
  const { locale } = useLibrary()
  const words = matchWords(locale)
  const { ways, unknown, plan } = answer
  if (ways.length === 0 && unknown.length === 0) return null
  return (
    <>
      <h3>{words.couldRise}</h3>
      <ul>
        <Ways plan={plan} ways={ways} />
        {unknown.length > 0 && (
          <li>{fill(words.unknownFacts, { facts: unknown.map(factName).join(words.separator) })}</li>
        )}
      </ul>
    </>
  )
}

function Ways({ plan, ways }: { readonly plan: string; readonly ways: readonly WayView[] }) {
  const { locale } = useLibrary()
  const words = matchWords(locale)
  return ways.map((way) => (
    <li key={`${way.clause} ${wayText(way, words)}`}>
      {fill(words.wayLine, { way: wayText(way, words), level: way.levelName })}{' '}
      <Clause plan={plan} row={way.row} />
    </li>
  ))
}

/** Who must do what within the hour. A row names its unit only where another begins. */
export function FirstHour({ plan, units }: { readonly plan: string; readonly units: readonly UnitView[] }) {
  const { locale } = useLibrary()
  const words = matchWords(locale)
  return (
    <table className="first-hour">
      <thead>
        <tr>
          <th scope="col">{words.unit}</th>
          <th scope="col">{words.task}</th>
          <th scope="col">{words.within}</th>
          <th scope="col">{words.clause}</th>
        </tr>
      </thead>
      {units.map(({ unit, tasks }) => (
        <tbody key={unit}>
          {tasks.map((task, index) => (
            <tr key={task.id}>
              {index === 0 && (
                <th scope="rowgroup" rowSpan={tasks.length}>
                  {unit || words.nobody}
                </th>
              )}
              <td>{task.task}</td>
              <td className="limit">{task.within === null ? '' : durationWords(task.within, locale)}</td>
              <td>
                <Clause plan={plan} row={task.id} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

/** Plans that what is unknown could call for, with what to find out. */
export function OpenPlans({ open }: { readonly open: readonly OpenView[] }) {
  const { locale } = useLibrary()
  const words = matchWords(locale)
  if (open.length === 0) return null
  return (
    <section className="match-open">
      <h2>{words.open}</h2>
      <ul>
        {open.map(({ plan, title, where, possible, ways }) => (
          <li key={`${plan} ${where}`}>
            <a href={planHash(plan)}>{title}</a> <small>{where}</small>{' '}
            {possible[0] && fill(words.openLine, { level: possible[0].levelName })}
            <ul>
              <Ways plan={plan} ways={ways} />
              <li>
                {fill(words.needs, {
                  facts: [...new Set(possible.flatMap(({ facts }) => facts))]
                    .map(factName)
                    .join(words.separator),
                })}
              </li>
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
