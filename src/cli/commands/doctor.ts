import { fill } from '../../locale/locale.ts'
import type { Arguments } from '../arguments.ts'
import { type Examined, examine } from '../examine.ts'
import { safeText } from '../format/safe-text.ts'
import type { ExitCode, Io } from '../io.ts'
import { Misuse } from '../misuse.ts'
import { openSet, type Session } from '../session.ts'

/** `yuyan doctor`: what of this machine the tool can use; 1 when something is missing without which nothing works. */
export async function run(_: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const { doctor } = session.texts
  const { env, cwd, machine } = io
  const now = io.clock()
  const setZone = await zoneOfSet(session, io)
  const examined = await examine({ machine, env, cwd, now, zone: io.zone(), setZone })
  io.out(safeText(examined.map((each) => linesOf(each, session)).join('')))
  const ill = examined.some(({ ok, basic }) => basic && !ok)
  io.out(`${ill ? doctor.unwell : doctor.allWell}\n`)
  return ill ? 1 : 0
}

/** Null where there is no set: a machine can be looked at before anything is on it. */
async function zoneOfSet(session: Session, io: Io): Promise<number | null> {
  try {
    return (await openSet(session, io)).set.settings.zone
  } catch (error) {
    if (error instanceof Misuse && session.set === undefined) return null
    throw error
  }
}

function linesOf({ organ, ok, basic, found }: Examined, { texts: { doctor } }: Session): string {
  const { name, use, remedy } = doctor.organ[organ]
  const bad = found === '' ? doctor.missing : doctor.wrong
  const state = ok ? doctor.ok : basic ? `${bad} · ${doctor.basic}` : bad
  const shown = found === '' ? '' : fill(doctor.found, { found })
  const line = fill(doctor.line, { state, name, found: shown, use })
  return ok ? `${line}\n` : `${line}\n${fill(doctor.remedy, { remedy })}\n`
}
