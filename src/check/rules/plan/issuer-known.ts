import type { Written } from '../../../model/written.ts'
import { nearNames } from '../../../vocabulary/near.ts'
import { measures } from '../../citations.ts'
import { issued } from '../../dated.ts'
import { registryReadable } from '../../registry-readable.ts'
import { defineRule } from '../../rule.ts'
import { quoted, renameFix, replaceScalar } from '../../wording.ts'

/** `issuer` and `lead` are organizations of the register, written by id, name or alias. */
export const issuerKnown = defineRule({
  basis: measures(
    25,
    '规定各类预案由谁审批、以谁的名义印发',
    'says who approves each kind of plan and in whose name it is issued',
  ),
  holds: {
    'zh-CN': '印发单位和牵头单位已在名录登记。',
    en: 'The issuing and the lead body are in the register.',
  },
  because: {
    'zh-CN': '不知由谁印发、由谁牵头，预案就没有主人。',
    en: 'Without a known issuer and lead the plan has no owner.',
  },
  messages: {
    'zh-CN': {
      unknown: '单位 `{name}` 没有登记；请在 registry/organizations.yaml 中登记，或改正',
      near: '单位 `{name}` 没有登记，相近的有 {near}；请改正，或在 registry/organizations.yaml 中登记',
      rename: '改为 `{name}`',
    },
    en: {
      unknown:
        'Organization `{name}` is not registered; register it in registry/organizations.yaml, or correct it',
      near: 'Organization `{name}` is not registered (nearest: {near}); correct it, or register it in registry/organizations.yaml',
      rename: 'Change to `{name}`',
    },
  },
  check: (set, report) => {
    if (!registryReadable(set, 'organizations')) return
    const known = set.directory.organizationsById
    const look = ({ value: name, at }: Written<string>): void => {
      // That nobody says it is told by `plan/issuer-and-status`.
      if (name === '' || known.has(name)) return
      const near = nearNames(
        name,
        [...known.values()].flatMap((each) => [each.id, each.name, ...each.aliases]),
      )
      const meant = set.directory.organization(name)?.id ?? near[0]
      const fixes = renameFix(meant, (id) => replaceScalar(set, at, id))
      report(at, near.length > 0 ? 'near' : 'unknown', { name, near: quoted(near) }, { fixes })
    }
    for (const { issuer } of issued(set)) look(issuer)
    for (const { lead } of set.allPlans) if (lead) look(lead)
  },
})
