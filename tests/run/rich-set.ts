import { fileURLToPath } from 'node:url'
import { compilePlans } from '../../src/compile/compile-plans.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { type SetTexts, textsIn } from '../support/set.ts'

/** Its files, with the base set's registry. */
export const richTexts: SetTexts = new Map(
  ['base', 'rich'].flatMap((name) => [...textsIn(fileURLToPath(new URL(name, import.meta.url)))]),
)

/** A county, two towns and a village whose plans use everything that plans can say. */
export const richSet = buildSet(richTexts)
export const richProgram = compilePlans(richSet)

/** 2025-07-01 08:00 at +08:00. */
export const begins = Date.UTC(2025, 6, 1)
