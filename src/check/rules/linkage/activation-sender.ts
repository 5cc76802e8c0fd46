import { zhengzhou } from '../../citations.ts'
import { registryReadable } from '../../registry-readable.ts'
import { defineRule } from '../../rule.ts'
import { quoted, renameFix, replaceScalar } from '../../wording.ts'

/** Every activation says who passes it on, and the register knows who that is. */
export const activationSender = defineRule({
  basis: zhengzhou(
    '预警与响应脱节，何单位响应、如何响应不明确',
    'warnings and responses were not joined, and it was unclear who responds and how',
  ),
  holds: {
    'zh-CN': '启动另一预案的衔接写明由谁通知（`by`），且该单位或岗位在名录中。',
    en: 'A link that activates another plan says who passes the word on (`by`), somebody the register knows.',
  },
  because: {
    'zh-CN': '没有人负责通知，下级预案要靠自己听说才会启动。',
    en: 'If nobody is charged with telling, the other plan starts only when its people happen to hear.',
  },
  messages: {
    'zh-CN': {
      missing: '启动 `{plan}` 而未写明由谁通知；请补 `by`（衔接表的“启动单位”栏）',
      unknown: '通知单位 `{name}` 不在单位名录和本预案职务表中；请改正，或补入 registry/organizations.yaml',
      near: '通知单位 `{name}` 不在单位名录和本预案职务表中，相近的有 {near}；请改正，或补入 registry/organizations.yaml',
      ambiguous: '`{name}` 是几个单位共用的名称：{candidates}；请写全称或标识',
      vague: '`{name}` 不指任何具体单位；请写明由哪个单位通知',
      rename: '改为 `{name}`',
    },
    en: {
      missing:
        'The link activates `{plan}` without saying who passes the word on; add `by` (in a table of links: sent by)',
      unknown:
        "Sender `{name}` is neither in the register nor in this plan's command table; correct it, or add it to registry/organizations.yaml",
      near: "Sender `{name}` is neither in the register nor in this plan's command table (nearest: {near}); correct it, or add it to registry/organizations.yaml",
      ambiguous: '`{name}` is the name of several bodies: {candidates}; write the full name or the id',
      vague: '`{name}` means nobody in particular; say which unit passes the word on',
      rename: 'Change to `{name}`',
    },
  },
  check: (set, report) => {
    for (const { from, link } of set.links) {
      if (link.relation !== 'activates') continue
      if (!link.by) {
        report(link.plan.at, 'missing', { plan: link.plan.value })
        continue
      }
      const { value: name, at } = link.by
      const party = set.directory.party(name, from)
      if (party.kind === 'vague') report(at, 'vague', { name })
      if (party.kind === 'ambiguous')
        report(at, 'ambiguous', { name, candidates: quoted(party.candidates.map((o) => o.name)) })
      if (party.kind !== 'unknown' || !registryReadable(set, 'organizations')) continue
      const fixes = renameFix(party.near[0], (near) => replaceScalar(set, at, near))
      const variant = party.near.length > 0 ? 'near' : 'unknown'
      report(at, variant, { name, near: quoted(party.near) }, { fixes })
    }
  },
})
