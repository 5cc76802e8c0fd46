import type { Written } from '../../../model/written.ts'
import { nearNames } from '../../../vocabulary/near.ts'
import { ownRule } from '../../citations.ts'
import { registryReadable } from '../../registry-readable.ts'
import { defineRule } from '../../rule.ts'
import { quoted, renameFix, replaceScalar } from '../../wording.ts'

/** The area of a plan, scenario or set is in the register. A plan may write its name or alias too. */
export const areaKnown = defineRule({
  basis: ownRule('预案首部', 'Plan frontmatter'),
  holds: {
    'zh-CN': '预案、情景和预案集的适用地域已在 registry/areas.yaml 登记。',
    en: 'The area of a plan, scenario or set is registered in registry/areas.yaml.',
  },
  because: {
    'zh-CN': '地域不明，就读不到本地的雨情水情，也不知道“属地镇街”是谁。',
    en: 'Without a known area no local readings reach the plan, and nobody knows which township is meant.',
  },
  messages: {
    'zh-CN': {
      unknown: '地域 `{area}` 没有登记；请在 registry/areas.yaml 中登记，或改正',
      near: '地域 `{area}` 没有登记，相近的有 {near}；请改正，或在 registry/areas.yaml 中登记',
      rename: '改为 `{name}`',
    },
    en: {
      unknown: 'Area `{area}` is not registered; register it in registry/areas.yaml, or correct it',
      near: 'Area `{area}` is not registered (nearest: {near}); correct it, or register it in registry/areas.yaml',
      rename: 'Change to `{name}`',
    },
  },
  check: (set, report) => {
    if (!registryReadable(set, 'areas')) return
    const look = ({ value: area, at }: Written<string>): void => {
      if (set.directory.areasById.has(area)) return
      const near = nearNames(area, [...set.directory.areasById.keys()])
      const meant = set.directory.area(area)?.id ?? near[0]
      const fixes = renameFix(meant, (name) => replaceScalar(set, at, name))
      report(at, near.length > 0 ? 'near' : 'unknown', { area, near: quoted(near) }, { fixes })
    }
    if (set.documents.some(({ path, readable }) => path === 'yuyan.yaml' && readable))
      look(set.settings.jurisdiction)
    for (const plan of set.allPlans) look(plan.area)
    for (const scenario of set.scenarios.values()) if (scenario.area) look(scenario.area)
  },
})
