import type { Severity } from '../diagnostic/diagnostic.ts'
import type { Locale } from '../locale/locale.ts'

/** Findings of the runner itself: about rules, settings and exceptions, not about plans. */
export const ownFindings = {
  'rule/crashed': {
    severity: 'error',
    messages: {
      'zh-CN': {
        crashed: '规则 `{rule}` 运行出错，此项未能检查：{message}。其他规则照常。这是本工具的缺陷，请反馈',
      },
      en: {
        crashed:
          'Rule `{rule}` failed and did not check anything: {message}. The others ran. This is a bug; please report it',
      },
    },
  },
  'rule/name-known': {
    severity: 'error',
    messages: {
      'zh-CN': {
        ruleset: '没有名为 `{name}` 的规则集，已按 `recommended` 检查；请改用 {known} 之一',
        rule: '`severities` 中的 `{name}` 不是规则名；请照 docs/zh-CN/rules.md 改正',
      },
      en: {
        ruleset: 'There is no ruleset `{name}`, so `recommended` was used; write one of {known}',
        rule: '`{name}` in `severities` is not a rule; correct it after docs/en/rules.md',
      },
    },
  },
  'rule/allow-unused': {
    severity: 'hint',
    messages: {
      'zh-CN': {
        unused: '这条例外没有用到：此处没有 `{rule}` 报出的问题；请删去',
        unknown: '例外中的 `{rule}` 不是规则名；请照 docs/zh-CN/rules.md 改正',
      },
      en: {
        unused: 'This exception is not used: `{rule}` finds nothing here; remove it',
        unknown: 'The exception names `{rule}`, which is not a rule; correct it after docs/en/rules.md',
      },
    },
  },
  'rule/allow-without-reason': {
    severity: 'warning',
    messages: {
      'zh-CN': {
        missing: '例外 `{rule}` 没有写明理由，不予采用；请写成 `<!-- yuyan-allow {rule}：理由 -->`',
      },
      en: {
        missing:
          'The exception for `{rule}` gives no reason and is not honoured; write `<!-- yuyan-allow {rule}: reason -->`',
      },
    },
  },
} as const satisfies Record<
  string,
  { severity: Severity; messages: Readonly<Record<Locale, Readonly<Record<string, string>>>> }
>

export type OwnCode = keyof typeof ownFindings
