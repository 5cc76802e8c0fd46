import type { LinkedLink } from '../../link/plan-set.ts'
import { durationWords } from '../../locale/duration-words.ts'
import { fill } from '../../locale/locale.ts'
import type { HazardGroup, Plan, ResponseLevel, StartConditions, StartItem } from '../../model/plan.ts'
import { levelWords, listed, planName, type Speaker } from '../../report/words-of-plan.ts'
import { safeText } from './safe-text.ts'
import { indent, reportLines, taskLines, titled, warningLines } from './show-tables.ts'

/** What the machine understood of a plan, for people. `pathOf` shows a file's path as the user would write it. */
export function showText(plan: Plan, speaker: Speaker, pathOf: (path: string) => string): string {
  const { texts } = speaker
  const here = pathOf(plan.path)
  const parts = [
    [planName(plan, speaker), identity(plan, speaker), here],
    ...plan.groups.flatMap((group) => groupLines(group, plan, speaker, here)),
    titled(texts.heading.warnings, warningLines(plan, speaker)),
    titled(
      texts.heading.standing,
      taskLines(
        plan.standing.filter(({ warning }) => warning === null),
        speaker,
      ),
    ),
    titled(texts.heading.reports, reportLines(plan.reports, speaker)),
    titled(texts.heading.links, linkLines(plan, speaker, pathOf)),
  ]
  const text = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'))
  return safeText(`${text.join('\n\n')}\n`)
}

function identity(plan: Plan, { set, texts }: Speaker): string {
  const area = set.directory.area(plan.area.value)?.name ?? plan.area.value
  const hazards = plan.groups.map((group) =>
    group.hazards.map((h) => texts.hazard[h]).join(texts.words.listSeparator),
  )
  const book = set.bookOf.get(plan.id.value)
  const facts = [
    texts.planType[plan.type],
    texts.status[plan.status],
    plan.edition ?? '',
    area,
    hazards.join(' | '),
    book ? fill(texts.words.inBook, { book: book.id.value }) : '',
  ]
  return facts.filter(Boolean).join(' · ')
}

function groupLines(group: HazardGroup, plan: Plan, speaker: Speaker, path: string): string[][] {
  const { texts } = speaker
  const hazard = plan.groups.length > 1 ? `${texts.hazard[group.name]} ` : ''
  const levels = [...group.levels].reverse().map((level) => levelLines(level, hazard, speaker, path))
  return [...levels, titled(`${hazard}${texts.heading.termination}`, terminationLines(group, speaker, path))]
}

function levelLines(level: ResponseLevel, hazard: string, speaker: Speaker, path: string): string[] {
  const { texts } = speaker
  const includes = level.includes
    .map(({ value }) => levelWords(value, speaker))
    .join(texts.words.listSeparator)
  return [
    `${hazard}${levelWords(level.level, speaker)}  ${path}:${level.at.start.line}`,
    ...indent([
      ...(includes ? [fill(texts.words.builtOn, { levels: includes })] : []),
      ...titled(texts.heading.startConditions, startLines(level.start, speaker, path)),
      ...titled(texts.heading.procedure, procedureLines(level, speaker)),
      ...titled(texts.heading.tasks, taskLines(level.tasks, speaker)),
    ]),
  ]
}

function startLines(start: StartConditions | null, speaker: Speaker, path: string): string[] {
  if (start === null) return []
  const { anyOf, allOf, someOf, wholeArea } = speaker.texts.words
  const { places, mode: joined } = start
  const mode = start.items.length > 1 ? [joined === 'any' ? anyOf : allOf] : []
  const where =
    places === null
      ? []
      : [places.how === 'sum' ? wholeArea : fill(someOf, { least: places.least, kind: places.word })]
  return [...where, ...mode, ...start.items.flatMap((item) => itemLines(item, speaker, path))]
}

function itemLines(item: StartItem, speaker: Speaker, path: string): string[] {
  const { words } = speaker.texts
  const where = `${path}:${item.at.start.line}`
  if (item.content.kind === 'group')
    return [`#${item.row}  ${where}`, ...indent(startLines(item.content.group, speaker, path))]
  if (item.content.kind === 'judgement') return [`#${item.row}  [${words.judgement}] ${item.text}  ${where}`]
  const joiner = item.content.mode === 'any' ? ` ${words.anyOf} ` : ' + '
  const codes = item.content.conditions.map(({ value }) =>
    value.expression ? value.source : `${value.source} [${words.unreadable}]`,
  )
  return [`#${item.row}  ${codes.join(joiner)}  ${where}`]
}

function procedureLines(level: ResponseLevel, speaker: Speaker): string[] {
  const { texts, locale } = speaker
  return level.procedure.map((step) => {
    const who = listed(step.who, speaker)
    const within = step.within ? `  ${texts.words.within} ${durationWords(step.within.value, locale)}` : ''
    return `${texts.procedure[step.key]}  ${who}${within}`.trimEnd()
  })
}

function terminationLines(group: HazardGroup, speaker: Speaker, path: string): string[] {
  const { termination } = group
  const { texts } = speaker
  if (termination === null) return []
  const decide = termination.sameAsStart ? texts.words.sameAsStart : listed(termination.decide, speaker)
  return [
    ...(termination.propose.length > 0
      ? [`${texts.words.proposes}  ${listed(termination.propose, speaker)}`]
      : []),
    ...(decide ? [`${texts.words.decides}  ${decide}`] : []),
    ...(termination.whenBelowStart ? [texts.words.belowStart] : []),
    ...startLines(termination.conditions, speaker, path),
  ]
}

function linkLines(plan: Plan, speaker: Speaker, pathOf: (path: string) => string): string[] {
  const own = speaker.set.links.filter((link) => link.from === plan)
  const back = speaker.set.links.filter(
    ({ from, target }) => target.kind === 'plan' && target.plan === plan && from !== plan,
  )
  return [
    ...own.map((link) => `→ ${linkWords(link, speaker)}  ${pathOf(plan.path)}:${link.link.at.start.line}`),
    ...back.map((link) => {
      const { relation, at } = link.link
      const what = `${speaker.texts.relationBack[relation]}  ${planName(link.from, speaker)}${movement(link, speaker)}`
      return `← ${what}  ${pathOf(link.from.path)}:${at.start.line}`
    }),
  ]
}

function linkWords(link: LinkedLink, speaker: Speaker): string {
  const { texts } = speaker
  const { target } = link
  const named =
    target.kind === 'plan'
      ? planName(target.plan, speaker)
      : `${link.link.plan.value} [${
          target.kind === 'external'
            ? texts.words.external
            : target.kind === 'missing'
              ? texts.words.missing
              : texts.words.unreadableFile
        }]`
  return `${texts.relation[link.link.relation]}  ${named}${movement(link, speaker)}`
}

/** When a link acts and what it asks for: `  Ⅲ级 ⇒ Ⅲ级, within 1 h`. */
export function movement({ link }: Pick<LinkedLink, 'link'>, speaker: Speaker): string {
  const { texts, locale } = speaker
  const when = link.when?.value
  const from = when ? ('level' in when ? levelWords(when.level, speaker) : when.condition.source) : ''
  const to = link.expect ? levelWords(link.expect.value, speaker) : ''
  const within = link.within ? `${texts.words.within} ${durationWords(link.within.value, locale)}` : ''
  const moved = from && to ? `${from} ⇒ ${to}` : from || to
  const said = [moved, within, link.by?.value ?? ''].filter(Boolean)
  return said.length > 0 ? `  ${said.join(' · ')}` : ''
}
