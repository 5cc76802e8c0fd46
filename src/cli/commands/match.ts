import { join } from 'node:path'
import { compilePlans } from '../../compile/compile-plans.ts'
import type { Value, Vocabulary } from '../../condition/expression.ts'
import { fill } from '../../locale/locale.ts'
import { matchData } from '../../report/match-words.ts'
import { factsKnown, isOutOfRange, rangeWords } from '../../run/given-fact.ts'
import { type Match, type MatchResult, match } from '../../run/match.ts'
import type { RunState } from '../../run/state.ts'
import { type Hazard, hazardIds } from '../../vocabulary/hazard.ts'
import type { Arguments } from '../arguments.ts'
import { matchText } from '../format/match-text.ts'
import { paintFor } from '../format/paint.ts'
import { givenFact } from '../given-fact.ts'
import type { ExitCode, Io } from '../io.ts'
import { Misuse } from '../misuse.ts'
import { type OpenSet, openSet, type Session, shownPath } from '../session.ts'

/** `yuyan match --fact 名=值 …`: which plans, which level, why, and what to do first. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const open = await openSet(session, io)
  const hazard = hazardOf(args.text('hazard'), session)
  const area = areaOf(args.text('area'), open)
  const facts = factsOf(args.list('fact'), open, area, { session, io })
  const result = withPaths(match(compilePlans(open.set), facts, { hazard, area }), open, io)
  if (args.text('format') === 'json') io.out(`${JSON.stringify(matchData(result, session), null, 2)}\n`)
  else io.out(matchText(result, { ...session, set: open.set }, paintFor(io)))
  return 0
}

function hazardOf(name: string | undefined, { texts }: Session): Hazard | null {
  if (name === undefined) return null
  const found = hazardIds.find((id) => id === name || texts.hazard[id] === name)
  if (!found) throw new Misuse('noSuchHazard', { hazard: name, known: hazardIds })
  return found
}

function areaOf(name: string | undefined, { set }: OpenSet): string | null {
  if (name === undefined) return null
  const area = set.directory.area(name)
  if (!area) throw new Misuse('noSuchArea', { area: name })
  return area.id
}

function factsOf(
  written: readonly string[],
  { set }: OpenSet,
  area: string | null,
  { session, io }: { readonly session: Session; readonly io: Io },
): RunState['facts'] {
  const here = area ?? set.settings.jurisdiction.value
  const given = written.map((text) => givenFact(text, set, here, session.texts))
  for (const { fact, value } of given) warnOutOfRange(set.vocabulary.fact(fact), value, session, io)
  return factsKnown(given)
}

/** A reading beyond the registered range is more often a slip of the fingers than a flood, but floods exceed ranges too. */
function warnOutOfRange(
  fact: ReturnType<Vocabulary['fact']>,
  value: Value | null,
  { texts }: Session,
  io: Io,
): void {
  if (fact === null || value === null || !isOutOfRange(fact.type, value)) return
  const params = { fact: fact.name, value, expected: rangeWords(fact.type) }
  io.err(`${fill(texts.words.factOutOfRange, params)}\n`)
}

/** Paths as seen from the current folder. */
function withPaths(result: MatchResult, { folder }: OpenSet, io: Io): MatchResult {
  const shown = (one: Match): Match => ({
    ...one,
    because: one.because.map((b) => ({
      ...b,
      path: b.path === '' ? '' : shownPath(io, join(folder, b.path)),
    })),
  })
  return { ...result, matches: result.matches.map(shown) }
}
