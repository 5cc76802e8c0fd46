import { useEffect, useRef, useState } from 'react'
import type { MatchReply } from '../../../report/match-reply.ts'
import { machineOffset } from '../../../vocabulary/instant.ts'
import { dayAndClock } from '../format.ts'
import { levelClass } from '../parts/level-mark.tsx'
import { goTo } from '../use-route.ts'
import { OfflineNote, Waiting } from './answer-state.tsx'
import { fetchMatch } from './library-api.ts'
import { useLibrary } from './library-context.tsx'
import { MatchAnswer, OpenPlans } from './match/match-answer.tsx'
import { answerKey, type Filled, filledHash, givenFacts, readFilled } from './match/match-filled.ts'
import { MatchForm } from './match/match-form.tsx'
import { answerSentence, matchSentence } from './match/match-sentence.ts'
import { MatchSheet } from './match/match-sheet.tsx'
import { matchWords } from './match/match-words.ts'
import { useAnswer } from './use-answer.ts'

/** The duty officer's form: from the facts to the plan, the level and the first tasks. */
export function MatchPage({ params }: { readonly params: URLSearchParams }) {
  const { locale } = useLibrary()
  const words = matchWords(locale)
  const [filled, change] = useFilled(params)
  const question = { facts: givenFacts(filled), hazard: filled.hazard, area: filled.area }
  const answered = useAnswer(`${locale} ${JSON.stringify(question)}`, () => fetchMatch(question, locale))
  // While the next answer is on its way the last one stays: a form that vanishes cannot be filled in.
  const last = useRef<MatchReply | null>(null)
  if (answered.value !== null) last.current = answered.value
  const reply = answered.value ?? last.current
  if (reply === null) return <Waiting answered={answered} />
  const busy = answered.value === null
  const sentence = matchSentence(reply, question.facts.length, words)
  const answer = reply.answers.find((each) => answerKey(each) === filled.shown) ?? reply.answers[0] ?? null
  return (
    <div className="match" aria-busy={busy}>
      <OfflineNote answered={answered} />
      <header className="match-head">
        <h1 aria-live="polite" className={answer ? 'match-called' : undefined}>
          {sentence}
        </h1>
        <p className="match-advice">{words.advice}</p>
        {answer && (
          <p className="match-steps">
            <button type="button" className="match-jump" onClick={jump}>
              {words.toAnswer}
            </button>
            <button type="button" onClick={() => print()}>
              {words.print}
            </button>
          </p>
        )}
      </header>
      <div className="match-columns">
        <MatchForm {...{ reply, filled, words }} onChange={change} />
        <div id="match-answer" className="match-side" tabIndex={-1}>
          <Choice {...{ reply, answer, filled }} onChange={change} />
          {answer && <MatchAnswer answer={answer} />}
          <OpenPlans open={reply.open} />
        </div>
      </div>
      <MatchSheet
        {...{ reply, filled, answer, sentence }}
        time={dayAndClock(answered.at, machineOffset(answered.at), locale)}
      />
    </div>
  )
}

/** The address is the page's own: jumping within must not change it. */
function jump(press: { preventDefault(): void }): void {
  press.preventDefault()
  const place = document.getElementById('match-answer')
  place?.focus({ preventScroll: true })
  place?.scrollIntoView()
}

/** What is filled in: held here while it is typed, and in the address. */
function useFilled(params: URLSearchParams): readonly [Filled, (filled: Filled) => void] {
  const [filled, setFilled] = useState(() => readFilled(params))
  const written = useRef(filledHash(filled))
  const address = filledHash(readFilled(params))
  useEffect(() => {
    if (address === written.current) return
    written.current = address
    setFilled(readFilled(new URLSearchParams(address.split('?')[1] ?? '')))
  }, [address])
  const change = (next: Filled): void => {
    setFilled(next)
    written.current = filledHash(next)
    goTo(written.current, true)
  }
  return [filled, change]
}

/** Of several plans that are called for, the one that is read and printed. */
function Choice({
  reply,
  answer,
  filled,
  onChange,
}: {
  readonly reply: MatchReply
  readonly answer: MatchReply['answers'][number] | null
  readonly filled: Filled
  readonly onChange: (filled: Filled) => void
}) {
  const { locale } = useLibrary()
  const words = matchWords(locale)
  if (reply.answers.length < 2) return null
  return (
    <div className="match-choice">
      <h2>{words.plans}</h2>
      {reply.answers.map((each) => (
        <button
          key={answerKey(each)}
          type="button"
          aria-pressed={each === answer}
          title={answerSentence(each, words)}
          onClick={() => onChange({ ...filled, shown: answerKey(each) })}
        >
          <span className={levelClass(each.level)}>{each.levelName}</span> {each.title}{' '}
          <small>{each.where}</small>
        </button>
      ))}
    </div>
  )
}
