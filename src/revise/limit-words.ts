import type { Locale } from '../locale/locale.ts'

type Sentence = Readonly<Record<Locale, string>>

/** What many runs or drills show about a time limit, one sentence each, without a full stop. */
export const limitFindingWords = {
  'limit-missed-often': {
    'zh-CN': '{who}{clauses}多数没有按时完成：推演 {count} 次，按时 {kept} 次（{percent}%），时限 {limitMs}',
    en: '{who}: {clauses} was mostly late: in time in {kept} of {count} runs ({percent}%), limit {limitMs}',
  },
  'limit-missed-in-drills': {
    'zh-CN':
      '{who}{clauses}多数没有按时完成：归档演练 {count} 次，按时 {kept} 次（{percent}%），时限 {limitMs}',
    en: '{who}: {clauses} was mostly late: in time in {kept} of {count} drills on record ({percent}%), limit {limitMs}',
  },
  'limit-never-near': {
    'zh-CN': '《{plan}》有 {number} 项时限，九成推演用时不到三分之一：{clauses}{more}',
    en: '“{plan}”: limits of which nine in ten runs took less than a third ({number}): {clauses}{more}',
  },
  'limit-never-near-in-drills': {
    'zh-CN': '《{plan}》有 {number} 项时限，九成归档演练用时不到三分之一：{clauses}{more}',
    en: '“{plan}”: limits of which nine in ten drills on record took less than a third ({number}): {clauses}{more}',
  },
} as const satisfies Record<string, Sentence>

/** The distribution behind it. */
export const limitReasoningWords = {
  'limit-spread': {
    'zh-CN': '实际用时（每次取最慢的单位）：P10 {p10Ms}、P50 {p50Ms}、P90 {p90Ms}',
    en: 'time taken (the slowest body each time): P10 {p10Ms}, P50 {p50Ms}, P90 {p90Ms}',
  },
  'limit-spread-open': {
    'zh-CN': '实际用时（每次取最慢的单位）：P10 {p10Ms}、P50 {p50Ms}；超过一成到结束没有完成，算不出 P90',
    en: 'time taken (the slowest body each time): P10 {p10Ms}, P50 {p50Ms}; more than one in ten never done, so there is no P90',
  },
  'limit-spread-none': {
    'zh-CN': '半数以上到结束没有完成，放宽时限无济于事',
    en: 'more than half were never done: a longer limit alone does not help',
  },
  'limit-shares': {
    'zh-CN':
      '分布：时限内 {kept} 次，超出不到一半 {little} 次，超出一半以上、不到一倍 {half} 次，超出一倍以上 {much} 次，没有完成 {never} 次',
    en: 'distribution: {kept} within the limit, {little} over it by less than half, {half} by half up to double, {much} by more, {never} never done',
  },
  'limit-drills': { 'zh-CN': '依据的演练：{drills}', en: 'drills it rests on: {drills}' },
  'limit-measured': {
    'zh-CN': '参演人员用时据实测：{measured}',
    en: 'times of the participants were measured: {measured}',
  },
  'limit-assumed': {
    'zh-CN':
      '参演人员用时出自情景的假定，不足以改时限；有实测数据的，在情景 participants 中用 measured 注明来源后重做',
    en: 'times of the participants are assumptions of the scenario and no ground for another limit; where they were measured, say so by `measured` in its participants and do it again',
  },
} as const satisfies Record<string, Sentence>

/** What is proposed, and what comes of it. */
export const limitProposalWords = {
  'new-limit': {
    'zh-CN': '时限由 {fromMs}调整为 {toMs}（P90 为 {p90Ms}，取整）',
    en: 'set the limit from {fromMs} to {toMs} (P90 is {p90Ms}, rounded up)',
  },
  'limit-would-keep': {
    'zh-CN': '按新时限，{count} 次演练中 {kept} 次按时（{percent}%）',
    en: 'by the new limit {kept} of {count} drills were in time ({percent}%)',
  },
  'limit-kept-in-runs': {
    'zh-CN': '按修改后的文本重演 {count} 次：{kept} 次按时（{percent}%）',
    en: 'played again {count} times on the revised text: in time in {kept} ({percent}%)',
  },
  'limit-still-missed': {
    'zh-CN': '按修改后的文本重演 {count} 次：仍只有 {kept} 次按时（{percent}%），须另行研究',
    en: 'played again {count} times on the revised text: still in time in only {kept} ({percent}%)',
  },
  'limit-against-rule': {
    'zh-CN': '把时限由 {fromMs}放宽为 {toMs}，会与规定或者其他预案不符（{rules}），未予提出',
    en: 'a limit of {toMs} in place of {fromMs} would go against rules or other plans ({rules}) and is not offered',
  },
  'limit-over-superior': {
    'zh-CN': '把时限由 {fromMs}放宽为 {toMs}，会超过上级《{plan}》对同一任务规定的 {superiorMs}，未予提出',
    en: 'a limit of {toMs} in place of {fromMs} would exceed the {superiorMs} that the superior “{plan}” sets for the same task, and is not offered',
  },
  'limit-to': {
    'zh-CN': '时限可考虑调整为 {toMs}（P90 为 {p90Ms}，取整），先以有人参加的演练核实',
    en: 'consider a limit of {toMs} (P90 is {p90Ms}, rounded up); verify it in a drill with people first',
  },
  'limit-to-later': {
    'zh-CN': '时限可考虑调整为 {toMs}（P90 为 {p90Ms}，取整）；演练不足 {least} 次，待再次演练后定',
    en: 'consider a limit of {toMs} (P90 is {p90Ms}, rounded up); there were fewer than {least} drills: decide after another',
  },
  'limit-to-by-hand': {
    'zh-CN': '时限可考虑调整为 {toMs}（P90 为 {p90Ms}，取整），条款文字须人工修改',
    en: 'consider a limit of {toMs} (P90 is {p90Ms}, rounded up); the text must be changed by hand',
  },
  'report-limit-stands': {
    'zh-CN': '信息报告、叫应的时限由法规和上级规定，不因逾期而放宽：落实值班和替补人员，改进报送办法',
    en: 'limits of reports and calls are set by law and superiors and are not loosened for being missed: settle duty staff and substitutes, and how the word is passed',
  },
  'tighten-limits': {
    'zh-CN': '经论证收紧时限（按 P90 的两倍取整）：{limits}',
    en: 'tighten them, with reasons (twice P90, rounded up): {limits}',
  },
  'keep-slack': {
    'zh-CN': '保留现有时限，作为夜间、恶劣天气等情况下的余量',
    en: 'leave them as they are, as reserve for nights and bad weather',
  },
} as const satisfies Record<string, Sentence>
