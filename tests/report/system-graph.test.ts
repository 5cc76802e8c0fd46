import { describe, expect, test } from 'vitest'
import { textsOf } from '../../src/locale/texts-of.ts'
import { type LinkTroubleText, systemGraph } from '../../src/report/system-graph.ts'
import { buildSet } from '../../src/workspace/build-set.ts'
import { richTexts } from '../run/rich-set.ts'

const words = { locale: 'zh-CN' as const, texts: textsOf('zh-CN') }

function graph(
  change: (flood: string) => string = (flood) => flood,
  troubles: readonly LinkTroubleText[] = [],
) {
  const texts = new Map(richTexts)
  texts.set('special/flood.md', change(texts.get('special/flood.md') ?? ''))
  return systemGraph(buildSet(texts), words, ({ link }) => (link.relation === 'superior' ? troubles : []))
}

const superior = (found: ReturnType<typeof graph>) =>
  found.links.find(({ from, relation }) => from === 'special/flood' && relation === 'superior')

describe('the plan system as data', () => {
  test('plans of the set, plans outside that links name, every link in words', () => {
    const { plans, links } = graph()
    expect(plans.find(({ id }) => id === 'special/flood')).toEqual({
      ...{ id: 'special/flood', title: '青溪县防汛应急预案', kind: 'plan', type: '专项应急预案' },
      ...{ area: { id: 'qingxi', name: '青溪县' }, levels: ['Ⅳ级', 'Ⅲ级', 'Ⅱ级'] },
    })
    expect(plans.find(({ id }) => id === 'zhenjiang:special/flood')?.kind).toBe('outside')
    expect(links.find(({ to }) => to === 'township/donghu')).toMatchObject({
      ...{ from: 'special/flood', text: '启动 Ⅲ级 ⇒ Ⅲ级 30 分钟', state: 'whole' },
      row: 'link.activates.township/donghu',
    })
  })

  test('a link to a plan that is nowhere is broken, and so is the plan', () => {
    const found = graph((flood) => flood.replace('"zhenjiang:special/flood"', 'special/gone'))
    expect(superior(found)?.state).toBe('broken')
    expect(found.plans.find(({ id }) => id === 'special/gone')?.kind).toBe('missing')
  })

  test('an error at a link breaks it, a warning makes it doubtful, a hint is only told', () => {
    const state = (severity: LinkTroubleText['severity']) =>
      superior(graph(undefined, [{ severity, sentence: '两边说法不一' }]))
    expect(state('error')).toMatchObject({ state: 'broken', troubles: ['两边说法不一'] })
    expect(state('warning')?.state).toBe('doubtful')
    expect(state('hint')).toMatchObject({ state: 'whole', troubles: ['两边说法不一'] })
  })
})
