/** Why nothing of a drill can be read: no key is here, or it is another drill's. */
export type SealedWhy = 'no-key' | 'other-key'

/** A drill that has not begun lies encrypted, and no key that is here opens it. */
export class StillSealed extends Error {
  readonly drill: string
  readonly why: SealedWhy

  constructor(drill: string, why: SealedWhy) {
    super(`Drill ${drill} is sealed: ${why}`)
    this.drill = drill
    this.why = why
  }
}
