import type { HazardGroup, ResponseLevel } from '../../../model/plan.ts'
import { canonical } from '../../../vocabulary/canonical.ts'
import { zhengzhou } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { counts } from '../../shared-groups.ts'

/**
 * No two levels of a hazard group have the very same tasks of their own. Rows that continue others (延) and levels with a single task are
 * left alone.
 */
export const levelsDiffer = defineRule({
  basis: zhengzhou(
    '不同级别响应的措施雷同，级别提高而行动没有变化',
    'measures of different levels were alike: the level rose and nothing else changed',
  ),
  holds: {
    'zh-CN': '级别不同，行动不同。',
    en: 'Levels differ in what is done.',
  },
  because: {
    'zh-CN': '两级措施一样，提级只是换个名称，该加的力量一样没加。',
    en: 'If two levels do the same, raising the level changes a name and brings no more force.',
  },
  messages: {
    'zh-CN': {
      same: '{higher}的 {count} 项任务与{lower}完全相同；请写明本级增加什么，照旧执行的写“在{lower}响应基础上”',
      there: '低一级的任务',
    },
    en: {
      same: 'The {count} tasks of {higher} are the same as those of {lower}; say what this level adds, and that it builds on {lower} where it does',
      there: 'the tasks of the lower level',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans.filter(counts))
      for (const group of plan.groups)
        for (const { lower, higher } of alike(group)) {
          const [at, there] = [higher.tasks[0]?.task.at ?? higher.at, lower.tasks[0]?.task.at ?? lower.at]
          report(
            at,
            'same',
            { higher: higher.level, lower: lower.level, count: ownTasks(higher).length },
            { related: [{ at: there, variant: 'there' }] },
          )
        }
  },
})

/** Each level with the nearest lower one that has the same tasks in a section of its own. */
function alike({ levels }: HazardGroup): { readonly lower: ResponseLevel; readonly higher: ResponseLevel }[] {
  return levels.flatMap((higher, index) => {
    const own = ownTasks(higher)
    const lower = levels
      .slice(0, index)
      .findLast(
        (each) => each.at !== higher.at && `${ownTasks(each)}` === `${own}` && !sharesRows(each, higher),
      )
    return own.length > 1 && lower ? [{ lower, higher }] : []
  })
}

/** One table that serves both (Ⅲ级、Ⅳ级响应) is meant so. */
function sharesRows(a: ResponseLevel, b: ResponseLevel): boolean {
  return a.tasks[0]?.task.at.start.offset === b.tasks[0]?.task.at.start.offset
}

function ownTasks(level: ResponseLevel): string[] {
  return level.tasks
    .filter(({ continues }) => continues === null)
    .map(({ task, owners }) => canonical(`${task.value}|${owners.map(({ value }) => value).join('、')}`))
    .sort()
}
