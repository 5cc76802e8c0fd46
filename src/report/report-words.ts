import type { Locale } from '../locale/locale.ts'
import type { TraceHeader } from '../run/trace.ts'
import type { Outcome } from '../score/outcome.ts'
import type { DrillPhase } from '../vocabulary/drill-phase.ts'
import type { Standing } from './level-course.ts'

/** What became of a duty that an inject was to set going; `done-before`: it was done before the inject. */
export type ExpectedOutcome = Outcome | 'never-due' | 'done-before'

interface ReportWords {
  readonly outcome: Readonly<Record<ExpectedOutcome, string>>
  readonly standing: Readonly<Record<Standing, string>>
  /** How the log came about. */
  readonly kind: Readonly<Record<TraceHeader['kind'], string>>
  /** Stretches of a drill, and all of it. */
  readonly phase: Readonly<Record<DrillPhase | 'throughout', string>>
  /** Nothing declared; ended. */
  readonly none: string
  readonly ended: string
  readonly demand: string
  readonly response: string
  readonly separator: string
  /** Some tasks in a sentence; see `tasksNamed`. */
  readonly task: string
  readonly moreTasks: string
  readonly otherSeats: string
  readonly nobody: string
  /** Words on the hatched stretch of a chart. */
  readonly behind: (span: string) => string
}

const words: Readonly<Record<Locale, ReportWords>> = {
  'zh-CN': {
    outcome: {
      'in-time': '按时完成',
      'done-late': '逾期完成',
      missed: '逾期未完成',
      running: '时限未到',
      open: '未完成（无时限）',
      waived: '免办',
      withdrawn: '撤回',
      broken: '提前撤下',
      'never-due': '未到期',
      'done-before': '此前已完成',
    },
    standing: { equal: '相符', below: '低于要求', above: '高于要求' },
    kind: { simulation: '模拟推演', live: '现场导调', paper: '纸面演练，事后录入', event: '实际事件' },
    phase: {
      throughout: '全程',
      before: '演练准备',
      alert: '预警报告',
      response: '响应处置',
      command: '指挥协调',
      end: '结束',
    },
    none: '未启动',
    ended: '已终止',
    demand: '条件要求',
    response: '实际响应',
    separator: '、',
    task: '「{text}」',
    moreTasks: '{tasks}等',
    otherSeats: '其他各席',
    nobody: '（无责任单位）',
    behind: (span) => `低于要求 ${span}`,
  },
  en: {
    outcome: {
      'in-time': 'in time',
      'done-late': 'done late',
      missed: 'overdue, not done',
      running: 'within its time',
      open: 'not done (no limit)',
      waived: 'waived',
      withdrawn: 'withdrawn',
      broken: 'given up too early',
      'never-due': 'never due',
      'done-before': 'done before',
    },
    standing: { equal: 'as called for', below: 'below', above: 'above' },
    kind: {
      simulation: 'simulation',
      live: 'led live',
      paper: 'on paper, keyed in afterwards',
      event: 'real event',
    },
    phase: {
      throughout: 'Throughout',
      before: 'Preparation',
      alert: 'Warning and reports',
      response: 'Response',
      command: 'Command',
      end: 'End',
    },
    none: 'none',
    ended: 'ended',
    demand: 'called for',
    response: 'declared',
    separator: ', ',
    task: '“{text}”',
    moreTasks: '{tasks} and others',
    otherSeats: 'all other seats',
    nobody: '(nobody)',
    behind: (span) => `below for ${span}`,
  },
}

/** The words of drill documents that are not sentences. */
export function reportWords(locale: Locale): ReportWords {
  return words[locale]
}
