import type { Locale } from '../locale/locale.ts'

interface DrillSummaryWords {
  readonly listed: (names: readonly string[], all: number) => string
  /** 主要做法: what the record shows was done. */
  readonly planned: (asked: number, done: number) => string
  readonly modes: (modes: string, drills: number) => string
  readonly mode: (mode: string, count: number) => string
  readonly rated: (rated: number, drills: number, rubrics: string) => string
  readonly ledger: (all: number, mended: number, retested: number) => string
  /** 存在问题. */
  readonly overdueDrills: (count: number, plans: string) => string
  readonly oneMode: (mode: string) => string
  readonly unrated: (count: number, drills: string) => string
  readonly fell: (rubric: string, before: string, now: string) => string
  readonly lowest: (rubric: string, now: string) => string
  readonly weak: (count: number, clauses: string) => string
  readonly clause: (plan: string, text: string) => string
  readonly never: (count: number, share: string, plan: string, most: number) => string
  readonly repeated: (count: number) => string
  readonly overdueFindings: (count: number, owners: string) => string
  readonly undecided: (count: number) => string
  /** 下一步打算. */
  readonly makeUp: (plans: string) => string
  readonly nextYear: (year: number, drills: number) => string
  readonly drillNever: (plans: string) => string
  readonly retest: (count: number) => string
  readonly urge: (count: number) => string
  readonly decide: (count: number) => string
  readonly otherMode: string
  readonly practise: (clauses: string) => string
}

const words: Readonly<Record<Locale, DrillSummaryWords>> = {
  'zh-CN': {
    listed: (names, all) => `${names.join('、')}${all > names.length ? `等 ${all} 个` : ''}`,
    planned: (asked, done) =>
      `按计划组织。对照预案和有关规定的演练期限制订年度计划，应当演练 ${asked} 次，完成 ${done} 次`,
    modes: (modes, drills) => `多种形式开展。全年演练 ${drills} 次，其中${modes}`,
    mode: (mode, count) => `${mode} ${count} 次`,
    rated: (rated, drills, rubrics) => `逐次评估。${drills} 次演练中 ${rated} 次按评估表评分（${rubrics}）`,
    ledger: (all, mended, retested) =>
      `问题整改闭环管理。台账登记问题 ${all} 项，已整改 ${mended} 项，其中经演练复验 ${retested} 项`,
    overdueDrills: (count, plans) => `逾期未演练 ${count} 次：${plans}`,
    oneMode: (mode) => `演练方式单一，全部为${mode}`,
    unrated: (count, drills) => `${count} 次演练没有评分：${drills}`,
    fell: (rubric, before, now) => `《${rubric}》平均得分率由上年的 ${before} 降为 ${now}`,
    lowest: (rubric, now) => `《${rubric}》平均得分率最低，为 ${now}`,
    weak: (count, clauses) => `${count} 条条款在不止一次演练中逾期或未完成：${clauses}`,
    clause: (plan, text) => `《${plan}》“${text}”`,
    never: (count, share, plan, most) =>
      `现行预案仍有 ${count} 条条款（${share}）从未练过，其中《${plan}》${most} 条`,
    repeated: (count) => `${count} 项问题在不止一次演练中出现`,
    overdueFindings: (count, owners) => `${count} 项问题逾期未整改（${owners}）`,
    undecided: (count) => `${count} 项问题尚未研究决定是否采纳`,
    makeUp: (plans) => `尽早补上逾期的演练：${plans}`,
    nextYear: (year, drills) => `${year} 年按期限应当演练 ${drills} 次，日期建议见附件`,
    drillNever: (plans) => `演练多安排从未练过的条款，先从${plans}做起`,
    retest: (count) => `对已整改的 ${count} 项问题在演练中复验`,
    urge: (count) => `督促逾期的 ${count} 项整改，重新明确责任单位和完成时限`,
    decide: (count) => `研究 ${count} 项待定问题，明确采纳与否、责任单位和完成时限`,
    otherMode: '增加实战演练和双盲演练，检验临机处置和通信联络',
    practise: (clauses) => `对反复逾期或未完成的条款专项训练：${clauses}`,
  },
  en: {
    listed: (names, all) =>
      `${names.join(', ')}${all > names.length ? ` and ${all - names.length} more` : ''}`,
    planned: (asked, done) =>
      `By plan: the terms of the plans and of regulations asked for ${asked} drills, of which ${done} were held`,
    modes: (modes, drills) => `In several forms: ${drills} drills, ${modes}`,
    mode: (mode, count) => `${count} ${mode}`,
    rated: (rated, drills, rubrics) => `Evaluated: ${rated} of ${drills} drills were scored (${rubrics})`,
    ledger: (all, mended, retested) =>
      `Followed up: the ledger has ${all} findings; ${mended} are mended, ${retested} of them retested in a drill`,
    overdueDrills: (count, plans) => `Drills overdue: ${count} (${plans})`,
    oneMode: (mode) => `All drills were of one form: ${mode}`,
    unrated: (count, drills) => `Drills not scored: ${count} (${drills})`,
    fell: (rubric, before, now) => `${rubric}: average performance fell from ${before} to ${now}`,
    lowest: (rubric, now) => `${rubric} has the lowest average performance, ${now}`,
    weak: (count, clauses) =>
      `Clauses late or not done in more than one drill: ${count}, first of all ${clauses}`,
    clause: (plan, text) => `“${text}” of ${plan}`,
    never: (count, share, plan, most) =>
      `Clauses in force that were never drilled: ${count} (${share}), ${most} of them in ${plan}`,
    repeated: (count) => `Findings seen in more than one drill: ${count}`,
    overdueFindings: (count, owners) => `Findings overdue: ${count} (${owners})`,
    undecided: (count) => `Findings still to be decided upon: ${count}`,
    makeUp: (plans) => `Hold the overdue drills soon: ${plans}`,
    nextYear: (year, drills) => `Drills due in ${year}: ${drills}; the annex proposes days`,
    drillNever: (plans) => `Choose scenarios for clauses that were never drilled, first of ${plans}`,
    retest: (count) => `Retest in drills what was mended (findings: ${count})`,
    urge: (count) => `Follow up what is overdue (findings: ${count}); settle anew who mends it by when`,
    decide: (count) => `Decide whether, by whom and by when findings are mended (open: ${count})`,
    otherMode: 'Hold full-scale and double-blind drills, too: they test acting and communicating unprepared',
    practise: (clauses) => `Train what was repeatedly late or not done: ${clauses}`,
  },
}

export function drillSummaryWords(locale: Locale): DrillSummaryWords {
  return words[locale]
}
