import { measures } from '../../citations.ts'
import { registryReadable } from '../../registry-readable.ts'
import { defineRule } from '../../rule.ts'
import { quoted, renameFix, replaceScalar } from '../../wording.ts'

/** A link names a plan of the set, or one that `registry/external-plans.yaml` lists. Silent about files that cannot be read. */
export const targetExists = defineRule({
  basis: measures(
    22,
    '编制预案应当与相关预案衔接',
    'a plan is written so that it fits together with related plans',
  ),
  holds: {
    'zh-CN': '预案衔接所指的预案存在：在本预案集中，或列入外部预案名录。',
    en: 'A link names a plan that exists: in this set, or in the list of plans outside it.',
  },
  because: {
    'zh-CN': '衔接指向不存在的预案，启动、报告、移交到了那里就断了。',
    en: 'A link to a plan that does not exist ends in nothing: the activation, the report, the hand-over reaches nobody.',
  },
  messages: {
    'zh-CN': {
      missing:
        '预案衔接所指的 `{plan}` 不存在；请改正标识，预案集外的预案请列入 registry/external-plans.yaml',
      near: '预案衔接所指的 `{plan}` 不存在，相近的有 {near}；请改正标识，预案集外的预案请列入 registry/external-plans.yaml',
      rename: '改为 `{name}`',
    },
    en: {
      missing:
        'The linked plan `{plan}` does not exist; correct the id, or list a plan outside the set in registry/external-plans.yaml',
      near: 'The linked plan `{plan}` does not exist (nearest: {near}); correct the id, or list a plan outside the set in registry/external-plans.yaml',
      rename: 'Change to `{name}`',
    },
  },
  check: (set, report) => {
    for (const { link, target } of set.links) {
      if (target.kind !== 'missing') continue
      const plan = link.plan.value
      if (plan.includes(':') && !registryReadable(set, 'external-plans')) continue
      const fixes = renameFix(target.near[0], (name) => replaceScalar(set, link.plan.at, name))
      const variant = target.near.length > 0 ? 'near' : 'missing'
      report(link.plan.at, variant, { plan, near: quoted(target.near) }, { fixes })
    }
  },
})
