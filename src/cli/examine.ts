import type { doctorZh } from '../locale/doctor-zh.ts'
import { formatOffset, formatWall } from '../vocabulary/instant.ts'
import { findBrowser } from '../workspace/browser.ts'
import type { Machine } from '../workspace/machine.ts'

export type Organ = keyof typeof doctorZh.organ

/** One thing that was looked for. `basic`: without it nothing works. */
export interface Examined {
  readonly organ: Organ
  readonly ok: boolean
  readonly basic: boolean
  /** What was found; empty when nothing was. */
  readonly found: string
}

/** What is looked at, and with what. */
export interface Patient {
  readonly machine: Machine
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** The wall clock. */
  readonly now: number
  /** Minutes east of Greenwich: of this machine, and of the set; null outside of a set. */
  readonly zone: number
  readonly setZone: number | null
}

/** The port on which the console is served. */
export const consolePort = 8484

/** When this version was made: a clock before it is wrong. */
const notBefore = Date.UTC(2025, 0, 1)

/** Everything the tool can make use of, in the order in which it is told. */
export async function examine(patient: Patient): Promise<readonly Examined[]> {
  const { machine, env, cwd, now } = patient
  const major = Number(machine.node.split('.')[0])
  const browser = findBrowser(machine, env.YUYAN_BROWSER)
  const git = machine.output('git', '--version')
  const office = machine.output('soffice', '--version') ?? machine.output('libreoffice', '--version')
  return [
    { organ: 'node', basic: true, ok: major >= 24, found: machine.node },
    { organ: 'write', basic: true, ok: machine.canWrite(cwd), found: cwd },
    { organ: 'clock', basic: false, ok: now >= notBefore, found: formatWall(now) },
    zoneOf(patient),
    { organ: 'git', basic: false, ok: git !== null, found: git?.replace(/^git version /, '') ?? '' },
    { organ: 'browser', basic: false, ok: browser !== null, found: browser ?? env.YUYAN_BROWSER ?? '' },
    fontsOf(machine),
    { organ: 'office', basic: false, ok: office !== null, found: office?.split('\n')[0] ?? '' },
    { organ: 'port', basic: false, ok: await machine.isFree(consolePort), found: String(consolePort) },
  ]
}

function zoneOf({ zone, setZone }: Patient): Examined {
  return { organ: 'zone', basic: false, ok: setZone === null || zone === setZone, found: formatOffset(zone) }
}

/** Chinese fonts of documents, the official one (仿宋) first. Windows and macOS bring theirs. */
function fontsOf(machine: Machine): Examined {
  const base = { organ: 'fonts', basic: false } as const
  if (machine.platform !== 'linux') return { ...base, ok: true, found: machine.platform }
  const families = (machine.output('fc-list', ':lang=zh', 'family') ?? '').split('\n')
  const known = [/FangSong|仿宋/i, /Noto (?:Serif|Sans) CJK|Source Han/i, /KaiTi|楷|AR PL/i, /./]
  const found = known.flatMap((name) => families.find((family) => name.test(family)) ?? [])[0]
  return { ...base, ok: found !== undefined, found: found?.split(',')[0] ?? '' }
}
