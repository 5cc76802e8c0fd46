import { clausePart } from '../model/clause-part.ts'
import type { StartConditions, StartItem } from '../model/plan.ts'
import type { FirstTask, MatchResult } from '../run/match.ts'
import { isoDuration } from '../vocabulary/duration.ts'
import { type ClauseId, splitClauseId } from '../vocabulary/id.ts'
import type { Speaker } from './words-of-plan.ts'

/** The machine form of a match (architecture, "Command line"): spans as ISO 8601, words in the language asked for. */
export type MatchData = ReturnType<typeof matchData>

export function matchData({ matches, undecided }: MatchResult, { texts }: Pick<Speaker, 'texts'>) {
  return {
    matches: matches.map(({ plan, title, group, area, level, because, unknown, judgements, tasks }) => ({
      ...{ plan, title, group, area, level, because, unknown, judgements },
      tasks: tasks.map(({ id, kind, task, owner, within }) => ({
        ...{ id, kind, task: taskWords({ id, kind, task }, { texts }), owner },
        within: within === null ? null : isoDuration(within),
      })),
    })),
    undecided,
  }
}

/** The plan's own words; a step of the start procedure by its key (`III.procedure.inform`), other duties without words by their kind. */
export function taskWords(
  { id, kind, task }: Pick<FirstTask, 'id' | 'kind' | 'task'>,
  { texts }: Pick<Speaker, 'texts'>,
): string {
  if (task !== '') return task
  const part = clausePart(id, [])
  const step = part.kind === 'step' ? part.step : null
  return step === null || step === 'decide' || step === 'propose'
    ? texts.obligation[kind]
    : texts.procedure[step]
}

/** A start condition in its words: its code, or what is to be judged; null when no plan of the set has it. */
export function startWords(clause: ClauseId, speaker: Pick<Speaker, 'set'>): string | null {
  const item = startItem(clause, speaker)
  if (!item) return null
  const codes =
    item.content.kind === 'condition' ? item.content.conditions.map(({ value }) => value.source) : []
  return codes.length > 0 ? codes.join(' / ') : item.text
}

/** The row that a start condition's clause names; null when no plan of the set has it. */
export function startItem(clause: ClauseId, { set }: Pick<Speaker, 'set'>): StartItem | null {
  const parts = splitClauseId(clause)
  const plan = set.plans.get(parts?.plan ?? '')
  const items = (plan?.groups ?? []).flatMap((group) => group.levels.flatMap(({ start }) => itemsOf(start)))
  return items.find(({ row }) => row === parts?.row) ?? null
}

function itemsOf(start: StartConditions | null): StartItem[] {
  return (start?.items ?? []).flatMap((item) =>
    item.content.kind === 'group' ? itemsOf(item.content.group) : [item],
  )
}

/** Where a plan holds: its area, and the hazard where the plan has several groups of them. */
export function placeWords(
  { plan, group, area }: { readonly plan: string; readonly group: string; readonly area: string },
  { set, texts }: Speaker,
): string {
  const several = (set.plans.get(plan)?.groups.length ?? 0) > 1
  const hazard =
    several && Object.hasOwn(texts.hazard, group) ? texts.hazard[group as keyof typeof texts.hazard] : ''
  return [set.directory.area(area)?.name ?? area, hazard].filter(Boolean).join(' · ')
}
