import type { CommandSpec, OptionSpec } from './command-spec.ts'
import { reportKinds } from './report-kinds.ts'
import { rubricForms } from './rubric-forms.ts'

/** Options that every command takes. */
export const commonOptions = {
  set: { kind: 'text' },
  lang: { kind: 'text', choices: ['zh-CN', 'en'] },
  help: { kind: 'flag' },
} as const satisfies Record<string, OptionSpec>

const format = (...choices: string[]): OptionSpec => ({ kind: 'text', choices })
/** Where documents go, and the templates that they are made with. */
const documents = { out: { kind: 'text' }, templates: { kind: 'text' } } as const
const many = Number.POSITIVE_INFINITY
const manyRuns = { runs: { kind: 'number' }, workers: { kind: 'number' } } as const

/** Every command, in the order of `yuyan --help`. */
export const commands = {
  start: { least: 0, most: 0, options: {}, load: () => import('./commands/start.ts') },
  init: {
    least: 0,
    most: 1,
    options: { name: { kind: 'text' }, title: { kind: 'text' } },
    load: () => import('./commands/init.ts'),
  },
  new: {
    least: 0,
    most: 2,
    options: {
      title: { kind: 'text' },
      area: { kind: 'text' },
      issuer: { kind: 'text' },
      lead: { kind: 'text' },
      hazard: { kind: 'text' },
      form: format(...rubricForms),
      from: { kind: 'text' },
      update: { kind: 'flag' },
    },
    load: () => import('./commands/new.ts'),
  },
  check: {
    least: 0,
    most: many,
    options: {
      format: format('pretty', 'json', 'sarif', 'github', 'junit'),
      ruleset: format('recommended', 'strict', 'draft'),
      'max-warnings': { kind: 'number' },
      fix: { kind: 'flag' },
    },
    load: () => import('./commands/check.ts'),
  },
  show: {
    least: 1,
    most: 1,
    options: { format: format('pretty', 'json') },
    load: () => import('./commands/show.ts'),
  },
  print: {
    least: 1,
    most: 1,
    options: { format: { kind: 'text' }, out: { kind: 'text' } },
    load: () => import('./commands/print.ts'),
  },
  graph: {
    least: 0,
    most: 0,
    options: { format: format('mermaid', 'json') },
    load: () => import('./commands/graph.ts'),
  },
  match: {
    least: 0,
    most: 0,
    options: {
      fact: { kind: 'list' },
      hazard: { kind: 'text' },
      area: { kind: 'text' },
      format: format('pretty', 'json'),
    },
    load: () => import('./commands/match.ts'),
  },
  compile: {
    least: 0,
    most: many,
    options: { format: format('json', 'xstate', 'mermaid') },
    load: () => import('./commands/compile.ts'),
  },
  simulate: {
    least: 1,
    most: 1,
    options: {
      seed: { kind: 'text' },
      ...manyRuns,
      expect: { kind: 'text' },
      format: format('pretty', 'json'),
      out: { kind: 'text' },
      draft: { kind: 'flag' },
    },
    load: () => import('./commands/simulate.ts'),
  },
  'drill run': {
    least: 0,
    most: 1,
    options: {
      id: { kind: 'text' },
      rehearsal: { kind: 'flag' },
      speed: { kind: 'number' },
      draft: { kind: 'flag' },
    },
    load: () => import('./commands/drill/run.ts'),
  },
  'drill list': { least: 0, most: 0, options: {}, load: () => import('./commands/drill/list.ts') },
  'drill replay': {
    least: 1,
    most: 1,
    options: {
      against: { kind: 'text' },
      since: { kind: 'text' },
      'fail-on': { kind: 'text' },
      format: format('pretty', 'json'),
      draft: { kind: 'flag' },
    },
    load: () => import('./commands/drill/replay.ts'),
  },
  'drill plan': {
    least: 0,
    most: 0,
    options: { year: { kind: 'number' }, format: format('pretty', 'json', 'md', 'ics') },
    load: () => import('./commands/drill/plan.ts'),
  },
  'drill summary': {
    least: 0,
    most: 0,
    options: { year: { kind: 'number' }, format: { kind: 'text' }, ...documents },
    load: () => import('./commands/drill/summary.ts'),
  },
  'drill close': {
    least: 1,
    most: 1,
    options: { 'force-end': { kind: 'text' } },
    load: () => import('./commands/drill/close.ts'),
  },
  'drill export': {
    least: 1,
    most: 1,
    options: { out: { kind: 'text' } },
    load: () => import('./commands/drill/export.ts'),
  },
  'drill import': { least: 1, most: 1, options: {}, load: () => import('./commands/drill/import.ts') },
  'drill redact': {
    least: 1,
    most: 1,
    options: {
      entry: { kind: 'list' },
      photo: { kind: 'list' },
      seat: { kind: 'list' },
      'all-photos': { kind: 'flag' },
      text: { kind: 'list' },
      reason: { kind: 'text' },
    },
    load: () => import('./commands/drill/redact.ts'),
  },
  'drill record': {
    least: 1,
    most: 1,
    options: { from: { kind: 'text' }, id: { kind: 'text' }, draft: { kind: 'flag' } },
    load: () => import('./commands/drill/record.ts'),
  },
  'drill cards': {
    least: 1,
    most: 1,
    options: { ...documents, evaluators: { kind: 'number' }, draft: { kind: 'flag' } },
    load: () => import('./commands/drill/cards.ts'),
  },
  'drill pack': {
    least: 1,
    most: 1,
    options: { format: { kind: 'text' }, ...documents, draft: { kind: 'flag' } },
    load: () => import('./commands/drill/pack.ts'),
  },
  'drill seal': {
    least: 1,
    most: 1,
    options: { id: { kind: 'text' }, key: { kind: 'text' } },
    load: () => import('./commands/drill-seal.ts'),
  },
  'drill verify': {
    least: 1,
    most: 1,
    options: { log: { kind: 'text' }, key: { kind: 'text' } },
    load: () => import('./commands/drill-verify.ts'),
  },
  event: {
    least: 1,
    most: 1,
    options: {
      id: { kind: 'text' },
      plans: { kind: 'text' },
      title: { kind: 'text' },
      draft: { kind: 'flag' },
    },
    load: () => import('./commands/event.ts'),
  },
  score: {
    least: 1,
    most: 1,
    options: { 'fail-under': { kind: 'number' }, format: format('pretty', 'json'), ...documents },
    load: () => import('./commands/score.ts'),
  },
  report: {
    least: 1,
    most: 1,
    options: { kind: format(...reportKinds), format: { kind: 'text' }, ...documents },
    load: () => import('./commands/report.ts'),
  },
  revise: {
    least: 1,
    most: 2,
    options: {
      ...documents,
      ...manyRuns,
      branch: { kind: 'flag' },
      all: { kind: 'flag' },
      note: { kind: 'flag' },
      edition: { kind: 'text' },
    },
    load: () => import('./commands/revise.ts'),
  },
  findings: {
    least: 0,
    most: 0,
    options: {
      open: { kind: 'flag' },
      overdue: { kind: 'flag' },
      format: { kind: 'text' },
      out: { kind: 'text' },
    },
    load: () => import('./commands/findings/list.ts'),
  },
  'findings accept': {
    least: 1,
    most: 1,
    options: { owner: { kind: 'text' }, due: { kind: 'text' }, day: { kind: 'text' } },
    load: () => import('./commands/findings/accept.ts'),
  },
  'findings reject': {
    least: 1,
    most: 1,
    options: { reason: { kind: 'text' }, day: { kind: 'text' } },
    load: () => import('./commands/findings/reject.ts'),
  },
  'findings mend': {
    least: 1,
    most: 1,
    options: { commit: { kind: 'text' }, day: { kind: 'text' } },
    load: () => import('./commands/findings/mend.ts'),
  },
  'findings retest': {
    least: 1,
    most: 1,
    options: { drill: { kind: 'text' }, day: { kind: 'text' } },
    load: () => import('./commands/findings/retest.ts'),
  },
  coverage: {
    least: 0,
    most: many,
    options: { format: { kind: 'text' }, out: { kind: 'text' } },
    load: () => import('./commands/coverage.ts'),
  },
  site: { least: 0, most: 0, options: { out: { kind: 'text' } }, load: () => import('./commands/site.ts') },
  doctor: { least: 0, most: 0, options: {}, load: () => import('./commands/doctor.ts') },
  serve: {
    least: 0,
    most: 0,
    options: {
      lan: { kind: 'flag' },
      port: { kind: 'number' },
      drill: { kind: 'list' },
      store: { kind: 'text' },
      cert: { kind: 'text' },
      key: { kind: 'text' },
      open: { kind: 'text' },
      id: { kind: 'text' },
      rehearsal: { kind: 'flag' },
      draft: { kind: 'flag' },
      sealed: { kind: 'text' },
    },
    load: () => import('./commands/serve.ts'),
  },
} as const satisfies Record<string, CommandSpec>

export type CommandName = keyof typeof commands

export const commandNames = Object.keys(commands) as readonly CommandName[]
