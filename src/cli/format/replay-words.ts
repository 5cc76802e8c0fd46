import type { NotApplicable } from '../../drill/replay-against.ts'
import type { Locale } from '../../locale/locale.ts'

interface ReplayWords {
  readonly title: string
  readonly titleSince: string
  readonly today: string
  readonly caveat: string
  readonly draft: string
  readonly same: string
  readonly sameSince: string
  readonly sinceBroken: string
  readonly findings: string
  readonly vanished: string
  readonly appeared: string
  readonly decisions: string
  readonly called: string
  readonly calledNow: string
  readonly calledNoMore: string
  readonly calledAlike: string
  readonly earlier: string
  readonly later: string
  readonly declared: string
  readonly never: string
  readonly reckoned: string
  readonly late: string
  readonly noMore: string
  readonly newly: string
  readonly inTime: string
  readonly notAsked: string
  readonly stillOpen: string
  readonly takenBack: string
  readonly askedAnew: string
  readonly notApplicable: string
  readonly entry: string
  readonly why: Readonly<Record<NotApplicable['why'], string>>
  readonly nobody: string
  readonly rest: string
}

/** What a drill comes to by other plans, in words. */
export const replayWords: Readonly<Record<Locale, ReplayWords>> = {
  'zh-CN': {
    title: '{title}（{drill}）：按{against}重演，记录原 {before} 条，重演 {after} 条',
    titleSince:
      '{title}（{drill}）：按{against}重演，与按{since}的重演比较；按{since} {before} 条，按{against} {after} 条',
    today: '现在的预案',
    caveat:
      '注入和各席位的处置照原记录、照原时间，其余按那一版预案重新推定。换了预案，人会有不同的处置，这里看不出来；要看，须重新演练。',
    draft: '那一版预案有错误，以下按草案重演。',
    same: '重演结果与原记录没有差别。',
    sameSince: '两次重演没有差别。',
    sinceBroken: '--since 那一版预案有错误，无法重演；改为与原记录比较',
    findings: '问题：消失 {vanished} 项，新出现 {appeared} 项，仍在 {stayed} 项',
    vanished: '消失',
    appeared: '新出现',
    decisions: '达到启动条件和启动的时间：{count} 处不同',
    called: '达到条件 {before} → {after}，{shift}',
    calledNow: '原未达到条件，现于 {after} 达到',
    calledNoMore: '原于 {before} 达到条件，现未达到',
    calledAlike: '达到条件的时间不变（{before}）',
    earlier: '早 {span}',
    later: '晚 {span}',
    declared: '启动 {before} → {after}',
    never: '没有',
    reckoned: '如决定用时与演练时相同，约在 {at} 启动（推算）',
    late: '时限：不再逾期 {noMore} 项，新逾期 {newly} 项',
    noMore: '不再逾期',
    newly: '新逾期',
    inTime: '时限内完成',
    notAsked: '不再要求',
    stillOpen: '至演练结束未到时限',
    takenBack: '撤回或者免办',
    askedAnew: '原预案没有要求，演练时无人知道要办',
    notApplicable: '不适用的处置：{count} 条，未计入',
    entry: '第 {seq} 条',
    why: {
      gone: '那一版预案没有这一条款、级别或者预案',
      'not-due': '那一版预案此时还没有要求办理',
      'as-it-was': '原记录没有写明全部内容，照原样保留为未予受理',
      'no-authority': '按那一版预案无此权限',
      'not-possible': '按那一版预案此时不能办理',
      'unknown-level': '那一版预案没有这一级别',
      'unknown-obligation': '那一版预案此时还没有要求办理',
      'unknown-fact': '那一版预案没有这项信息',
      'not-open': '按那一版预案此时已经办结或者撤回',
      'not-yet': '按那一版预案，完成标志还没有满足',
      'not-held': '按那一版预案此时不需要保持',
    },
    nobody: '无责任单位',
    rest: '其余 {count} 项见 --format json',
  },
  en: {
    title: '{title} ({drill}): played again by {against}; {before} entries then, {after} now',
    titleSince:
      '{title} ({drill}): played again by {against} and, to compare, by {since}; {before} entries by {since}, {after} by {against}',
    today: 'the plans of today',
    caveat:
      'Injects, and what the seats did, come as they came and when they came; all else is worked out by those plans. By other plans people would have acted otherwise: that this cannot tell, only another drill can.',
    draft: 'Those plans have errors: played as a draft.',
    same: 'Played again it comes to the same.',
    sameSince: 'Both come to the same.',
    sinceBroken: 'The plans of --since have errors and cannot be played; compared with what happened instead',
    findings: 'Findings: {vanished} vanish, {appeared} appear, {stayed} stay',
    vanished: 'gone',
    appeared: 'new',
    decisions: 'Levels called for or declared at another time: {count}',
    called: 'called for {before} → {after}, {shift}',
    calledNow: 'was not called for; now is, at {after}',
    calledNoMore: 'was called for at {before}; now is not',
    calledAlike: 'called for at {before} as before',
    earlier: '{span} earlier',
    later: '{span} later',
    declared: 'declared {before} → {after}',
    never: 'never',
    reckoned: 'had people taken as long as they did: about {at} (reckoned)',
    late: 'Time limits: {noMore} no longer late, {newly} newly late',
    noMore: 'no longer late',
    newly: 'newly late',
    inTime: 'done in time',
    notAsked: 'not asked for any more',
    stillOpen: 'its time limit lies after the end of the drill',
    takenBack: 'withdrawn or waived',
    askedAnew: 'not asked for by the plan then, so that nobody knew of it',
    notApplicable: 'Acts that do not apply, and were left out: {count}',
    entry: 'entry {seq}',
    why: {
      gone: 'those plans have no such clause, level or plan',
      'not-due': 'those plans do not ask for it at that time',
      'as-it-was': 'the log does not tell all of it; kept as it was refused',
      'no-authority': 'not entitled by those plans',
      'not-possible': 'not possible at that time by those plans',
      'unknown-level': 'those plans have no such level',
      'unknown-obligation': 'those plans do not ask for it at that time',
      'unknown-fact': 'those plans do not know this fact',
      'not-open': 'done or withdrawn at that time by those plans',
      'not-yet': 'by those plans it does not count as done yet',
      'not-held': 'by those plans it need not be held at that time',
    },
    nobody: 'nobody',
    rest: '{count} more with --format json',
  },
}
