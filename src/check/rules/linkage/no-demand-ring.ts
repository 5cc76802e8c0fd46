import { byCodePoint } from '../../../vocabulary/canonical.ts'
import { ownRule } from '../../citations.ts'
import { type LevelNeed, levelNeeds, nameOf } from '../../level-needs.ts'
import { shortestRing } from '../../rings.ts'
import { defineRule } from '../../rule.ts'

/** Conditions on the levels of plans (级别, 需求) never lead back to the level they stand at. Plans that ring are told once. */
export const noDemandRing = defineRule({
  basis: ownRule('条件', 'Conditions'),
  holds: {
    'zh-CN': '以其他预案的级别为条件的，不互为条件。',
    en: 'Conditions on the levels of other plans do not depend on each other in a ring.',
  },
  because: {
    'zh-CN': '互为条件的，要么彼此托住、一经启动便降不下来，要么来回变动、得不出应启动的级别。',
    en: 'In a ring plans hold each other up and never fall again, or turn each other on and off so that no level can be told.',
  },
  messages: {
    'zh-CN': {
      ring: '启动条件互为条件：{ring}，由此得不出应启动的级别；请改去其中一条，或改以雨情、水情等事实为准',
      self: '{name} 的启动条件以本预案自身应启动的级别为条件；请改以事实为准，或用 `级别(本预案)`（已启动的级别）',
      next: '环上的下一条',
    },
    en: {
      ring: 'Start conditions depend on each other in a ring: {ring}, so the level called for cannot be told; change one of them, or go by facts such as rain and water levels',
      self: 'A start condition of {name} depends on the level that its own plan is called to; go by facts, or by `level(this_plan)`, the level that was declared',
      next: 'the next condition of the ring',
    },
  },
  check: (set, report) => {
    for (const [first, ...others] of ringsOf(levelNeeds(set))) {
      if (!first) continue
      if (others.length === 0) report(first.at, 'self', { name: `\`${nameOf(first.of)}\`` })
      else
        report(
          first.at,
          'ring',
          { ring: [first, ...others, first].map(({ of }) => `\`${nameOf(of)}\``).join(' → ') },
          { related: others.map(({ at }) => ({ at, variant: 'next' })) },
        )
    }
  },
})

/** Rings of which at least one step is a condition; one for the same plans, beginning with the level whose name comes first. */
function ringsOf(needs: readonly LevelNeed[]): LevelNeed[][] {
  const from = Map.groupBy(needs, ({ of }) => nameOf(of))
  const told = new Set<string>()
  return [...from.keys()].sort(byCodePoint).flatMap((start) => {
    const ring = shortestRing(start, (name) =>
      (from.get(name) ?? []).map((via) => ({ to: nameOf(via.needs), via })),
    )
    if (!ring || ring.every(({ byLink }) => byLink)) return []
    const plans = [...new Set(ring.map(({ of }) => of.plan.id.value))].sort(byCodePoint).join()
    if (told.has(plans)) return []
    told.add(plans)
    return [ring]
  })
}
