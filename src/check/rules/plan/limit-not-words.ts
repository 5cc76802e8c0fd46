import { zhengzhou } from '../../citations.ts'
import { taskRowsOf } from '../../plan-rows.ts'
import { defineRule } from '../../rule.ts'
import { counts } from '../../shared-groups.ts'

/** A task is not to be done 及时 or 尽快 instead of by a time. One finding a plan, at the first such task. */
export const limitNotWords = defineRule({
  basis: zhengzhou(
    '预案未明确何时响应、何单位响应、如何响应',
    'plans did not say when to respond, who responds and how',
  ),
  holds: {
    'zh-CN': '任务写时限，不以“及时”“尽快”代替。',
    en: 'Tasks have a time limit; "promptly" and "as soon as possible" do not stand for one.',
  },
  because: {
    'zh-CN': '“及时”没有人会承认自己做不到，也没有人说得清什么时候算晚。',
    en: 'Nobody is ever found to have been other than prompt, and nobody can say when it was too late.',
  },
  messages: {
    'zh-CN': { words: '“{task}”等 {count} 项任务只写“{word}”而没有时限；请在“时限”栏写明多少分钟、多少小时' },
    en: {
      words:
        '{count} tasks, the first of them "{task}", say "{word}" and have no time limit; write how many minutes or hours',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans.filter(counts)) {
      const loose = taskRowsOf(plan)
        .map(({ row }) => row)
        .filter((row) => row.within === null && row.continues === null && row.when?.kind !== 'discretion')
        .flatMap((row) => {
          const word = judgementWord.exec(row.task.value)?.[0]
          return word ? [{ row, word }] : []
        })
      const [first] = loose
      if (first)
        report(first.row.task.at, 'words', {
          task: first.row.task.value,
          word: first.word,
          count: loose.length,
        })
    }
  },
})

const judgementWord = /及时|尽快|第一时间|迅速|尽早|as soon as possible|promptly|without delay/i
