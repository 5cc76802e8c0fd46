import { useSyncExternalStore } from 'react'
import { parseRoute, type Route } from './routes.ts'

/** Where the page is; follows the address. */
export function useRoute(): Route {
  return parseRoute(useHash())
}

/** What the address says after `#`. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash)
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** Goes to another place of the same document, without a step in the history where `instead`. */
export function goTo(hash: string, instead = false): void {
  if (instead) location.replace(hash)
  else location.hash = hash
}
