import type { EventLog } from '../../../drill/event-log.ts'
import { openDrill, stageOf } from '../../../drill/open-drill.ts'
import { DrillSession } from '../../../drill/session.ts'
import { fill, fillLists } from '../../../locale/locale.ts'
import { idPattern } from '../../../vocabulary/id.ts'
import { formatDate } from '../../../vocabulary/instant.ts'
import { openingOf } from '../../../workspace/open-scenario.ts'
import { randomActs } from '../../act-ids.ts'
import type { Arguments } from '../../arguments.ts'
import { findScenario } from '../../find-scenario.ts'
import { mayRun } from '../../gate.ts'
import type { ExitCode, Io } from '../../io.ts'
import { heldClock } from '../../leading/held-clock.ts'
import { askAsLed, type Leading, lead } from '../../leading/lead.ts'
import { withLiveStore } from '../../live-store.ts'
import { Misuse } from '../../misuse.ts'
import { revisionOf } from '../../revision-of-set.ts'
import { openSet, type Session } from '../../session.ts'

/** `yuyan drill run <scenario> [--id X]`: one person leads a drill in the terminal; `--id X` alone goes on with one. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  return withLiveStore(io, async (store) => {
    const drill = await openOrFind(store, args, session, io)
    if (drill === null) return 1
    return leadDrill(drill, { store, args, session, io })
  })
}

/** The id of the drill to lead, opened now when it is new; null when its plans may not be drilled. */
async function openOrFind(
  store: EventLog,
  args: Arguments,
  session: Session,
  io: Io,
): Promise<string | null> {
  const asked = args.text('id')
  if (asked !== undefined && !idPattern.test(asked)) throw new Misuse('badId', { id: asked })
  const [named] = args.positionals
  const known = await store.drills()
  if (asked !== undefined && known.includes(asked)) {
    const stage = await stageOf(store, asked, () => session.texts.leading.staff)
    const scenario = stage?.header.scenario.id ?? ''
    if (named !== undefined && scenario !== named) throw new Misuse('drillThere', { drill: asked, scenario })
    return asked
  }
  if (named === undefined)
    throw asked === undefined
      ? new Misuse('scenarioMissing')
      : new Misuse('noLiveDrill', { drill: asked, known })
  const open = await openSet(session, io, undefined)
  const scenario = findScenario(open.set, named)
  const day = formatDate(io.clock(), open.set.settings.zone).replaceAll('-', '')
  const drill = asked ?? `${scenario.id.value}-${day}`
  if (known.includes(drill)) return drill
  const gate = mayRun(open, scenario, { draft: args.flag('draft'), session, io })
  if (!gate.run) return null
  const options = {
    ...{ drill, rehearsal: args.flag('rehearsal'), draft: gate.draft },
    revision: revisionOf(open.folder, io),
  }
  const opening = openingOf(open.set, scenario, options)
  await openDrill(store, opening, io.wall.now())
  return drill
}

interface World {
  readonly store: EventLog
  readonly args: Arguments
  readonly session: Session
  readonly io: Io
}

async function leadDrill(id: string, { store, args, session, io }: World): Promise<ExitCode> {
  const texts = session.texts.leading
  const found = await stageOf(store, id, () => texts.staff)
  if (!found) throw new Misuse('noLiveDrill', { drill: id, known: await store.drills() })
  const clock = heldClock(io.wall)
  const drill = await DrillSession.open(store, clock, found.stage)
  const dialogue = io.dialogue()
  const nextAct = randomActs(io, drill.live.log.length)
  const leading: Leading = {
    drill,
    clock,
    header: found.header,
    dialogue,
    session,
    nextAct,
    speed: args.number('speed'),
  }
  const { log, conduct } = drill.live
  const { title, notify } = found.stage.scenario
  const words = { drill: id, title, entries: log.length }
  dialogue.say(`${fill(log.length > 1 ? texts.resumed : texts.opened, words)}\n`)
  const untold = notify.filter((who) => !conduct.told.has(who))
  if (conduct.phase === 'prepared' && untold.length > 0)
    dialogue.say(`${fillLists(texts.tell, { known: untold }, session.locale)}\n`)
  else if (conduct.phase === 'prepared')
    await askAsLed({ seat: 'director', command: { kind: 'run', speed: leading.speed ?? 1 } }, leading)
  try {
    await lead(leading)
  } finally {
    await drill.close()
    dialogue.close()
  }
  const ended = drill.live.conduct.phase === 'ended'
  io.out(`${fill(ended ? texts.hasEnded : texts.left, { drill: id })}\n`)
  return 0
}
