import { canonical } from '../vocabulary/canonical.ts'
import type { DataAt } from './data.ts'
import { parseDistribution, parseShift } from './distribution.ts'
import type { FactShift, Generate, InjectDelay } from './scenario.ts'
import type { Written } from './written.ts'

/** What a scenario's `generate` leaves to the seed. */
export function readGenerate(data: DataAt): Generate {
  const unreadable: Written<string>[] = []
  const facts = data
    .get('facts')
    .entries()
    .flatMap(([key, value]): FactShift[] => {
      const text = value.required()
      const read = parseShift(text.value)
      const [name = '', member = null] = canonical(key).split('@')
      if (read) return [{ name, member, ...read, at: text.at }]
      unreadable.push(text)
      return []
    })
  const injects = data
    .get('injects')
    .entries()
    .flatMap(([key, value]): InjectDelay[] => {
      const text = value.required()
      const delay = parseDistribution(text.value)
      if (delay) return [{ inject: { value: canonical(key), at: text.at }, delay }]
      unreadable.push(text)
      return []
    })
  return { facts, injects, unreadable }
}
