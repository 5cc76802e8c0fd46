import { formatDate, parseInstant } from '../../../vocabulary/instant.ts'
import { endOfTerm } from '../../../vocabulary/term.ts'
import { regimeParams } from '../../regimes.ts'
import { registryReadable } from '../../registry-readable.ts'
import { defineRule } from '../../rule.ts'

/** Telephones in registry/contacts.yaml were rung up within the interval. Silent where there is no such file. */
export const contactFresh = defineRule({
  basis: {
    'zh-CN':
      '《生产安全事故应急预案管理办法》（原国家安监总局令第88号）第十六条：附件中的联系方式等信息应当经常更新；核对周期由期限规定（registry/regimes.yaml）确定',
    en: 'Measures for Managing Plans for Production Accidents, art. 16: contacts and the like in the annexes are kept up to date; how often is set by the terms (registry/regimes.yaml)',
  },
  holds: {
    'zh-CN': '联系方式在规定的间隔内核对过。',
    en: 'Telephones and duty posts were checked within their interval.',
  },
  because: {
    'zh-CN': '电话打不通，叫应就断在这一环。',
    en: 'When a number no longer answers, the calling chain breaks there.',
  },
  messages: {
    'zh-CN': {
      stale: '`{name}`的电话上次核对是 `{date}`，已超过 {term}（{rests}）；请拨通核对，并更新 `checked`',
      unchecked: '`{name}`的电话没有核对日期；请拨通核对，并填写 `checked`',
    },
    en: {
      stale:
        'The number of `{name}` was last checked on `{date}`, more than {term} ago ({rests}); ring it up and put the date into `checked`',
      unchecked: 'The number of `{name}` has no date of check; ring it up and fill in `checked`',
    },
  },
  check: (set, report, today) => {
    const regime = set.registry.regimes.find(({ what }) => what === 'check-contacts')
    if (!regime || !registryReadable(set, 'contacts', 'regimes')) return
    for (const { organization, post, checked, at } of set.registry.contacts) {
      const body = set.directory.organizationsById.get(organization)?.name ?? organization
      const name = post === null ? body : `${body}${post}`
      const from = checked ? parseInstant(checked.value, 0) : null
      if (!checked) report(at, 'unchecked', { name })
      else if (from !== null && today > endOfTerm(from, regime.limit, set.registry.holidays.calendar))
        report(checked.at, 'stale', { ...regimeParams(regime), name, date: formatDate(from, 0) })
    }
  },
})
