import { describe, expect, it } from 'vitest'
import { parseLibraryRoute } from '../../../../src/console/client/library/library-route.ts'
import { type Choice, choiceName, chosenBy } from '../../../../src/console/client/review/chosen.ts'
import { evidenceRows, searchLog } from '../../../../src/console/client/review/log-search.ts'
import { reviewHash, seqIn } from '../../../../src/console/client/review/review-route.ts'
import type { ReviewFinding, ReviewPage } from '../../../../src/console/review-protocol.ts'

const row = (seq: number, text: string | null) => ({
  ...{ seq, at: seq * 1000, exercise: seq * 1000, text, photo: null },
  void: false,
})
const log = [
  row(1, '演练开始'),
  row(2, '赤山湖水位 12.4 米'),
  row(3, null),
  row(4, '启动Ⅳ级'),
  row(5, '办结'),
]
const clause = { id: 'special/flood#IV-1', clause: 'IV-1', name: 'IV-1', plan: null }
const told = { sentence: '启动晚于条件满足 38 分钟', clause, evidence: [2, 4] }

const page = {
  log,
  strengths: [told],
  weaknesses: [],
  courses: [{ ...told, plan: { id: 'special/flood', name: '防汛预案' } }],
  deadlines: { title: '', duties: [{ who: '市防办', text: '会商', clause, evidence: [4, 5] }] },
  rubrics: [
    {
      id: 'aqt-9009',
      categories: [
        {
          items: [
            {
              id: '2.1',
              item: '启动及时',
              because: [{ evidence: [4] }, { evidence: [2, 4] }],
              ratings: [{ seq: 5, entry: 1 }],
            },
          ],
        },
      ],
    },
  ],
} as unknown as ReviewPage
const findings = [{ id: '1c92a74d6b70', ...told }] as unknown as ReviewFinding[]

describe('what an address names', () => {
  const choices: readonly (readonly [Choice, readonly number[]])[] = [
    [{ kind: 'score', rubric: 'aqt-9009', item: '2.1' }, [1, 2, 4, 5]],
    [{ kind: 'finding', id: '1c92a74d6b70' }, [2, 4]],
    [{ kind: 'course', plan: 'special/flood', at: 0 }, [2, 4]],
    [{ kind: 'duty', at: 0 }, [4, 5]],
    [{ kind: 'strength', at: 0 }, [2, 4]],
  ]

  it.each(choices)('%j opens to its entries', (choice, evidence) => {
    expect(chosenBy(choiceName(choice), page, findings)?.evidence).toEqual(evidence)
  })

  it.each(['score.aqt-9009.9.9', 'finding.0', 'course.0.other', 'duty.7', 'weakness.0', 'nothing', ''])(
    '%s names nothing',
    (name) => expect(chosenBy(name, page, findings)).toBeNull(),
  )

  it('can be sent: drill, choice and entry come back from it', () => {
    const name = choiceName({ kind: 'score', rubric: 'aqt-9009', item: '2.1' })
    const route = parseLibraryRoute(reviewHash('chishan', new URLSearchParams(), { item: name, seq: '4' }))
    expect(route).toMatchObject({ kind: 'review', drill: 'chishan' })
    const params = route.kind === 'review' ? route.params : new URLSearchParams()
    expect([params.get('item'), seqIn(params)]).toEqual([name, 4])
    expect(reviewHash('chishan', params, { item: null, seq: null })).toBe('#/review/chishan')
  })

  it.each(['', '-1', '1.5', 'x', '99999999'])('“%s” is no entry', (seq) => {
    expect(seqIn(new URLSearchParams({ seq }))).toBeNull()
  })
})

describe('the log as evidence', () => {
  it('shows what proves something, and on request what stood around it', () => {
    expect(evidenceRows(log, [4], 0).map(({ seq }) => seq)).toEqual([4])
    expect(evidenceRows(log, [4], 1).map(({ seq }) => seq)).toEqual([2, 4, 5])
    expect(evidenceRows(log, [3], 0).map(({ seq }) => seq)).toEqual([3])
  })

  it.each([
    ['水位 赤山湖', [2]],
    ['4', [2, 4]],
    ['#5', [5]],
    ['不在', []],
    [' ', []],
  ] as const)('is searched by words, or by the number of an entry: %s', (asked, found) => {
    expect(searchLog(log, asked).map(({ seq }) => seq)).toEqual(found)
  })
})
