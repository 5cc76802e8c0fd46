import type { Role } from '../../drill/seat.ts'

/** Where a page is, as its address says after `#`. */
export type Route =
  | { readonly kind: 'join'; readonly token: string }
  /** `within`: what follows, for pages that have places of their own. */
  | {
      readonly kind: 'drill'
      readonly drill: string
      readonly seat: string
      readonly within: readonly string[]
    }
  | { readonly kind: 'none' }

/** The place that `#/join/<token>` or `#/drill/<id>/<seat>` names. */
export function parseRoute(hash: string): Route {
  const [first, ...parts] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decoded)
  const [a, b, ...within] = parts
  if (first === 'join' && a) return { kind: 'join', token: a }
  if (first === 'drill' && a && b) return { kind: 'drill', drill: a, seat: b, within }
  return { kind: 'none' }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** `#/drill/<id>/<seat>/…`: the address that {@link parseRoute} reads. */
export function drillHash(drill: string, seat: string, within: readonly string[] = []): string {
  return `#/${['drill', drill, seat, ...within].map(encodeURIComponent).join('/')}`
}

/** The document that shows a role's pages: those who see the whole drill have one of their own, with more in it. */
export function pageOf(role: Role): '/' | '/direct.html' {
  return role === 'participant' || role === 'observer' ? '/' : '/direct.html'
}
