import { withParams } from '../library/library-route.ts'

/** The address of a drill's review, with what is chosen on it: `#/review/flood-2025?item=…&seq=41`. A null takes a choice away. */
export function reviewHash(
  drill: string,
  params = new URLSearchParams(),
  changed: Readonly<Record<string, string | null>> = {},
): string {
  const next = new URLSearchParams(params)
  for (const [name, value] of Object.entries(changed))
    if (value === null) next.delete(name)
    else next.set(name, value)
  return withParams(`#/review/${encodeURIComponent(drill)}`, next)
}

/** The entry of the log that the address names; null: none. */
export function seqIn(params: URLSearchParams): number | null {
  const seq = params.get('seq') ?? ''
  return /^\d{1,7}$/.test(seq) ? Number(seq) : null
}
