import type { Command } from '../../../../drill/command.ts'
import type { FactInput } from '../../../../run/input.ts'
import type { Ms } from '../../../../vocabulary/duration.ts'

/** A fact as it is typed. */
export interface DraftFact {
  readonly fact: string
  readonly area: string | null
  readonly value: string
}

/** An inject as the director writes it. */
export interface DraftInject {
  readonly channel: string
  readonly from: string
  readonly to: readonly string[]
  readonly content: string
  readonly facts: readonly DraftFact[]
  readonly after: Ms | null
}

const words: Readonly<Record<string, boolean>> = { 是: true, 否: false, yes: true, no: false }

/** The value that was typed: a number, 是 or 否, other words as they are; null (unknown) for nothing. */
export function typedValue(text: string): FactInput['value'] {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return null
  const truth = words[plain.toLowerCase()]
  if (truth !== undefined) return truth
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : plain
}

/** The command for what was written; null while there are no words. Facts without a name are left out. */
export function addInject(draft: DraftInject): Extract<Command, { kind: 'add-inject' }> | null {
  if (draft.content.trim() === '') return null
  const facts = draft.facts
    .filter(({ fact }) => fact !== '')
    .map(({ fact, area, value }) => ({ fact, area, value: typedValue(value) }))
  return { kind: 'add-inject', ...draft, content: draft.content.trim(), facts }
}
