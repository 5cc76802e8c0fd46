import { measures } from '../../citations.ts'
import { partiesOf } from '../../named-parties.ts'
import { registryReadable } from '../../registry-readable.ts'
import { defineRule } from '../../rule.ts'
import { quoted, renameFix, replace } from '../../wording.ts'

/**
 * Everybody to whom a plan gives something to do is a body, post or set that the register or the plan's command table knows,
 * and only one. Silent while the register of organizations is empty or unreadable.
 */
export const organizationKnown = defineRule({
  basis: measures(
    24,
    '审核组织指挥体系与责任分工是否明确',
    'review asks whether command and duties are clear',
  ),
  holds: {
    'zh-CN': '预案中承担任务的单位、岗位都在名录或本预案职务表中，且不与他人同名。',
    en: 'Units and posts that a plan charges with something are in the register or in its command table, and only one has the name.',
  },
  because: {
    'zh-CN': '名称写错或机构已改名，任务就落到一个不存在的单位头上。',
    en: 'With a wrong or outdated name the task falls to a body that does not exist.',
  },
  messages: {
    'zh-CN': {
      unknown: '`{name}` 不在单位名录和本预案职务表中；请改正，或补入 registry/organizations.yaml',
      near: '`{name}` 不在单位名录和本预案职务表中，相近的有 {near}；请改正，或补入 registry/organizations.yaml',
      ambiguous: '`{name}` 是几个单位共用的名称：{candidates}；请写全称',
      rename: '改为 `{name}`',
    },
    en: {
      unknown:
        "`{name}` is neither in the register nor in this plan's command table; correct it, or add it to registry/organizations.yaml",
      near: "`{name}` is neither in the register nor in this plan's command table (nearest: {near}); correct it, or add it to registry/organizations.yaml",
      ambiguous: '`{name}` is the name of several bodies: {candidates}; write the full name',
      rename: 'Change to `{name}`',
    },
  },
  check: (set, report) => {
    if (!registryReadable(set, 'organizations') || set.registry.organizations.length === 0) return
    for (const plan of set.allPlans)
      for (const { name, party } of partiesOf(set, plan)) {
        if (party.kind === 'ambiguous')
          report(name.at, 'ambiguous', {
            name: name.value,
            candidates: quoted(party.candidates.map((each) => each.name)),
          })
        if (party.kind !== 'unknown') continue
        const fixes = renameFix(party.near[0], (near) => replace(name.at, near))
        const variant = party.near.length > 0 ? 'near' : 'unknown'
        report(name.at, variant, { name: name.value, near: quoted(party.near) }, { fixes })
      }
  },
})
