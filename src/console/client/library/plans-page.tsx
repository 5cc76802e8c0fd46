import { OfflineNote, Waiting } from './answer-state.tsx'
import { fetchOverview } from './library-api.ts'
import { useLibrary } from './library-context.tsx'
import { planHash } from './library-route.ts'
import { useAnswer } from './use-answer.ts'

/** All plans of the set: how many, what is wrong, what is due. */
export function PlansPage({ params: _ }: { readonly params: URLSearchParams }) {
  const { locale } = useLibrary()
  const answered = useAnswer(locale, () => fetchOverview(locale))
  if (answered.value === null) return <Waiting answered={answered} />
  return (
    <>
      <OfflineNote answered={answered} />
      <ul>
        {answered.value.plans.map(({ id, title }) => (
          <li key={id}>
            <a href={planHash(id)}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
