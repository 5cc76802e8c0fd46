import { join } from 'node:path'
import { compilePlans } from '../../src/compile/compile-plans.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { cases, expectFile } from '../support/cases.ts'
import { compactJson } from '../support/compact-json.ts'
import { textsIn } from '../support/set.ts'

/** A small set each, and its Program without the digest, which changes with every word of the plans. */
cases(import.meta.url, (folder) => {
  const texts = [...textsIn(folder)].filter(([path]) => !path.endsWith('.json'))
  const { digest: _, ...program } = compilePlans(buildSet(new Map(texts)))
  expectFile(join(folder, 'program.json'), `${compactJson(program)}\n`)
})
