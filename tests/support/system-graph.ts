import type { GraphLink, SystemGraph } from '../../src/report/system-graph.ts'
import type { Relation } from '../../src/vocabulary/relation.ts'

/** A system of `count` plans, `plan-0` and on, tied by numbers; numbers from `count` on are plans outside. */
export function graphOf(
  count: number,
  links: readonly (readonly [from: number, to: number, relation: Relation, state: GraphLink['state']])[],
): SystemGraph {
  const inside = links.filter(([from]) => from < count)
  const known = new Set([...Array(count).keys(), ...inside.map(([, to]) => to)])
  return {
    plans: [...known].map((number) => ({
      id: `plan-${number}`,
      title: `预案${number}`,
      kind: number < count ? 'plan' : 'outside',
      ...{ type: '', area: number < count ? { id: `a${number % 4}`, name: '甲镇' } : null, levels: [] },
    })),
    links: inside.map(([from, to, relation, state], index) => ({
      ...{ from: `plan-${from}`, to: `plan-${to}`, relation, state, row: `link.${index}` },
      ...{ relationName: relation, text: relation, troubles: [] },
    })),
  }
}
