import type { FactType } from '../../../../condition/expression.ts'
import type { Command } from '../../../../drill/command.ts'
import type { FactInput } from '../../../../run/input.ts'
import { type Ms, parseDuration } from '../../../../vocabulary/duration.ts'
import type { FullBackstage } from '../../../protocol.ts'

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
  /** `everybody`: every seat, those that are not named too. */
  readonly to: 'everybody' | readonly string[]
  readonly content: string
  readonly facts: readonly DraftFact[]
  readonly after: Ms | null
}

/** The words that stand for true and false, as the choice of a boolean fact has them. */
export const truthWords = { true: 'true', false: 'false' } as const

/** The value that was typed or chosen for a fact of a type; null (unknown) for nothing; `undefined`: it has no such value. */
export function typedValue(text: string, type: FactType): FactInput['value'] | undefined {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return null
  switch (type.kind) {
    case 'boolean':
      return plain === truthWords.true ? true : plain === truthWords.false ? false : undefined
    case 'enum':
      return type.values.find((value) => value === text || value === plain)
    case 'duration':
      return parseDuration(plain, 0) ?? undefined
    case 'number': {
      const number = /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
      const within = number >= (type.min ?? -Infinity) && number <= (type.max ?? Infinity)
      return within ? number : undefined
    }
  }
}

/** Areas that a fact can be given for: none for a fact with one value. */
export function areasFor(
  fact: FullBackstage['facts'][number] | undefined,
  areas: FullBackstage['areas'],
): FullBackstage['areas'] {
  const kinds: readonly string[] = fact?.areas ?? []
  return areas.filter(({ kind }) => kinds.includes(kind))
}

/** Why a fact cannot be given as it is written; null: it can. A row without a fact is left out. */
export function factFault(
  { fact, area, value }: DraftFact,
  { facts }: Pick<FullBackstage, 'facts'>,
): 'no-area' | 'no-value' | null {
  const known = facts.find(({ name }) => name === fact)
  if (!known) return null
  if (known.areas !== null && area === null) return 'no-area'
  return typedValue(value, known.type) === undefined ? 'no-value' : null
}

/** The command for what was written; null while there are no words, no addressee, or a fact is not as it must be. */
export function addInject(
  draft: DraftInject,
  backstage: Pick<FullBackstage, 'facts'>,
): Extract<Command, { kind: 'add-inject' }> | null {
  const { to } = draft
  if (draft.content.trim() === '' || to.length === 0) return null
  if (draft.facts.some((fact) => factFault(fact, backstage) !== null)) return null
  const facts = draft.facts.flatMap(({ fact, area, value }): FactInput[] => {
    const known = backstage.facts.find(({ name }) => name === fact)
    return known ? [{ fact, area, value: typedValue(value, known.type) ?? null }] : []
  })
  // To the drill no seat named is every seat.
  const seats = to === 'everybody' ? [] : to
  return { kind: 'add-inject', ...draft, to: seats, content: draft.content.trim(), facts }
}
