import type { ProgramInject } from '../../../compile/scenario-program.ts'
import { fill } from '../../../locale/locale.ts'
import { useDesk } from './desk.ts'
import { clauseTexts } from './model/clause-texts.ts'

/** What the scenario expects of an inject, and what should be done by then: for those who lead and rate, never for seats. */
export function Expected({
  inject: { expects, doneBy, questions = [] },
}: {
  readonly inject: Pick<ProgramInject, 'expects' | 'doneBy' | 'questions'>
}) {
  const { board, words, locale } = useDesk()
  const told = (clauses: readonly string[]) =>
    clauseTexts(clauses, board).join(locale === 'zh-CN' ? '；' : '; ')
  return (
    <>
      {questions.length > 0 && (
        <p className="soft">{fill(words.acting.questions, { texts: questions.join(' ') })}</p>
      )}
      {expects.length > 0 && <p className="soft">{fill(words.acting.expected, { texts: told(expects) })}</p>}
      {doneBy.length > 0 && <p className="soft">{fill(words.acting.doneBy, { texts: told(doneBy) })}</p>}
    </>
  )
}
