import type { StoreTroubleKind } from '../locale/store-words.ts'
import { StoreTrouble } from './store-trouble.ts'

/** By SQLSTATE or its class (PostgreSQL, Appendix A). */
const bySqlState: readonly (readonly [start: string, kind: StoreTroubleKind])[] = [
  ['08', 'unreachable'],
  ['57P', 'unreachable'],
  ['53300', 'unreachable'],
  ['28', 'refused'],
  ['3D000', 'refused'],
  ['42501', 'refused'],
  ['25006', 'read-only'],
  ['53100', 'disk-full'],
  ['58', 'disk-failing'],
  ['XX001', 'damaged'],
  ['XX002', 'damaged'],
  ['22021', 'wrong-encoding'],
  ['22P05', 'wrong-encoding'],
]

/** The driver gives no code for a connection that broke off or took too long. */
const brokenOff = /timeout|terminated|ended|closed|not queryable/i

/** What went wrong with a server as a trouble that can be told; what is none, such as a bug, as it is. */
export function postgresTrouble(location: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreTrouble) return error
  const code = 'code' in error ? String(error.code) : ''
  const kind = isConnectionLost(error)
    ? 'unreachable'
    : bySqlState.find(([start]) => code.startsWith(start))?.[1]
  return kind === undefined ? error : new StoreTrouble(kind, location, described(error, code))
}

/** Whether it is the connection that failed, so that what was asked may be asked again on another. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (!('code' in error) || error.code === undefined) return brokenOff.test(error.message)
  return /^(E[A-Z]+$|08|57P0[123])/.test(String(error.code))
}

/** Where both addresses of a name were tried in vain, Node gives an error without words. */
function described(error: Error, code: string): Error {
  return error.message === '' ? new Error(code, { cause: error }) : error
}
