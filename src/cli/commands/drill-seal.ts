import { basename, join, resolve } from 'node:path'
import { checkPlans } from '../../check/check-plans.ts'
import { sha256 } from '../../compile/digest.ts'
import { compileScenario } from '../../compile/scenario-program.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { type Hidden, type SealedPublic, seal, sealedText } from '../../drill/seal.ts'
import type { PlanSet } from '../../link/plan-set.ts'
import { fill } from '../../locale/locale.ts'
import type { Scenario } from '../../model/scenario.ts'
import { idPattern } from '../../vocabulary/id.ts'
import { formatInstant, formatOffset } from '../../vocabulary/instant.ts'
import { isIgnored, type Tracking, trackingOf } from '../../workspace/git-history.ts'
import type { Arguments } from '../arguments.ts'
import { DiskTrouble } from '../disk-trouble.ts'
import { findingsOf } from '../findings.ts'
import { checkPretty } from '../format/check-pretty.ts'
import { paintFor } from '../format/paint.ts'
import { mayRun } from '../gate.ts'
import type { ExitCode, Io } from '../io.ts'
import { Misuse, type MisuseKind } from '../misuse.ts'
import { isInSet, readOutside } from '../outside-scenario.ts'
import { keyPath, recordFolder } from '../sealing.ts'
import { type OpenSet, openSet, type Session, shownPath } from '../session.ts'

/** `yuyan drill seal <scenario.md> --id X`: drills/X/sealed.json in the set, and the key where git does not see it. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const drill = wantedId(args)
  const file = resolve(io.cwd, args.positionals[0] ?? '')
  const path = shownPath(io, file)
  if (io.files.status(file)?.kind !== 'file') throw new Misuse('noSuchPath', { path })
  const before = await openSet(session, io)
  if (isInSet(file, before, io)) throw new Misuse('sealInSet', { path })
  const { open, scenario } = await readOutside(file, before, session, io)
  const window = openWindow(open.set, scenario, path, io)
  refuseTracked(trackingOf(file, { set: open.folder, files: io.files, git: io.git }), path)
  const found = checkPlans(open.set)
  if (!mayRun(open, scenario, { draft: false, sealing: true, found, session, io }).run) return 1
  tellFindings(
    found.filter(({ at }) => at.path === scenario.path),
    open,
    session,
    io,
  )
  const hidden = { drill, ...hiddenPart(open.set, scenario, window, io) }
  writeSealed(hidden, open.folder, args, { session, io })
  if (!isIgnored(file, io.files, io.git)) io.err(`${fill(session.texts.sealing.notIgnored, { path })}\n`)
  return 0
}

function wantedId(args: Arguments): string {
  const id = args.text('id')
  if (id === undefined) throw new Misuse('drillIdMissing')
  if (!idPattern.test(id)) throw new Misuse('badId', { id })
  return id
}

/** What is no error but worth knowing before it is too late to mend. */
function tellFindings(found: readonly Diagnostic[], open: OpenSet, session: Session, io: Io): void {
  if (found.length === 0) return
  const result = { files: 1, findings: findingsOf(found, open, session.locale, io) }
  io.err(checkPretty(result, session.texts, paintFor({ env: io.env, outIsTerminal: io.errIsTerminal })))
}

type Window = SealedPublic['window']

/** The window in the set's zone, if the scenario is one to be sealed and its window is still to come. */
function openWindow({ settings: { zone } }: PlanSet, scenario: Scenario, path: string, io: Io): Window {
  const { mode, window } = scenario
  if (mode !== 'double-blind') throw new Misuse('notDoubleBlind', { path, mode })
  if (!window || window.until <= window.from) throw new Misuse('noWindow', { path })
  if (window.until <= io.clock())
    throw new Misuse('windowOver', { path, until: formatInstant(window.until, zone) })
  const written = (at: number) => `${formatInstant(at, zone).replace(' ', 'T')}${formatOffset(zone)}`
  return { from: written(window.from), until: written(window.until) }
}

const refusals: Readonly<Record<Exclude<Tracking['kind'], 'never'>, MisuseKind>> = {
  now: 'trackedNow',
  once: 'trackedOnce',
  text: 'trackedText',
  shallow: 'trackedShallow',
  unclear: 'trackedUnclear',
  'no-git': 'noGit',
}

function refuseTracked(tracking: Tracking, path: string): void {
  if (tracking.kind === 'never') return
  const { kind, ...params } = tracking
  throw new Misuse(refusals[kind], { path, ...params })
}

function hiddenPart(set: PlanSet, scenario: Scenario, window: Window, io: Io): Omit<Hidden, 'drill'> {
  const compiled = compileScenario(set, scenario)
  const texts = new Map(set.documents.map((document) => [document.path, document.text]))
  return {
    public: {
      title: scenario.title,
      plans: compiled.plans.map((id) => {
        const plan = set.plans.get(id)
        return { id, title: plan?.title.value ?? '', sha256: sha256(texts.get(plan?.path ?? '') ?? '') }
      }),
      window,
      seats: scenario.seats.map(({ id, title }) => ({ id, title })),
      notify: compiled.notify,
    },
    // As it would lie in the set: where it lay when it was sealed is nobody's business.
    scenario: { ...compiled, path: `scenarios/${basename(scenario.path)}` },
    text: texts.get(scenario.path) ?? '',
    seed: Buffer.from(io.random(16)).toString('hex'),
  }
}

/** Both files or none; nothing that is there already is touched. */
function writeSealed(
  hidden: Hidden,
  folder: string,
  args: Arguments,
  { session, io }: { readonly session: Session; readonly io: Io },
): void {
  const { drill } = hidden
  const bytes = { key: io.random(32), salt: io.random(32), nonce: io.random(12) }
  const sealed = seal(hidden, bytes)
  const path = join(recordFolder(folder, drill), 'sealed.json')
  const shown = shownPath(io, path)
  if (io.files.status(path)) throw new Misuse('fileThere', { path: shown })
  const digits = Buffer.from(bytes.key).toString('hex')
  const kept = args.text('key') === '-' ? null : freeKeyPath(args, drill, io)
  const key = kept === null ? [] : [[kept, `${digits}\n`] as const]
  try {
    io.files.write(new Map([...key, [path, sealedText(sealed)]]), new Map(key.map(([at]) => [at, 0o600])))
  } catch (error) {
    throw new DiskTrouble('cannotWrite', shown, error)
  }
  const { sealing } = session.texts
  const lines = [
    fill(sealing.sealed, { path: shown }),
    fill(sealing.commitment, { commitment: sealed.commitment }),
    sealing.commitmentUse,
    sealing.public,
    kept === null ? sealing.keyShown : fill(sealing.keyIn, { path: shownPath(io, kept) }),
  ]
  const told = lines.map((line) => `${line}\n`).join('')
  if (kept === null) io.err(told)
  io.out(kept === null ? `${digits}\n` : told)
}

function freeKeyPath(args: Arguments, drill: string, io: Io): string {
  const path = keyPath(args.text('key'), drill, io)
  if (io.files.status(path)) throw new Misuse('keyThere', { path: shownPath(io, path) })
  if (!isIgnored(path, io.files, io.git)) throw new Misuse('keyNotIgnored', { path: shownPath(io, path) })
  return path
}
