import { describe, expect, test } from 'vitest'
import { minute } from '../../src/vocabulary/duration.ts'
import { type Drill, levelText, of, planText, proposed, revise } from './drill.ts'

const high = ['T+0:00 | 水位 13.1 米 | `水位 = 13.1` |']

describe('a start procedure that lacks the step', () => {
  const tasks = ['III-1 | 封控道路 | 县公安局 | 1 小时 | |']
  const two = (fourth: readonly string[], third: readonly string[], links: readonly string[] = []): string =>
    planText(
      'special/flood',
      'qingxi',
      [
        levelText('Ⅳ', {
          start: ['水位达到 12 米以上、13 米以下：`水位 ≥ 12`'],
          procedure: ['决定：总指挥，30 分钟', ...fourth],
          tasks: ['IV-1 | 会商 | 县防办 | 1 小时 | |'],
        }),
        levelText('Ⅲ', { start: ['`水位 ≥ 13`'], procedure: ['决定：总指挥，30 分钟', ...third], tasks }),
      ],
      links,
    )
  const drill = (text: string, more: Drill['plans'] = {}): Drill => ({
    plans: { 'special/flood.md': text, ...more },
    injects: high,
  })

  test('gets it in its place, as another level has it, with a patch of one line', () => {
    const text = two(['通报：成员单位、县水利局，20 分钟。'], ['发布：县防办，15 分钟', '方式：人工'])
    const found = of(revise(drill(text)), 'not-told')
    expect(found).toMatchObject([
      {
        clause: 'special/flood#III.procedure.decide',
        reapproval: true,
        proposal: {
          kind: 'edit',
          wording: {
            variant: 'add-step-as-level',
            params: { levels: ['III'], who: ['县公安局'], withinMs: 20 * minute, modelLevel: 'IV' },
          },
          lines: [{ path: 'special/flood.md', before: '', after: '- 通报：县公安局，20 分钟。' }],
          effect: { resolved: true, wording: { variant: 'now-told' } },
        },
      },
    ])
    const { patch } = revise(drill(text))
    expect(patch.split('\n').filter((line) => /^(?:\+- |-[^-])/.test(line))).toEqual([
      '+- 通报：县公安局，20 分钟。',
    ])
    expect(patch).toContain(' - 发布：县防办，15 分钟\n+- 通报：县公安局，20 分钟。\n - 方式：人工\n')
  })

  test('or as the superior plan has it at the same level', () => {
    const superior = two([], ['通知: 县气象局，1 小时']).replaceAll('special/flood', 'special/basin')
    const links = ['{ rel: superior, plan: special/basin }']
    const [found] = of(revise(drill(two([], [], links), { 'special/basin.md': superior })), 'not-told')
    expect(found?.proposal).toMatchObject({
      wording: { variant: 'add-step-as-superior', params: { superior: '青溪县防汛应急预案' } },
      lines: [{ after: '- 通知: 县公安局，1 小时' }],
    })
  })

  test.each([
    ['nobody says within what time', two(['通报：成员单位'], [])],
    [
      'its steps are numbered',
      two(['通报：成员单位，20 分钟'], []).replaceAll('- 决定：总指挥', '1. 决定：总指挥'),
    ],
    [
      'a step goes on in the next line',
      two(['通报：成员单位，20 分钟'], []).replace(/，30 分钟(?![\s\S]*，30 分钟)/, '，\n  30 分钟'),
    ],
  ])('is asked about where %s', (_, text) => {
    const [found] = of(revise(drill(text)), 'not-told')
    expect(found && proposed(found)).toBe('ask add-an-informing add-to-calls')
  })

  test('an edit that would add an error is not offered', () => {
    const text = two(['通报：成员单位，20 分钟'], [])
    const [found] = of(
      revise({ ...drill(text), tryEdits: () => ({ newErrors: 1, replayed: null }) }),
      'not-told',
    )
    expect(found && proposed(found)).toContain('refused edit-makes-errors')
  })
})
