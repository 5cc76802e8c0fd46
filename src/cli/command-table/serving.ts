import type { CommandSpec } from '../command-spec.ts'

/** Commands that show a set to others, and the one that looks whether the machine can. */
export const servingCommands = {
  site: { least: 0, most: 0, options: { out: { kind: 'text' } }, load: () => import('../commands/site.ts') },
  doctor: { least: 0, most: 0, options: {}, load: () => import('../commands/doctor.ts') },
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
    load: () => import('../commands/serve.ts'),
  },
} as const satisfies Record<string, CommandSpec>
