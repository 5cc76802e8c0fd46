import { measuredWords } from '../../../locale/duration-words.ts'
import { fill } from '../../../locale/locale.ts'
import type { Course } from '../../review-protocol.ts'
import { planHash } from '../library/library-route.ts'
import { ChooseButton } from './choose-button.tsx'
import { choiceName } from './chosen.ts'
import { ClauseAnchor } from './clause-anchor.tsx'
import { CourseChart } from './course-chart.tsx'
import { useReview } from './review-context.tsx'
import { momentOf } from './time-scale.ts'

/** Demand against response of every plan that anything moved. */
export function CourseList() {
  const { page, words, locale } = useReview()
  return (
    <section className="review-part" id="review-course" aria-label={words.course.title}>
      <h2>{words.course.title}</h2>
      {page.courses.length === 0 ? (
        <p className="empty">{words.course.none}</p>
      ) : (
        <p className="soft">{words.course.key}</p>
      )}
      {page.courses.map((course, at) => (
        <OneCourse key={`${course.plan.id} ${course.plan.name}`} course={course} at={at} />
      ))}
      {page.quietPlans.length > 0 && (
        <p className="soft">
          {fill(words.course.quiet, { plans: page.quietPlans.join(locale === 'en' ? ', ' : '、') })}
        </p>
      )}
    </section>
  )
}

function OneCourse({ course, at }: { readonly course: Course; readonly at: number }) {
  const { words, choose } = useReview()
  const choice = { kind: 'course', plan: course.plan.id, at } as const
  return (
    <article className="course">
      <h3>
        <a href={planHash(course.plan.id, { tab: 'levels' })}>{course.plan.name}</a>
      </h3>
      <p className="says">
        <ChooseButton choice={choice} evidence={course.evidence}>
          {course.sentence}
        </ChooseButton>
        {course.clause && (
          <>
            {' '}
            <ClauseAnchor clause={course.clause} />
          </>
        )}
      </p>
      <CourseChart course={course} onStretch={(seq) => choose(choiceName(choice), seq)} />
      <details>
        <summary>{words.course.rows}</summary>
        <Stretches course={course} />
      </details>
    </article>
  )
}

function Stretches({ course }: { readonly course: Course }) {
  const { page, words, locale, seq, choose } = useReview()
  const { course: said } = words
  return (
    <div className="table-wide">
      <table className="stretches">
        <thead>
          <tr>
            {[said.from, said.called, said.declared, said.lasts, ''].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {course.rows.map((row) => (
            <tr key={row.seq} className={row.standing === 'below' ? 'below' : undefined}>
              <td>
                <button
                  type="button"
                  className="choose"
                  data-row
                  aria-pressed={row.seq === seq}
                  onClick={() => choose(null, row.seq)}
                >
                  {momentOf(row.from, page.zone)}
                </button>
              </td>
              <td>{row.demand ?? said.nothing}</td>
              <td>{row.response}</td>
              <td>{measuredWords(row.lasts, locale)}</td>
              <td>{said.standing[row.standing]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
