/** What a reader of one kind makes of a file: its size, and what of it is kept, in order. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly parts: readonly Uint8Array[]
}
