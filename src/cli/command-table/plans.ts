import type { CommandSpec } from '../command-spec.ts'
import { rubricForms } from '../rubric-forms.ts'
import { format, many } from './options.ts'

/** Commands for who writes and reads plans. */
export const planCommands = {
  start: { least: 0, most: 0, options: {}, load: () => import('../commands/start.ts') },
  init: {
    least: 0,
    most: 1,
    options: { name: { kind: 'text' }, title: { kind: 'text' } },
    load: () => import('../commands/init.ts'),
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
    load: () => import('../commands/new.ts'),
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
    load: () => import('../commands/check.ts'),
  },
  show: {
    least: 1,
    most: 1,
    options: { format: format('pretty', 'json') },
    load: () => import('../commands/show.ts'),
  },
  print: {
    least: 1,
    most: 1,
    options: { format: { kind: 'text' }, out: { kind: 'text' } },
    load: () => import('../commands/print.ts'),
  },
  graph: {
    least: 0,
    most: 0,
    options: { format: format('mermaid', 'json') },
    load: () => import('../commands/graph.ts'),
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
    load: () => import('../commands/match.ts'),
  },
  compile: {
    least: 0,
    most: many,
    options: { format: format('json', 'xstate', 'mermaid') },
    load: () => import('../commands/compile.ts'),
  },
} as const satisfies Record<string, CommandSpec>
