import { ownRule } from '../../citations.ts'
import { registryPlace } from '../../registry-place.ts'
import { registryReadable } from '../../registry-readable.ts'
import { defineRule } from '../../rule.ts'

/** The issuer of a plan outside the set is in the register, if it is given. */
export const externalIssuerKnown = defineRule({
  basis: ownRule('预案集', 'A plan set'),
  holds: {
    'zh-CN': '外部预案的印发单位已在名录登记。',
    en: 'The body that issues a plan outside the set is in the register.',
  },
  because: {
    'zh-CN': '没有登记就不知道上级、邻地的预案找谁联系。',
    en: 'If it is not, nobody knows whom to call about the plan above or next door.',
  },
  messages: {
    'zh-CN': {
      unknown: '外部预案 `{plan}` 的印发单位 `{id}` 没有登记；请在 registry/organizations.yaml 中登记',
    },
    en: {
      unknown:
        'The issuer `{id}` of the outside plan `{plan}` is not registered; register it in registry/organizations.yaml',
    },
  },
  check: (set, report) => {
    if (!registryReadable(set, 'organizations')) return
    set.registry.externalPlans.forEach(({ id: plan, issuer, at }, index) => {
      if (issuer === null || set.directory.organizationsById.has(issuer)) return
      report(registryPlace(set, 'external-plans', ['plans', index, 'issuer'], at), 'unknown', {
        plan,
        id: issuer,
      })
    })
  },
})
