import type { OptionSpec } from '../command-spec.ts'

/** `--format`, one of these. */
export const format = (...choices: string[]): OptionSpec => ({ kind: 'text', choices })

/** Where documents go, and the templates that they are made with. */
export const documents = { out: { kind: 'text' }, templates: { kind: 'text' } } as const

/** As many arguments as one likes. */
export const many = Number.POSITIVE_INFINITY

/** Many runs of a scenario, on how many threads. */
export const manyRuns = { runs: { kind: 'number' }, workers: { kind: 'number' } } as const
