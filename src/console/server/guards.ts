import { isIP } from 'node:net'
import { type Ms, minute } from '../../vocabulary/duration.ts'

/** A Host header in its parts; null when it is none. */
function hostOf(header: string | undefined): URL | null {
  if (header === undefined || !/^[\w.:[\]-]+$/.test(header)) return null
  return URL.canParse(`http://${header}`) ? new URL(`http://${header}`) : null
}

const local = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/

/** Whether a Host header names the machine that asks itself. */
export function isLocalHost(header: string | undefined): boolean {
  return local.test(hostOf(header)?.hostname ?? '')
}

/** Whether an address of a connection is the machine's own. */
export function isLocalAddress(address: string | undefined): boolean {
  return /^(?:127(?:\.\d+){3}|::1|::ffff:127(?:\.\d+){3})$/.test(address ?? '')
}

/**
 * Whether a Host header names this server: an address in digits, this machine, or a name it is known by. A page elsewhere
 * whose name is turned to our address (DNS rebinding) names another.
 */
export function isOurHost(header: string | undefined, names: readonly string[]): boolean {
  const hostname = hostOf(header)?.hostname
  if (hostname === undefined) return false
  if (local.test(hostname) || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return true
  return names.some((name) => sameName(name.toLowerCase(), hostname))
}

/** `*.a.cn` stands for one label, as in certificates. */
function sameName(name: string, hostname: string): boolean {
  return name.startsWith('*.') ? hostname.slice(hostname.indexOf('.')) === name.slice(1) : name === hostname
}

/** Whether a request that changes something was sent by a page of the server it is addressed to. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === hostOf(host)?.host
}

const span: Ms = minute
const mostBad = 10
const mostAddresses = 10_000

/** Counts tokens that were not valid, by where they came from. */
export class BadTokens {
  readonly #tries = new Map<string, { readonly since: Ms; readonly count: number }>()

  /** Whether an address must wait before it may try again. */
  mustWait(address: string, now: Ms): boolean {
    const tries = this.#tries.get(address)
    return tries !== undefined && now - tries.since < span && tries.count >= mostBad
  }

  note(address: string, now: Ms): void {
    const before = this.#tries.get(address)
    const fresh = before === undefined || now - before.since >= span
    this.#tries.delete(address)
    this.#tries.set(address, fresh ? { since: now, count: 1 } : { ...before, count: before.count + 1 })
    const oldest = this.#tries.keys().next().value
    if (this.#tries.size > mostAddresses && oldest !== undefined) this.#tries.delete(oldest)
  }
}
