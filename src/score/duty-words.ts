import type { ObligationKind, Program } from '../compile/program.ts'
import { levelText } from '../locale/level-text.ts'
import { fill, type Locale } from '../locale/locale.ts'
import { activeLevel, type LevelId, type LevelName } from '../vocabulary/level.ts'
import type { Duty } from './drill-record.ts'

/** What the steps of a start procedure are called: plans name them by a key word only (研判, 决定). */
const procedureWords: Readonly<Partial<Record<ObligationKind, Readonly<Record<Locale, string>>>>> = {
  assess: { 'zh-CN': '研判是否启动{level}响应', en: 'assess whether to declare {level}' },
  propose: { 'zh-CN': '提出启动{level}响应', en: 'propose {level}' },
  agree: { 'zh-CN': '同意启动{level}响应', en: 'agree to {level}' },
  decide: { 'zh-CN': '决定启动{level}响应', en: 'decide on {level}' },
  sign: { 'zh-CN': '签发{level}响应命令', en: 'sign the order for {level}' },
  release: { 'zh-CN': '发布{level}响应', en: 'make {level} public' },
  notify: { 'zh-CN': '报告、通报{level}响应启动情况', en: 'report that {level} is declared' },
}

const noLevel: Readonly<Record<Locale, string>> = { 'zh-CN': '', en: 'the response' }

export interface DutyName {
  readonly kind: ObligationKind
  readonly text: string
  /** The level whose start procedure it belongs to; null for other duties. */
  readonly level: LevelId | null
}

/** What a duty is called: the plan's own words, a step of a start procedure by its kind, a link by the plan it calls. */
export function dutyWords(
  { kind, text, level }: DutyName,
  locale: Locale,
  levels: readonly LevelName[],
): string {
  if (kind === 'link') return locale === 'zh-CN' ? `联动启动《${text}》` : `bring in “${text}”`
  const words = procedureWords[kind]
  if (text !== '' || !words) return text
  // A plan without levels is in force or not: 决定启动响应, no level to name.
  const named =
    level === null || level === activeLevel.id ? noLevel[locale] : levelText(level, locale, levels)
  return fill(words[locale], { level: named })
}

/** The level of the start procedure that a duty belongs to, as the program says. */
export function procedureLevel(
  duty: Pick<Duty, 'kind' | 'clause' | 'instance'>,
  program: Program,
): LevelId | null {
  if (!procedureWords[duty.kind]) return null
  const spec = program.obligations.find((one) => one.clause === duty.clause && one.instance === duty.instance)
  return spec?.levels[0] ?? null
}
