import { durationWords } from '../../../../locale/duration-words.ts'
import { fill } from '../../../../locale/locale.ts'
import type { AnswerView } from '../../../../report/match-answers.ts'
import type { MatchReply } from '../../../../report/match-reply.ts'
import { useLibrary } from '../library-context.tsx'
import type { Filled } from './match-filled.ts'
import { answerSentence, factName, rowName, wayText, withAreas } from './match-sentence.ts'
import { matchWords } from './match-words.ts'

/** How small the print is, so that what a plan asks of the first hour stays on one page. */
export type Density = 'wide' | 'close' | 'tight'

/** `lines`: rows of tasks and of reasons together. */
export function densityOf(lines: number): Density {
  return lines <= 36 ? 'wide' : lines <= 60 ? 'close' : 'tight'
}

/** The one page that is printed: what is known, the answer, the first hour. */
export function MatchSheet({
  reply,
  filled,
  answer,
  sentence,
  time,
}: {
  readonly reply: MatchReply
  readonly filled: Filled
  readonly answer: AnswerView | null
  readonly sentence: string
  readonly time: string
}) {
  const { locale } = useLibrary()
  const words = matchWords(locale)
  const rows = answer?.units.reduce((sum, { tasks }) => sum + tasks.length, 0) ?? 0
  const reasons =
    (answer?.because.length ?? 0) + (answer?.ways.length ?? 0) + (answer?.judgements.length ?? 0)
  return (
    <section className={`match-sheet sheet-${densityOf(rows + reasons)}`} aria-hidden="true">
      <header>
        <span>{words.sheetTitle}</span>
        <span>{reply.set}</span>
        <span>{fill(words.sheetTime, { time })}</span>
      </header>
      <h1>{answer ? answerSentence(answer, words) : sentence}</h1>
      <p className="sheet-advice">{words.advice}</p>
      <p>
        <strong>{words.sheetGiven}</strong> {givenText(reply, filled, words.separator) || words.sheetNothing}
      </p>
      {answer && <Reasons answer={answer} />}
      {answer && rows > 0 && <Tasks answer={answer} />}
    </section>
  )
}

/** 赤山湖水位 12.1 m、面雨量_24h 郭庄镇 180 mm */
function givenText({ sources }: MatchReply, { facts }: Filled, separator: string): string {
  const known = sources.flatMap((source) => source.facts)
  return known
    .flatMap((fact) => {
      const unit = fact.type.kind === 'number' ? fact.type.unit : null
      const places = [{ id: null, name: '' }, ...fact.areas]
      return places.flatMap(({ id, name }) => {
        const value = facts.get(id === null ? fact.name : `${fact.name}@${id}`)?.trim() ?? ''
        return value === '' ? [] : [[factName(fact.name), name, value, unit].filter(Boolean).join(' ')]
      })
    })
    .join(separator)
}

function Reasons({ answer }: { readonly answer: AnswerView }) {
  const { locale } = useLibrary()
  const words = matchWords(locale)
  const rise = [
    ...answer.ways.map((way) => fill(words.wayLine, { way: wayText(way, words), level: way.levelName })),
    ...(answer.unknown.length > 0
      ? [fill(words.unknownFacts, { facts: answer.unknown.map(factName).join(words.separator) })]
      : []),
  ]
  const because = answer.because.map(
    ({ text, areas, row }) => `${withAreas(text, areas, words)} [${rowName(row, words)}]`,
  )
  const parts = [
    [words.because, because],
    [words.couldRise, rise],
    [words.judgements, answer.judgements.map(({ text }) => text)],
  ] as const
  return (
    <dl>
      {parts.map(
        ([title, lines]) =>
          lines.length > 0 && (
            <div key={title}>
              <dt>{title}</dt>
              {lines.map((line) => (
                <dd key={line}>{line}</dd>
              ))}
            </div>
          ),
      )}
    </dl>
  )
}

function Tasks({ answer }: { readonly answer: AnswerView }) {
  const { locale } = useLibrary()
  const words = matchWords(locale)
  return (
    <>
      <h2>{words.firstHour}</h2>
      <div className="sheet-units">
        {answer.units.map(({ unit, tasks }) => (
          <div key={unit} className="sheet-unit">
            <h3>{unit || words.nobody}</h3>
            <ul>
              {tasks.map(({ id, task, within }) => (
                <li key={id}>
                  {task}
                  <b>{within === null ? '' : durationWords(within, locale)}</b>
                  <i>{rowName(id, words)}</i>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </>
  )
}
