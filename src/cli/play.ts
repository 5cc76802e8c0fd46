import type { Program } from '../compile/program.ts'
import type { Locale } from '../locale/locale.ts'
import type { Scenario } from '../model/scenario.ts'
import { dutyContext } from '../report/duty-context.ts'
import { dutyLine } from '../report/duty-log.ts'
import type { Trace } from '../run/trace.ts'
import { simulateScenario } from '../workspace/simulate-scenario.ts'
import type { Io } from './io.ts'
import { progressBar } from './progress.ts'
import type { OpenSet, Session } from './session.ts'

/** Plays a scenario with a bar on stderr; the caller has made sure that it may be played. */
export function play(
  { set }: OpenSet,
  scenario: Scenario,
  { seed, draft }: { readonly seed: string; readonly draft: boolean },
  { session, io }: { readonly session: Session; readonly io: Io },
): { readonly program: Program; readonly trace: Trace } {
  const bar = progressBar(io, session.texts, set.settings.zone)
  const played = simulateScenario(set, scenario, { seed, draft, onProgress: bar.show })
  bar.done()
  return played
}

/** What simulate leaves in a drill's folder: the log, and the Program that it ran. */
export function playedFiles({
  program,
  trace,
}: {
  readonly program: Program
  readonly trace: Trace
}): Map<string, string> {
  return new Map([
    ['trace.json', `${JSON.stringify(trace, null, 1)}\n`],
    ['program.json', `${JSON.stringify(program)}\n`],
  ])
}

/** The log as a duty officer would write it, one line per entry. */
export function dutyLog(trace: Trace, program: Program, locale: Locale): string {
  const context = dutyContext(trace, program, locale)
  return trace.events
    .flatMap((event) => dutyLine(event, context, locale) ?? [])
    .map((line) => `${line}\n`)
    .join('')
}
