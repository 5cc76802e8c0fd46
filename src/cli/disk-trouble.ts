/** The disk refused: no space, no permission. Said in one sentence, for it is no bug. */
export class DiskTrouble extends Error {
  readonly kind: 'cannotRead' | 'cannotWrite'
  readonly path: string
  /** The system's short name of what is wrong (`ENOSPC`, `EACCES`), else the error's own words. */
  readonly code: string

  constructor(kind: 'cannotRead' | 'cannotWrite', path: string, cause: unknown) {
    super(kind, { cause })
    this.kind = kind
    this.path = path
    this.code = codeOf(cause)
  }
}

function codeOf(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code
  return cause instanceof Error ? cause.message : String(cause)
}
