import { join, resolve } from 'node:path'
import { compilePlans } from '../../../compile/compile-plans.ts'
import { compileScenario } from '../../../compile/scenario-program.ts'
import { fill } from '../../../locale/locale.ts'
import { printedText } from '../../../locale/printing.ts'
import { reportDocument } from '../../../report/official/issued-document.ts'
import { directorView } from '../../../report/reports/pack-director.ts'
import { evaluatorView } from '../../../report/reports/pack-evaluator.ts'
import { manualView } from '../../../report/reports/pack-manual.ts'
import type { PackSource } from '../../../report/reports/pack-source.ts'
import { isIgnored } from '../../../workspace/git-history.ts'
import type { Arguments } from '../../arguments.ts'
import { writeResults } from '../../drill.ts'
import { findScenario } from '../../find-scenario.ts'
import { mayRun } from '../../gate.ts'
import type { ExitCode, Io } from '../../io.ts'
import { formatsAsked, issuedFiles } from '../../issuing.ts'
import { Misuse } from '../../misuse.ts'
import { type OutsideScenario, outsideScenario } from '../../outside-scenario.ts'
import { openSet, type Session, shownPath } from '../../session.ts'
import { rendered, type Writing, writingOf } from '../../templates.ts'

/** `yuyan drill pack <scenario>`: what participants, the direction and evaluators read before a drill; of a file outside of the set, too, before it is sealed. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const asked = formatsAsked(args.text('format'), ['docx', 'html'])
  const named = args.positionals[0] ?? ''
  const outside = await outsideScenario(named, session, io)
  const { open, scenario } = outside ?? (await inSet(named, session, io))
  const gate = mayRun(open, scenario, { draft: args.flag('draft'), session, io })
  if (!gate.run) return 1
  const source: PackSource = {
    written: scenario,
    scenario: compileScenario(open.set, scenario),
    program: compilePlans(open.set),
    plans: scenario.plans.flatMap(({ value }) => open.set.plans.get(value) ?? []),
    rubrics: scenario.rubrics.flatMap(({ value }) => open.set.rubrics.get(value) ?? []),
    draft: gate.draft,
  }
  const writing = writingOf(open, args.text('templates'), session, io)
  const { locale } = writing
  const files = new Map<string, string | Uint8Array>()
  for (const [name, text] of packTexts(source, writing)) {
    if (asked.includes('md')) files.set(`${name}.md`, text)
    const document = reportDocument(text, { under: [], mark: printedText[locale].drillMark })
    for (const [file, bytes] of await issuedFiles(name, document, { asked, locale }, { session, io }))
      files.set(file, bytes)
  }
  if (files.size === 0) return 1
  const out = args.text('out')
  const folder = out === undefined ? join(io.cwd, 'out', scenario.id.value) : resolve(io.cwd, out)
  if (outside !== null) refuseShared(folder, [...files.keys()], io)
  const paths = writeResults(folder, files, io)
  io.out(`${fill(session.texts.drill.wrote, { paths: paths.join(' ') })}\n`)
  return 0
}

async function inSet(named: string, session: Session, io: Io): Promise<OutsideScenario> {
  const open = await openSet(session, io)
  return { open, scenario: findScenario(open.set, named) }
}

/** What is still to be sealed must not come to lie where git would take it in. */
function refuseShared(folder: string, names: readonly string[], io: Io): void {
  for (const name of names)
    if (!isIgnored(join(folder, name), io.files, io.git))
      throw new Misuse('packNotIgnored', { path: shownPath(io, join(folder, name)) })
}

function packTexts(source: PackSource, writing: Writing): ReadonlyMap<string, string> {
  const { locale } = writing
  return new Map([
    ['pack-manual', rendered('pack-manual.md', manualView(source, locale), writing)],
    ['pack-director', rendered('pack-director.md', directorView(source, locale), writing)],
    ['pack-evaluator', rendered('pack-evaluator.md', evaluatorView(source, locale), writing)],
  ])
}
