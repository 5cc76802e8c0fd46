import { expect, test } from 'vitest'
import { compilePlans } from '../../src/compile/compile-plans.ts'
import { machineView } from '../../src/console/server/machine-views.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { disk } from '../../src/workspace/disk.ts'
import { readSet } from '../../src/workspace/read-set.ts'

const program = compilePlans(buildSet(readSet(disk, new URL('../../plans/jurong', import.meta.url).pathname)))

test('a machine tells what calls for each level, and who decides in what time', () => {
  const flood = program.instances.find(({ id }) => id === 'special/flood@jurong')
  expect(flood).toBeDefined()
  if (!flood) return
  const { levels } = machineView(flood, program)
  expect(levels.map(({ id }) => id)).toEqual(['IV', 'III', 'II', 'I'])
  const third = levels[1]
  expect(third).toMatchObject({
    name: 'Ⅲ级',
    mode: 'any',
    decides: '市防指常务副总指挥、市防指总指挥 · 45 分钟',
  })
  expect(third?.conditions).toHaveLength(flood.starts[1]?.conditions?.kind === 'any' ? 10 : 0)
  expect(third?.conditions.join('\n')).toContain('赤山湖水位')
  for (const { conditions } of levels) for (const text of conditions) expect(text.trim()).not.toBe('')
})

test('every machine of the set can be told', () => {
  for (const instance of program.instances) {
    const { levels } = machineView(instance, program)
    expect(levels.map(({ id }) => id)).toEqual(instance.levels)
  }
})
