import { fill, type Locale } from '../locale/locale.ts'
import { type PlanType, planTypes } from '../vocabulary/plan-type.ts'

/** What `new` can start. */
export const newTypes = [...planTypes, 'book', 'scenario', 'rubric'] as const
export type NewType = (typeof newTypes)[number]

/** The type of a name, or null. */
export function newTypeNamed(name: string): NewType | null {
  return newTypes.find((type) => type === name) ?? null
}

/** True for a kind of plan; false for a book, scenario or rubric. */
export function isPlanType(type: NewType): type is PlanType {
  return planTypes.some((each) => each === type)
}

/** True where the id is the path in the set: plans and books. */
export function hasPathId(type: NewType): boolean {
  return isPlanType(type) || type === 'book'
}

/** The id as it is written in the file: a book named without a folder stands in `books/`, whose files are books. */
export function newId(type: NewType, id: string): string {
  return type === 'book' && !id.includes('/') ? `books/${id}` : id
}

/** The file of a new plan, book, scenario or rubric in its set, from `/`. `id`: as {@link newId} gives it. */
export function newPath(type: NewType, id: string): string {
  return hasPathId(type) ? `${id}.md` : `${type}s/${id}.md`
}

/** Where its template stands under `templates/`. */
export function templateName(type: NewType): string {
  return isPlanType(type) ? `plans/${type}` : `${type}s/${type}`
}

/** What is known about the new file; null is left for the author. */
export interface NewValues {
  readonly id: string
  readonly title: string | null
  readonly area: string
  readonly issuer: string | null
  readonly lead: string | null
  readonly hazards: readonly string[]
  /** Plans of the set: a scenario takes the first until the author chooses. */
  readonly plans: readonly string[]
  /** What the template of a form takes besides. */
  readonly form: Readonly<Record<string, string>>
}

interface Open {
  readonly mark: (what: string) => string
  readonly title: string
  readonly issuer: string
  readonly lead: string
  readonly hazards: string
}

const open: Readonly<Record<Locale, Open>> = {
  'zh-CN': {
    mark: (what) => `【待填：${what}】`,
    title: '名称',
    issuer: '印发单位在 registry/organizations.yaml 中的标识',
    lead: '牵头单位在 registry/organizations.yaml 中的标识',
    hazards: '灾种，写作 hazards: [[flood, typhoon]]',
  },
  en: {
    mark: (what) => `[[to fill: ${what}]]`,
    title: 'title',
    issuer: 'id of the issuing body in registry/organizations.yaml',
    lead: 'id of the lead body in registry/organizations.yaml',
    hazards: 'hazards, as a line such as hazards: [flood]',
  },
}

/** The template with everything known put in and everything unknown marked as to fill. */
export function newText(template: string, values: NewValues, locale: Locale): string {
  const words = open[locale]
  const title = values.title ?? words.mark(words.title)
  const body = (id: string | null, what: string): string => id ?? `to-fill # ${words.mark(what)}`
  return fill(template, {
    ...values.form,
    id: values.id,
    title: yamlText(title),
    heading: title,
    area: values.area,
    hazards:
      values.hazards.length > 0
        ? `hazards: [[${values.hazards.join(', ')}]]`
        : `# ${words.mark(words.hazards)}`,
    issuer: body(values.issuer, words.issuer),
    lead: body(values.lead, words.lead),
    plans: values.plans[0] ?? 'to-fill',
  })
}

/** Words as a YAML value: plain where that cannot be misread, else in double quotes. */
export function yamlText(text: string): string {
  return /^[\p{Script=Han}【《][\p{L}\p{N}（）《》【】：、·“”]*$/u.test(text) ? text : JSON.stringify(text)
}
