import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from 'vitest'
import { buildPlan } from '../../src/model/build-plan.ts'
import { cases, expectFile } from '../support/cases.ts'
import { printPlan } from './print-plan.ts'
import { readable, settingsWith } from './read.ts'

const watchLevels = 'levels: [{ id: watch, name: 关注级 }, IV, III, II, I]\n'

describe('a plan is read as an official reads it', () => {
  cases(import.meta.url, (folder) => {
    const document = readable('plan.md', readFileSync(join(folder, 'plan.md'), 'utf8'))
    const settings = settingsWith(folder.includes('watch') ? watchLevels : '')
    expectFile(join(folder, 'expected.txt'), printPlan(buildPlan(document, settings)))
  })
})
