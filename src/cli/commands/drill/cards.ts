import { join, resolve } from 'node:path'
import { compilePlans } from '../../../compile/compile-plans.ts'
import { compileScenario } from '../../../compile/scenario-program.ts'
import { fill } from '../../../locale/locale.ts'
import { cardsView } from '../../../report/reports/cards.ts'
import type { Arguments } from '../../arguments.ts'
import { writeResults } from '../../drill.ts'
import { findScenario } from '../../find-scenario.ts'
import { mayRun } from '../../gate.ts'
import type { ExitCode, Io } from '../../io.ts'
import { printedOr } from '../../issuing.ts'
import { openSet, type Session } from '../../session.ts'
import { rendered, writingOf } from '../../templates.ts'

/** `yuyan drill cards <scenario>`: what a drill on paper needs, as pages to print; as PDF too where there is a browser. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const open = await openSet(session, io)
  const scenario = findScenario(open.set, args.positionals[0] ?? '')
  const gate = mayRun(open, scenario, { draft: args.flag('draft'), session, io })
  if (!gate.run) return 1
  const source = {
    scenario: compileScenario(open.set, scenario),
    program: compilePlans(open.set),
    rubrics: scenario.rubrics.flatMap(({ value }) => open.set.rubrics.get(value) ?? []),
    evaluators: Math.floor(args.number('evaluators') ?? 1),
    draft: gate.draft,
  }
  const writing = writingOf(open, args.text('templates'), session, io)
  const html = rendered('cards.html', cardsView(source, writing.locale), writing)
  const out = args.text('out')
  const folder = out === undefined ? join(io.cwd, 'out', scenario.id.value) : resolve(io.cwd, out)
  const pdf = printedOr(session.texts.drill, html, io)
  const files = new Map<string, string | Uint8Array>([['cards.html', html]])
  if (pdf !== null) files.set('cards.pdf', pdf)
  const paths = writeResults(folder, files, io)
  io.out(`${fill(session.texts.drill.wrote, { paths: paths.join(' ') })}\n`)
  return 0
}
