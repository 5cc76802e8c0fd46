import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import * as yuyan from '../src/index.ts'
import { caseFiles } from './cli/transcript.ts'

const base = fileURLToPath(new URL('./cli/base', import.meta.url))
const files = new Map(
  [...caseFiles(base, '').contents].map(
    ([path, text]) => [path.replace('/demo/plans/qingxi/', ''), text] as const,
  ),
)

test('the library goes the way of the command line: texts, set, findings, program, drill, score', () => {
  const set = yuyan.buildSet(files)
  expect(yuyan.checkPlans(set).map((found) => yuyan.describe(found, 'en').message)).toEqual([])
  const [scenario] = set.scenarios.values()
  const [rubric] = set.rubrics.values()
  if (!scenario || !rubric) throw new Error('The small set has a scenario and a rubric')
  const { program, trace } = yuyan.simulateScenario(set, scenario, { seed: '1', draft: false })
  expect(yuyan.compilePlans(set).digest).toBe(program.digest)
  expect(yuyan.scoreTrace(trace, rubric, program).totals).toMatchObject({ performance: 1, coverage: 1 })
})

test('facts are matched to plans', () => {
  const program = yuyan.compilePlans(yuyan.buildSet(files))
  const { matches } = yuyan.match(program, new Map([['青溪水位', { value: 9.2, at: 0 }]]), {
    hazard: null,
    area: null,
  })
  expect(matches.map(({ plan, level }) => [plan, level])).toEqual([['special/flood', 'III']])
})
