import { levelText } from '../locale/level-text.ts'
import type { Shortfall, Way } from '../run/level-distance.ts'
import type { Match, Undecided } from '../run/match.ts'
import type { Ms } from '../vocabulary/duration.ts'
import { type ClauseId, splitClauseId } from '../vocabulary/id.ts'
import type { LevelId } from '../vocabulary/level.ts'
import { placeWords, startItem, startWords, taskWords } from './match-words.ts'
import type { Speaker } from './words-of-plan.ts'

/** A plan in an answer. */
export interface PlanView {
  readonly plan: string
  readonly title: string
  /** Where it holds, and for which hazard if it has several. */
  readonly where: string
}

/** A plan that is called for. */
export interface AnswerView extends PlanView {
  readonly level: LevelId
  readonly levelName: string
  readonly because: readonly ConditionView[]
  /** Facts not given that could raise the level. */
  readonly unknown: readonly string[]
  readonly ways: readonly WayView[]
  readonly judgements: readonly ConditionView[]
  /** The first hour, unit by unit, the most pressing first. */
  readonly units: readonly UnitView[]
}

export interface OpenView extends PlanView {
  readonly possible: readonly { readonly levelName: string; readonly facts: readonly string[] }[]
  readonly ways: readonly WayView[]
  readonly judgements: readonly ConditionView[]
}

/** A start condition in words, with where it is written. */
export interface ConditionView {
  readonly clause: ClauseId
  /** What follows `#`. */
  readonly row: string
  readonly text: string
  /** As code; empty for a judgement. */
  readonly code: string
  /** Names of the areas for which it holds, where it asks several. */
  readonly areas: readonly string[]
}

/** A level that the known facts are near to, and what they lack. */
export interface WayView {
  readonly level: LevelId
  readonly levelName: string
  readonly clause: ClauseId
  readonly row: string
  readonly lacks: readonly (Shortfall & { readonly unit: string | null })[]
}

export interface UnitView {
  readonly unit: string
  readonly tasks: readonly {
    readonly id: string
    readonly clause: ClauseId
    readonly task: string
    readonly within: Ms | null
  }[]
}

export function answerViews(matches: readonly Match[], ways: readonly Way[], speaker: Speaker): AnswerView[] {
  return matches.map((one) => ({
    ...planView(one, speaker),
    level: one.level,
    levelName: levelName(one.level, speaker),
    because: one.because.map(({ condition, areas }) => conditionView(condition, speaker, areas)),
    unknown: one.unknown,
    ways: waysOf(one, ways, speaker),
    judgements: one.judgements.map((clause) => conditionView(clause, speaker)),
    units: unitViews(one, speaker),
  }))
}

export function openViews(
  undecided: readonly Undecided[],
  ways: readonly Way[],
  speaker: Speaker,
): OpenView[] {
  return undecided.map((one) => ({
    ...planView(one, speaker),
    possible: one.possible.map(({ level, facts }) => ({ levelName: levelName(level, speaker), facts })),
    ways: waysOf(one, ways, speaker),
    judgements: one.judgements.map((clause) => conditionView(clause, speaker)),
  }))
}

function planView(one: Match | Undecided, speaker: Speaker): PlanView {
  return { plan: one.plan, title: one.title, where: placeWords(one, speaker) }
}

const levelName = (level: LevelId, { locale, set }: Speaker): string =>
  levelText(level, locale, set.settings.levels)

function conditionView(clause: ClauseId, speaker: Speaker, areas: readonly string[] = []): ConditionView {
  const { set } = speaker
  const code = startWords(clause, speaker) ?? ''
  const text = startItem(clause, speaker)?.text ?? clause
  return {
    ...{ clause, row: splitClauseId(clause)?.row ?? clause, text },
    code: code === text ? '' : code,
    areas: areas.map((id) => set.directory.area(id)?.name ?? id),
  }
}

function waysOf(
  { plan, group, area }: Pick<Match, 'plan' | 'group' | 'area'>,
  ways: readonly Way[],
  speaker: Speaker,
): WayView[] {
  const { set } = speaker
  const unit = (name: string): string | null => {
    const type = set.vocabulary.fact(name)?.type
    return type?.kind === 'number' ? type.unit : null
  }
  return ways
    .filter((way) => way.plan === plan && way.area === area && way.group === group)
    .map(({ level, condition, lacks }) => ({
      ...{ level, levelName: levelName(level, speaker), clause: condition },
      row: splitClauseId(condition)?.row ?? condition,
      lacks: lacks.map((each) => ({ ...each, unit: unit(each.fact) })),
    }))
}

/** Tasks under each unit that answers for them; the unit with the shortest limit first. */
function unitViews({ plan, tasks }: Match, speaker: Speaker): UnitView[] {
  const each = tasks.flatMap((task) => task.owner.split('、').map((unit) => ({ unit, task })))
  const units = [...Map.groupBy(each, ({ unit }) => unit)].map(([unit, own]) => ({
    unit,
    tasks: own
      .map(({ task }) => ({
        ...{ id: task.id, clause: `${plan}#${task.id}`, within: task.within },
        task: taskWords(task, speaker),
      }))
      .sort((a, b) => (a.within ?? 0) - (b.within ?? 0)),
  }))
  return units.sort((a, b) => (a.tasks[0]?.within ?? 0) - (b.tasks[0]?.within ?? 0))
}
