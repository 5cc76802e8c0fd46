import { join } from 'node:path'
import { type PlanSet, textAt } from '../../link/plan-set.ts'
import { fill } from '../../locale/locale.ts'
import { rubricWords } from '../../locale/rubric-words.ts'
import { hazardIds } from '../../vocabulary/hazard.ts'
import { idPattern, planIdPattern } from '../../vocabulary/id.ts'
import { nearNames } from '../../vocabulary/near.ts'
import type { Arguments } from '../arguments.ts'
import { ask } from '../ask.ts'
import { findPlan } from '../find-plan.ts'
import type { ExitCode, Io } from '../io.ts'
import { listed } from '../listed.ts'
import { Misuse } from '../misuse.ts'
import { newReportTemplate } from '../new-report-template.ts'
import { formTemplate, formValues, updatedRubric } from '../new-rubric.ts'
import {
  hasPathId,
  isPlanType,
  type NewType,
  type NewValues,
  newId,
  newPath,
  newText,
  newTypeNamed,
  newTypes,
  templateName,
} from '../new-text.ts'
import { type RubricForm, rubricForms } from '../rubric-forms.ts'
import { openSet, type Session, shownPath } from '../session.ts'
import { templateFile } from '../template-file.ts'
import { toFillLines, writeNew } from '../to-fill.ts'

/** What is no part of the set, but how its documents look. */
const reportTemplate = 'report-template'

/** `yuyan new <type> <id>`: a plan, book, scenario or rubric from its template, with every place to fill told. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const open = await openSet(session, io)
  const { folder, set } = open
  if (args.positionals[0] === reportTemplate) return newReportTemplate(args.positionals[1], open, session, io)
  const type = await wantedType(args, session, io)
  const id = await wantedId(type, args, session, io)
  const path = join(folder, newPath(type, id))
  const form = type === 'rubric' ? wantedForm(args, set) : null
  if (form && args.flag('update')) return update({ id, path, set, plans: form.plans }, session, io)
  if (io.files.status(path)) throw new Misuse('fileThere', { path: shownPath(io, path) })
  const wanted = session.asked ?? set.settings.locale
  const template = templateFile(form ? formTemplate(form.form) : templateName(type), 'md', wanted)
  const more = form ? formValues(set, form.plans, template.locale) : {}
  const values = { ...(await wantedValues({ type, id, set }, args, session, io)), form: more }
  const files = new Map([[path, newText(template.text, values, template.locale)]])
  writeNew(files, io)
  const { author } = session.texts
  if (template.locale !== wanted) io.err(`${author.otherLanguage}\n`)
  const lines = [
    fill(author.written, { path: shownPath(io, path) }),
    ...toFillLines(files, session, io),
    author.thenCheck,
  ]
  io.out(lines.map((line) => `${line}\n`).join(''))
  return 0
}

/** The form of a rubric, and the plans that it asks of: `derived` unless another is named once plans are. */
function wantedForm(
  args: Arguments,
  set: PlanSet,
): { readonly form: RubricForm; readonly plans: readonly string[] } {
  const named = args.list('from').flatMap(listed)
  const plans = named.map((plan) => findPlan(set, plan).id.value)
  const asked = args.text('form')
  const form = rubricForms.find((each) => each === asked) ?? (plans.length > 0 ? 'derived' : 'general')
  if (form === 'derived' && plans.length === 0 && !args.flag('update'))
    throw new Misuse('plansNeeded', { known: [...set.plans.keys()] })
  return { form, plans }
}

interface Updating {
  readonly id: string
  readonly path: string
  readonly set: PlanSet
  readonly plans: readonly string[]
}

/** Adds to a rubric what its plans have come to ask since. */
function update({ id, path, set, plans }: Updating, session: Session, io: Io): ExitCode {
  const rubric = set.rubrics.get(id)
  const shown = shownPath(io, path)
  if (!rubric) throw new Misuse('noRubricToUpdate', { path: shown })
  const asked = plans.length > 0 ? plans : rubric.from.map(({ value }) => value)
  if (asked.length === 0) throw new Misuse('plansNeeded', { known: [...set.plans.keys()] })
  const text = textAt(set, rubric.path)
  const updated = updatedRubric(rubric, text, set, asked)
  const words = rubricWords[session.locale]
  if (updated !== null) writeNew(new Map([[path, updated.text]]), io)
  const said = updated === null ? words.complete : fill(words.added, { path: shown, count: updated.added })
  io.out(`${said}\n`)
  return 0
}

async function wantedType(args: Arguments, session: Session, io: Io): Promise<NewType> {
  const read = (name: string): NewType => {
    const type = newTypeNamed(name)
    if (type === null)
      throw new Misuse('notAChoice', {
        option: '<type>',
        value: name,
        choices: [...newTypes, reportTemplate].join(' | '),
      })
    return type
  }
  const given = args.positionals[0]
  if (given !== undefined) return read(given)
  const { author } = session.texts
  const type = await ask(fill(author.askType, { known: newTypes.join(' ') }), read, session, io)
  if (type === null) throw new Misuse('argumentMissing')
  return type
}

/** A scenario or rubric may be named with its folder, as it lies in the set. */
async function wantedId(type: NewType, args: Arguments, session: Session, io: Io): Promise<string> {
  const read = (written: string): string => {
    const id = hasPathId(type) ? newId(type, written) : written.replace(`${type}s/`, '')
    if (!(hasPathId(type) ? planIdPattern : idPattern).test(id)) throw new Misuse('badId', { id: written })
    return id
  }
  const given = args.positionals[1]
  if (given !== undefined) return read(given)
  const id = await ask(session.texts.author.askId, read, session, io)
  if (id === null) throw new Misuse('argumentMissing')
  return id
}

interface Wanted {
  readonly type: NewType
  readonly id: string
  readonly set: PlanSet
}

/** From the options; what they leave out is asked for on a terminal. */
async function wantedValues(
  { type, id, set }: Wanted,
  args: Arguments,
  session: Session,
  io: Io,
): Promise<Omit<NewValues, 'form'>> {
  const { author } = session.texts
  const get = async <T>(option: string, question: string, read: (text: string) => T): Promise<T | null> => {
    const given = args.text(option)
    return given === undefined ? ask(question, read, session, io) : read(given)
  }
  const plan = isPlanType(type)
  const jurisdiction = set.settings.jurisdiction.value
  const title = await get('title', author.askTitle, (text) => text.replace(/\s+/g, ' ').trim())
  const area =
    type === 'rubric' || type === 'book'
      ? null
      : await get('area', fill(author.askArea, { jurisdiction }), areaIn(set))
  const issuer = hasPathId(type) ? await get('issuer', author.askIssuer, organizationIn(set)) : null
  const lead = plan ? await get('lead', author.askLead, organizationIn(set)) : null
  const hazards = plan ? await get('hazard', author.askHazard, readHazards) : null
  return {
    id,
    title,
    area: area ?? jurisdiction,
    issuer,
    lead,
    hazards: hazards ?? [],
    plans: [...set.plans.keys()],
  }
}

const areaIn =
  ({ directory }: PlanSet) =>
  (name: string): string => {
    const area = directory.areasById.get(name) ?? directory.area(name)
    if (!area) throw new Misuse('noSuchArea', { area: name })
    return area.id
  }

const organizationIn =
  ({ directory }: PlanSet) =>
  (name: string): string => {
    const organization = directory.organizationsById.get(name) ?? directory.organization(name)
    if (organization) return organization.id
    const known = [...directory.organizationsById.values()].flatMap((each) => [each.id, each.name])
    const near = nearNames(name, known)[0]
    throw near === undefined
      ? new Misuse('noSuchOrganization', { organization: name })
      : new Misuse('noSuchOrganizationNear', { organization: name, near })
  }

function readHazards(text: string): string[] {
  const named = [...listed(text)]
  for (const hazard of named)
    if (!hazardIds.some((known) => known === hazard))
      throw new Misuse('noSuchHazard', { hazard, known: hazardIds })
  return named
}
