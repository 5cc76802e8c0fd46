/** What is to be done with an inject, before it is confirmed. */
export interface InjectAsk {
  readonly kind: 'release' | 'skip' | 'move'
  readonly inject: string
}
