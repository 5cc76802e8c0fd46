import type { CommandSpec } from '../command-spec.ts'
import { documents, format, manyRuns } from './options.ts'

/** Commands for who prepares, plays and keeps drills, and keys in real events. */
export const drillCommands = {
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
    load: () => import('../commands/simulate.ts'),
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
    load: () => import('../commands/drill/run.ts'),
  },
  'drill list': { least: 0, most: 0, options: {}, load: () => import('../commands/drill/list.ts') },
  'drill replay': {
    least: 1,
    most: 1,
    options: { against: { kind: 'text' }, format: format('pretty', 'json'), draft: { kind: 'flag' } },
    load: () => import('../commands/drill/replay.ts'),
  },
  'drill plan': {
    least: 0,
    most: 0,
    options: { year: { kind: 'number' }, format: format('pretty', 'json', 'md', 'ics') },
    load: () => import('../commands/drill/plan.ts'),
  },
  'drill summary': {
    least: 0,
    most: 0,
    options: { year: { kind: 'number' }, format: { kind: 'text' }, ...documents },
    load: () => import('../commands/drill/summary.ts'),
  },
  'drill close': {
    least: 1,
    most: 1,
    options: { 'force-end': { kind: 'text' } },
    load: () => import('../commands/drill/close.ts'),
  },
  'drill export': {
    least: 1,
    most: 1,
    options: { out: { kind: 'text' } },
    load: () => import('../commands/drill/export.ts'),
  },
  'drill import': { least: 1, most: 1, options: {}, load: () => import('../commands/drill/import.ts') },
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
    load: () => import('../commands/drill/redact.ts'),
  },
  'drill record': {
    least: 1,
    most: 1,
    options: { from: { kind: 'text' }, id: { kind: 'text' }, draft: { kind: 'flag' } },
    load: () => import('../commands/drill/record.ts'),
  },
  'drill cards': {
    least: 1,
    most: 1,
    options: { ...documents, evaluators: { kind: 'number' }, draft: { kind: 'flag' } },
    load: () => import('../commands/drill/cards.ts'),
  },
  'drill pack': {
    least: 1,
    most: 1,
    options: { format: { kind: 'text' }, ...documents, draft: { kind: 'flag' } },
    load: () => import('../commands/drill/pack.ts'),
  },
  'drill seal': {
    least: 1,
    most: 1,
    options: { id: { kind: 'text' }, key: { kind: 'text' } },
    load: () => import('../commands/drill-seal.ts'),
  },
  'drill verify': {
    least: 1,
    most: 1,
    options: { log: { kind: 'text' }, key: { kind: 'text' } },
    load: () => import('../commands/drill-verify.ts'),
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
    load: () => import('../commands/event.ts'),
  },
} as const satisfies Record<string, CommandSpec>
