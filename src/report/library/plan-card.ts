import { drillsDue, evaluationDue, type PlanDue } from '../../check/plan-duties.ts'
import { regimeParams, termWords, termWordsEn } from '../../check/regimes.ts'
import { registryReadable } from '../../check/registry-readable.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { dateWords } from '../../locale/date-words.ts'
import { libraryTexts } from '../../locale/library.ts'
import { fill } from '../../locale/locale.ts'
import { planDateNames } from '../../model/issue.ts'
import type { Plan } from '../../model/plan.ts'
import { day } from '../../vocabulary/duration.ts'
import { formatDate, type Instant } from '../../vocabulary/instant.ts'
import { levelWords, type Speaker } from '../words-of-plan.ts'
import { countsOf } from './finding-view.ts'
import { type PlanCard, type PlanDuty, soonDays } from './views.ts'

/** A plan as it stands in the table. `findings`: those of its own file. */
export function planCard(
  plan: Plan,
  findings: readonly Diagnostic[],
  today: Instant,
  speaker: Speaker,
): PlanCard {
  const { set, texts, locale } = speaker
  const book = set.bookOf.get(plan.id.value)
  const hazards = [...new Set(plan.groups.flatMap((group) => group.hazards))]
  const levels = [...new Set(plan.groups.flatMap((group) => group.levels.map(({ level }) => level)))]
  return {
    ...{ id: plan.id.value, title: plan.title.value, edition: plan.edition },
    type: { id: plan.type, name: texts.planType[plan.type] },
    status: { id: plan.status, name: texts.status[plan.status] },
    issuer: set.directory.organization(plan.issuer.value)?.name ?? plan.issuer.value,
    area: { id: plan.area.value, name: set.directory.area(plan.area.value)?.name ?? plan.area.value },
    hazards: hazards.map((id) => ({ id, name: texts.hazard[id] })),
    levels: levels.map((id) => ({ id, name: levelWords(id, speaker) })),
    book: book ? { id: book.id.value, name: book.title.value } : null,
    findings: countsOf(findings),
    dates: planDateNames.flatMap((id) => {
      const date = plan.dates.get(id)
      return date ? [{ id, name: dateWords[locale][id] ?? id, date: date.value }] : []
    }),
    duties: dutiesOf(plan, today, speaker),
  }
}

/** The next evaluation and the next drill; of two terms of one thing the one that ends first. */
function dutiesOf(plan: Plan, today: Instant, speaker: Speaker): PlanDuty[] {
  const { set } = speaker
  if (!registryReadable(set, 'organizations', 'regimes')) return []
  const evaluation = evaluationDue(set, plan)
  const [drill] = drillsDue(set, plan).sort((a, b) => a.due - b.due)
  return [...(evaluation ? [evaluation] : []), ...(drill ? [drill] : [])]
    .sort((a, b) => a.due - b.due)
    .map((due) => dutyView(due, today, speaker))
}

function dutyView(next: PlanDue, today: Instant, { locale }: Speaker): PlanDuty {
  const { what, from, done, due, regime, term } = next
  const words = libraryTexts[locale]
  const said = locale === 'en' ? termWordsEn(term) : termWords(term)
  const rests = regime ? regimeParams(regime)[locale === 'en' ? 'restsEn' : 'rests'] : undefined
  return {
    what,
    last: done ? from.value : null,
    due: formatDate(due, 0),
    late: today > due,
    soon: today <= due && due - today <= soonDays * day,
    basis: fill(rests === undefined ? words.ownTerm : words.regimeTerm, { term: said, rests: rests ?? '' }),
  }
}
