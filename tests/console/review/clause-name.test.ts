import { expect, test } from 'vitest'
import { clauseName } from '../../../src/console/server/review/clause-name.ts'
import { textsOf } from '../../../src/locale/texts-of.ts'
import { buildSet } from '../../../src/workspace/build-set.ts'
import { textsIn } from '../../support/set.ts'

const set = buildSet(textsIn(new URL('../../../plans/jurong/', import.meta.url).pathname))

test.each([
  ['II-3', 'II-3', 'II-3'],
  ['III', 'Ⅲ级响应', 'Level III'],
  ['III.start.2', 'Ⅲ级启动条件', 'Level III: start conditions'],
  ['III.procedure.assess', 'Ⅲ级启动程序：研判', 'Level III: assess'],
  ['drought.III.procedure.assess', '干旱·Ⅲ级启动程序：研判', 'drought: Level III: assess'],
  ['active.procedure.assess', '启动程序：研判', 'assess'],
  ['link.activates.township/guozhuang-flood.2', '联动', 'link'],
  ['end.1', '终止', 'end'],
  ['cold.end', '寒潮·终止', 'cold wave: end'],
  ['warning.2', '第 2 项预警', 'warning 2'],
])('beside the text of its plan %s is called %s', (row, zh, en) => {
  expect(clauseName(row, { locale: 'zh-CN', texts: textsOf('zh-CN'), set })).toBe(zh)
  expect(clauseName(row, { locale: 'en', texts: textsOf('en'), set })).toBe(en)
})
