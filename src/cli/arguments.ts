/** What the user wrote after the command, read by the command's own options. */
export interface Arguments {
  readonly positionals: readonly string[]
  flag(name: string): boolean
  /** The last value given. */
  text(name: string): string | undefined
  list(name: string): readonly string[]
  number(name: string): number | undefined
}
