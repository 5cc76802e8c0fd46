import { nearNames } from '../../../vocabulary/near.ts'
import { measures } from '../../citations.ts'
import { registryReadable } from '../../registry-readable.ts'
import { claimsOf } from '../../resource-claims.ts'
import { defineRule } from '../../rule.ts'
import { quoted, renameFix, replace } from '../../wording.ts'

/** A resource that a task asks for is in the register. Silent while the register of resources is empty or unreadable. */
export const resourceKnown = defineRule({
  basis: measures(
    21,
    '编制预案应当开展应急资源调查，全面掌握可以调用的应急队伍、物资等',
    'before a plan is written, the teams and supplies that can really be called on are surveyed',
  ),
  holds: {
    'zh-CN': '任务所用的队伍、物资都在资源名录中。',
    en: 'The teams and supplies that tasks ask for are in the register of resources.',
  },
  because: {
    'zh-CN': '名录里没有的，事发时不知在哪里、归谁管、多久能到。',
    en: 'Of what is not in the register nobody knows on the day where it is, whose it is and how soon it comes.',
  },
  messages: {
    'zh-CN': {
      unknown: '资源 `{name}` 不在资源名录中；请改正，或补入 registry/resources.yaml',
      near: '资源 `{name}` 不在资源名录中，相近的有 {near}；请改正，或补入 registry/resources.yaml',
      rename: '改为 `{name}`',
    },
    en: {
      unknown: 'Resource `{name}` is not in the register; correct it, or add it to registry/resources.yaml',
      near: 'Resource `{name}` is not in the register (nearest: {near}); correct it, or add it to registry/resources.yaml',
      rename: 'Change to `{name}`',
    },
  },
  check: (set, report) => {
    if (!registryReadable(set, 'resources') || set.registry.resources.length === 0) return
    const names = set.registry.resources.map(({ name }) => name)
    for (const plan of set.allPlans)
      for (const { named, resource } of claimsOf(set, plan)) {
        if (resource) continue
        const { name, quantity } = named.value
        const near = nearNames(name, names)
        const fixes = renameFix(near[0], (other) =>
          replace(named.at, quantity === null ? other : `${other}×${quantity}`),
        )
        report(named.at, near.length > 0 ? 'near' : 'unknown', { name, near: quoted(near) }, { fixes })
      }
  },
})
