import { defineConfig } from 'vitest/config'

/** `unit` runs in parallel; `processes` starts programs, so it runs alone, afterwards, one file at a time. */
export default defineConfig({
  test: {
    // One line per file is a comfort on a terminal and noise in a log; the summary stands last in both.
    reporters: process.stdout.isTTY && !process.env.CI ? ['default'] : ['dot'],
    silent: 'passed-only',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/processes/**'],
          // A property takes seconds on a busy machine; a test that hangs still ends.
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'processes',
          include: ['tests/processes/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A page shows what was done a moment later; on a busy machine the moment is seconds.
          expect: { poll: { timeout: 20_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
