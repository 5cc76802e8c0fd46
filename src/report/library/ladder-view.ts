import { durationWords } from '../../locale/duration-words.ts'
import { fill } from '../../locale/locale.ts'
import type {
  HazardGroup,
  Plan,
  ResponseLevel,
  StartConditions,
  StartItem,
  TaskRow,
} from '../../model/plan.ts'
import { everyWords, levelWords, limitWords, type Speaker, whenWords } from '../words-of-plan.ts'
import type { LadderGroup, LadderLevel, StartView, TaskView } from './views.ts'

/** The levels of every hazard group that has any, as ladders. */
export function ladderGroups(plan: Plan, speaker: Speaker): LadderGroup[] {
  return plan.groups.flatMap((group, index) => {
    const scope = index === 0 ? '' : `${group.name}.`
    const { hazard } = speaker.texts
    if (group.levels.length === 0) return []
    return {
      name: hazard[group.name],
      hazards: group.hazards.map((id) => ({ id, name: hazard[id] })),
      levels: group.levels.map((level) => levelView(level, scope, speaker)),
      end: endView(group, scope, speaker),
    }
  })
}

function levelView(level: ResponseLevel, scope: string, speaker: Speaker): LadderLevel {
  return {
    ...{ id: level.level, name: levelWords(level.level, speaker) },
    ...{ clause: `${scope}${level.level}`, line: level.at.start.line },
    includes: level.includes.map(({ value }) => levelWords(value, speaker)),
    start: startView(level.start, speaker),
    procedure: level.procedure.map(({ key, row, who, within, at }) => ({
      ...{
        clause: row,
        line: at.start.line,
        step: speaker.texts.procedure[key],
        who: who.map(({ value }) => value),
      },
      within: within ? durationWords(within.value, speaker.locale) : null,
    })),
    tasks: level.tasks.map((row) => taskView(row, speaker)),
  }
}

function endView({ termination }: HazardGroup, scope: string, speaker: Speaker): LadderGroup['end'] {
  return (
    termination && {
      ...{ clause: `${scope}end`, line: termination.at.start.line },
      propose: termination.propose.map(({ value }) => value),
      decide: termination.decide.map(({ value }) => value),
      ...{ sameAsStart: termination.sameAsStart, whenBelowStart: termination.whenBelowStart },
      conditions: startView(termination.conditions, speaker),
    }
  )
}

function startView(start: StartConditions | null, speaker: Speaker): StartView | null {
  if (start === null) return null
  const { words } = speaker.texts
  const { mode, places, items } = start
  const where =
    places === null
      ? null
      : places.how === 'sum'
        ? words.wholeArea
        : fill(words.someOf, { least: places.least, kind: places.word })
  return { mode, places: where, items: items.map((item) => itemView(item, speaker)) }
}

function itemView({ row, text, at, content }: StartItem, speaker: Speaker): StartView['items'][number] {
  const coded = content.kind === 'condition' ? content : null
  return {
    ...{ clause: row, line: at.start.line, text },
    codes: coded?.conditions.map(({ value }) => value.source) ?? [],
    mode: coded?.mode ?? 'any',
    group: content.kind === 'group' ? startView(content.group, speaker) : null,
  }
}

/** A row of a table of tasks, in words. */
export function taskView(row: TaskRow, speaker: Speaker): TaskView {
  const { words } = speaker.texts
  const every = row.held ? words.held : everyWords(row, speaker)
  const continues = row.continues ? fill(words.continues, { id: row.continues.value }) : null
  return {
    ...{ clause: row.id?.value ?? null, continues, line: row.at.start.line, task: row.task.value },
    owners: row.owners.map(({ value }) => value),
    support: row.support.map(({ value }) => value),
    within: [limitWords(row.within, speaker), every].filter(Boolean).join(words.listSeparator),
    after: row.after.map(({ value }) => value),
    when: whenWords(row.when) || null,
  }
}
