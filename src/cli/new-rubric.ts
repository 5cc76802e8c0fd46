import { type DerivedItem, derivedItems, uncovered } from '../link/derived-items.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { Locale } from '../locale/locale.ts'
import { textsOf } from '../locale/texts-of.ts'
import { writeMethod } from '../model/method.ts'
import type { Method, Rubric } from '../model/rubric.ts'
import { type DerivedSource, derivedRows, derivedSections } from '../report/reports/derived-rubric.ts'
import { addedRows } from '../report/reports/rubric-update.ts'
import { editText } from '../revise/edit-text.ts'
import type { RubricForm } from './rubric-forms.ts'

/** Where a form's template stands under `templates/`. */
export function formTemplate(form: RubricForm): string {
  return form === 'general' ? 'rubrics/rubric' : `rubrics/${form}`
}

/** What templates of forms take from the plans under drill. */
export function formValues(
  set: PlanSet,
  plans: readonly string[],
  locale: Locale,
): Readonly<Record<string, string>> {
  const items = plans.flatMap((id) => itemsOf(set, id))
  const source = derivedSource(set, locale)
  return {
    from: plans.join(', '),
    titles: plans.map(source.titleOf).join(locale === 'en' ? ', ' : '、'),
    sections: derivedSections(derivedRows(items, source), locale),
    ...methodCells(items, locale),
  }
}

function derivedSource(set: PlanSet, locale: Locale): DerivedSource {
  const { hazard } = textsOf(locale)
  return {
    locale,
    titleOf: (id) => set.plans.get(id)?.title.value ?? id,
    hazardName: (id) => hazard[id as keyof typeof hazard] ?? id,
  }
}

function itemsOf(set: PlanSet, id: string): readonly DerivedItem[] {
  const plan = set.plans.get(id)
  return plan ? derivedItems(plan) : []
}

/** A rubric’s text with rows for what its plans ask by now, and how many; null when it asks for everything. */
export function updatedRubric(
  rubric: Rubric,
  text: string,
  set: PlanSet,
  plans: readonly string[],
): { readonly text: string; readonly added: number } | null {
  const items = plans.flatMap((id) => itemsOf(set, id))
  const missing = uncovered(rubric, items)
  if (missing.length === 0) return null
  const source = derivedSource(set, set.settings.locale)
  return { text: editText(text, addedRows(rubric, missing, text, source)), added: missing.length }
}

/** Cells of the column 方法 by what the standard's item asks for: seen by evaluators, and measured where the plans say how. */
function methodCells(items: readonly DerivedItem[], locale: Locale): Record<string, string> {
  const of = (wanted: (item: DerivedItem) => boolean): Method[] =>
    items.filter(wanted).map(({ method }) => method)
  const levels = of(({ subject }) => subject.kind === 'declare')
  const links = of(({ subject }) => subject.kind === 'link')
  const tasks = new Map(
    items.flatMap(({ plan, part }) =>
      part.kind === 'level'
        ? [[`${plan} ${part.level}`, { kind: 'all-done', plan, level: part.level } as const]]
        : [],
    ),
  )
  const cell = (methods: readonly Method[]): string =>
    methods.length === 0
      ? locale === 'en'
        ? 'observed'
        : '观察'
      : `\`${['observed', ...methods.map(writeMethod)].join('; ')}\``
  return {
    levels: cell(levels),
    links: cell(links),
    levelsAndLinks: cell([...levels, ...links]),
    assess: cell(of(({ subject }) => subject.kind === 'assess')),
    reports: cell(of(({ part }) => part.kind === 'reports')),
    tasks: cell([...tasks.values()]),
  }
}
