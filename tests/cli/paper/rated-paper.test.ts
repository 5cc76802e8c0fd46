import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { playTimes } from '../../../src/cli/paper/play-times.ts'
import { readTimes } from '../../../src/cli/paper/read-times.ts'
import { templateText } from '../../../src/cli/templates.ts'
import { stageFor } from '../../../src/drill/open-drill.ts'
import { Paper } from '../../../src/drill/paper.ts'
import { renderReport } from '../../../src/report/render-report.ts'
import { scorecardView } from '../../../src/report/reports/scorecard.ts'
import { scoreTrace } from '../../../src/score/score-trace.ts'
import { buildSet } from '../../../src/workspace/build-set.ts'
import { disk } from '../../../src/workspace/disk.ts'
import { openingOf } from '../../../src/workspace/open-scenario.ts'
import { readSet } from '../../../src/workspace/read-set.ts'
import { expectFile } from '../../support/cases.ts'
import { titles } from '../../support/staff-titles.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const set = buildSet(readSet(disk, at('../../../plans/jurong')))

/** A relief tabletop on paper with some rows keyed in. */
function keyedIn(text: string) {
  const scenario = set.scenarios.get('relief-tabletop')
  const times = readTimes(text)
  if (!scenario || times.kind !== 'rows') throw new Error('no scenario or no table')
  const options = { drill: 'paper', kind: 'paper', revision: null, rehearsal: false, draft: false } as const
  const opening = openingOf(set, scenario, options)
  const paper = new Paper(stageFor(opening, titles), '2026-07-07T00:00:00.000Z')
  const findings = playTimes(paper, times.rows, { moved: '', ended: '' })
  return { opening, paper, findings }
}

test('a relief tabletop rated by two evaluators on paper gives a scorecard that shows what each gave', () => {
  const { opening, paper, findings } = keyedIn(readFileSync(at('./relief-rated/times.md'), 'utf8'))
  expect(findings).toEqual([])
  const trace = { header: opening.header, events: paper.log }
  const rubrics = opening.scenario.rubrics.flatMap((id) => set.rubrics.get(id) ?? [])
  const cards = rubrics.map((rubric) => scoreTrace(trace, rubric, opening.program))
  const view = scorecardView(cards, trace, opening.program, 'zh-CN')
  expectFile(at('./relief-rated/scorecard.md'), renderReport('scorecard.md', view, 'zh-CN', templateText))
})

test('a rating that cannot be taken in is told with its line', () => {
  const rows = [
    '评估员 1 | 评分 9.9 5 |',
    '评估员 1 | 评分 1.1 4 |',
    '评估员 9 | 评分 1.1 5 |',
    '导调 | 议定 1.1 5 |',
  ]
  const table = [
    '| 时刻 | 席位 | 事项 | 依据 |',
    '|---|---|---|---|',
    ...rows.map((row) => `| 07:00 | ${row} |`),
  ]
  const { findings } = keyedIn(table.join('\n'))
  expect(findings.map(({ line, kind }) => `${line} ${kind}`)).toEqual([
    '3 no-item',
    '4 no-grade',
    '5 nobody-rates',
    '6 reason-missing',
  ])
})

test('what evaluators saw and what they call a problem are keyed in as notes', () => {
  const rows = [
    '| 时刻 | 席位/单位 | 事项 | 依据 |',
    '|---|---|---|---|',
    '| 06:10 | 评估员 2 | 观察 | 会场安静 |',
    '| 06:20 | 评估员 1 | 问题（力量不足） | 只有一名报送员 |',
    '| 06:30 | 评估员 1 | 问题：初报没有编号 | |',
    '| 06:40 | 评估员 1 | 问题 | |',
    '| 06:50 | 评估员 2 | 观察 门口拥堵 | |',
  ]
  const { paper, findings } = keyedIn(rows.join('\n'))
  expect(findings).toMatchObject([{ line: 6, kind: 'reason-missing' }])
  const notes = paper.log.flatMap(({ type, by, data }) =>
    type === 'observation-recorded' && by !== 'system' ? [[by.seat, data.note]] : [],
  )
  expect(notes).toEqual([
    ['evaluator-2', '会场安静'],
    ['evaluator-1', '问题（力量不足）：只有一名报送员'],
    ['evaluator-1', '问题：初报没有编号'],
    ['evaluator-2', '门口拥堵'],
  ])
})
