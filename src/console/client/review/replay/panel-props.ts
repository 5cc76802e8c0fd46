/** Where the drill stood at an entry of its log. `at` null: none is chosen; `onAt` puts the chosen one into the address. */
export interface ReplayPanelProps {
  readonly drill: string
  readonly at: number | null
  readonly onAt: (seq: number) => void
}
