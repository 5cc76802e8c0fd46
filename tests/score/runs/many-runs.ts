import { fileURLToPath } from 'node:url'
import { compilePlans } from '../../../src/compile/compile-plans.ts'
import { compileScenario } from '../../../src/compile/scenario-program.ts'
import type { RunsTask } from '../../../src/score/runs/play-runs.ts'
import { buildSet } from '../../../src/workspace/build-set.ts'
import { textsIn } from '../../support/set.ts'

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The set of the command line's case `simulate-runs`: people who answer by chance, fail and are absent; too few buses. */
export function rainTask(seed: string): RunsTask {
  const texts = [folder('../../cli/base'), folder('../../cli/cases/simulate-runs/files')].map(textsIn)
  const set = buildSet(new Map(texts.flatMap((each) => [...each])))
  const scenario = set.scenarios.get('rain')
  if (!scenario) throw new Error('No scenario rain')
  return { program: compilePlans(set), scenario: compileScenario(set, scenario), seed }
}
