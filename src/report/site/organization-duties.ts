import type { ObligationSpec, ProgramParty } from '../../compile/program.ts'
import { durationWords } from '../../locale/duration-words.ts'
import { fill } from '../../locale/locale.ts'
import type { TaskRow } from '../../model/plan.ts'
import { dutyWords } from '../../score/duty-words.ts'
import type { ClauseId } from '../../vocabulary/id.ts'
import { taskView } from '../library/ladder-view.ts'
import { levelWords } from '../words-of-plan.ts'
import type { SiteContext } from './page.ts'

/** One duty of a body as a plan writes it. */
export interface BodyDuty {
  readonly clause: ClauseId
  readonly text: string
  /** Levels at which it is in force; empty: at any. */
  readonly levels: readonly string[]
  readonly within: string
  /** `lead`: it answers for it or shares in answering; `support`: it helps. */
  readonly part: 'lead' | 'support'
  /** What else there is to say of its part: the post, that each does it by itself, that it shares. */
  readonly note: string
}

/** A part of somebody in a duty. */
interface Part {
  readonly body: string
  readonly part: BodyDuty['part']
  readonly note: string
}

/** Duties of every body in all plans, in the order of the plans; by the body's id. */
export function bodyDuties(context: SiteContext): ReadonlyMap<string, readonly BodyDuty[]> {
  const { program } = context.source
  const rows = taskRows(context)
  const specs = new Map(program.obligations.map((spec) => [spec.clause, spec]))
  const duties = new Map<string, BodyDuty[]>()
  for (const spec of specs.values()) {
    const row = rows.get(spec.clause)
    const words = dutyOf(spec, row, context)
    const seen = new Set<string>()
    for (const { body, part, note } of partsOf(spec, row, context)) {
      if (seen.has(body)) continue
      seen.add(body)
      const own = duties.get(body) ?? []
      own.push({ ...words, part, note })
      duties.set(body, own)
    }
  }
  return duties
}

function dutyOf(
  { clause, kind, text, levels, limit }: ObligationSpec,
  row: TaskRow | undefined,
  { source }: SiteContext,
): Pick<BodyDuty, 'clause' | 'text' | 'levels' | 'within'> {
  const { speaker } = source
  const { locale, set } = speaker
  return {
    clause,
    text: dutyWords({ kind, text, level: levels[0] ?? null }, locale, set.settings.levels),
    levels: levels.map((level) => levelWords(level, speaker)),
    within: row ? taskView(row, speaker).within : limit === null ? '' : durationWords(limit, locale),
  }
}

function partsOf(spec: ObligationSpec, row: TaskRow | undefined, context: SiteContext): Part[] {
  const { words } = context
  const shared = bodiesNamed(spec.with, context).map(
    (body): Part => ({ body, part: 'lead', note: words.organizations.shares }),
  )
  const helpers = bodiesNamed(row?.support.map(({ value }) => value) ?? [], context).map(
    (body): Part => ({ body, part: 'support', note: '' }),
  )
  return [...ownersOf(spec, context), ...shared, ...helpers]
}

function ownersOf({ owner }: ObligationSpec, { source, words }: SiteContext): Part[] {
  const { parties, townships } = source.program
  const part = (id: string, note: string): Part[] => {
    const party = parties.find((each) => each.id === id)
    return party ? [{ body: party.organization, part: 'lead', note: noteOf(party, note) }] : []
  }
  switch (owner.kind) {
    case 'party':
      return part(owner.party, '')
    case 'each':
      return owner.parties.flatMap((id) => part(id, words.organizations.each))
    case 'local':
      return Object.values(townships).flatMap((id) => part(id, words.organizations.local))
    case 'nobody':
      return []
  }
}

function noteOf({ post, name }: ProgramParty, note: string): string {
  return [post === null ? '' : name, note].filter(Boolean).join(' · ')
}

/** Bodies by the names that a plan writes; a set stands for its members. */
function bodiesNamed(names: readonly string[], { source }: SiteContext): string[] {
  const { directory, registry } = source.speaker.set
  return names.flatMap((name) => {
    const body = directory.organization(name)
    if (body) return [body.id]
    const group = registry.groups.find((each) => each.name === name || each.aliases.includes(name))
    return group?.members.flatMap(({ value }) => directory.organization(value)?.id ?? []) ?? []
  })
}

function taskRows({ source }: SiteContext): ReadonlyMap<ClauseId, TaskRow> {
  const rows = new Map<ClauseId, TaskRow>()
  for (const plan of source.speaker.set.plans.values()) {
    const tasks = [
      ...plan.groups.flatMap((group) => group.levels.flatMap((level) => level.tasks)),
      ...plan.standing,
    ]
    for (const task of tasks) if (task.id) rows.set(`${plan.id.value}#${task.id.value}`, task)
  }
  return rows
}

/** 又称 …, 上级 …, 岗位 … of a body, each where there is something. */
export function bodyFacts(id: string, { source, words }: SiteContext): string[] {
  const { directory } = source.speaker.set
  const body = directory.organizationsById.get(id)
  if (!body) return []
  const { aliases, positions, parent } = words.organizations
  const list = (names: readonly string[]): string => names.join(words.separator)
  const above = body.parent === null ? null : directory.organizationsById.get(body.parent)
  return [
    ...(body.aliases.length > 0 ? [fill(aliases, { names: list(body.aliases) })] : []),
    ...(above ? [fill(parent, { name: above.name })] : []),
    ...(body.positions.length > 0
      ? [fill(positions, { names: list(body.positions.map(({ name }) => name)) })]
      : []),
  ]
}
