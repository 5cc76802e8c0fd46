import type { CommandSpec } from '../command-spec.ts'
import { reportKinds } from '../report-kinds.ts'
import { documents, format, many, manyRuns } from './options.ts'

/** Commands for what a drill showed: scores, reports, revisions and the ledger of findings. */
export const evaluationCommands = {
  score: {
    least: 1,
    most: 1,
    options: { 'fail-under': { kind: 'number' }, format: format('pretty', 'json'), ...documents },
    load: () => import('../commands/score.ts'),
  },
  report: {
    least: 1,
    most: 1,
    options: { kind: format(...reportKinds), format: { kind: 'text' }, ...documents },
    load: () => import('../commands/report.ts'),
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
    load: () => import('../commands/revise.ts'),
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
    load: () => import('../commands/findings/list.ts'),
  },
  'findings accept': {
    least: 1,
    most: 1,
    options: { owner: { kind: 'text' }, due: { kind: 'text' } },
    load: () => import('../commands/findings/accept.ts'),
  },
  'findings reject': {
    least: 1,
    most: 1,
    options: { reason: { kind: 'text' } },
    load: () => import('../commands/findings/reject.ts'),
  },
  'findings mend': {
    least: 1,
    most: 1,
    options: { commit: { kind: 'text' } },
    load: () => import('../commands/findings/mend.ts'),
  },
  'findings retest': {
    least: 1,
    most: 1,
    options: { drill: { kind: 'text' } },
    load: () => import('../commands/findings/retest.ts'),
  },
  coverage: {
    least: 0,
    most: many,
    options: { format: { kind: 'text' }, out: { kind: 'text' } },
    load: () => import('../commands/coverage.ts'),
  },
} as const satisfies Record<string, CommandSpec>
