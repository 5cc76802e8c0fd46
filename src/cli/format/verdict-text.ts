import type { LedgerFinding } from '../../link/ledger.ts'
import { bracketed, fill, type Locale } from '../../locale/locale.ts'
import { findingSentence } from '../../revise/finding-words.ts'
import {
  failing,
  type RegressionKind,
  regressionKinds,
  type StandsBecause,
} from '../../revise/regressions.ts'
import type { Finding } from '../../revise/revision.ts'
import type { Replayed } from '../replaying.ts'
import { decisionWords } from './replay-text.ts'

interface VerdictWords {
  readonly passed: string
  readonly failed: string
  readonly nothingAsked: string
  readonly kind: Readonly<Record<RegressionKind, string>>
  readonly not: Readonly<Record<RegressionKind, string>>
  readonly because: Readonly<Record<StandsBecause, string>>
  readonly untold: string
  readonly separator: string
}

const words: Readonly<Record<Locale, VerdictWords>> = {
  'zh-CN': {
    passed: '通过：{kinds}',
    failed: '不通过：{kinds}',
    nothingAsked: '没有要求判定是否通过（--fail-on none）',
    kind: {
      again: '整改过的问题又出现 {count} 项',
      later: '达到启动条件推迟或者不再达到 {count} 处',
      fault: '预案文字造成的新问题 {count} 项',
      new: '新出现的问题 {count} 项',
      late: '新逾期 {count} 项',
    },
    not: {
      again: '整改过的问题没有再出现',
      later: '达到启动条件没有推迟',
      fault: '没有预案文字造成的新问题',
      new: '没有新出现的问题',
      late: '没有新逾期',
    },
    because: {
      back: '问题 {id} 又出现：按整改时的预案（{commit}）重演没有，这一版又有；{problem}',
      'never-gone': '问题 {id} 登记为已整改（{commit}），按整改后的预案重演仍在；{problem}',
      unread: '问题 {id} 登记为已整改，重演仍在；整改的提交（{commit}）读不到，无从比较，请核对；{problem}',
    },
    untold: '问题 {id} 已整改（{commit}），重演照原来的处置，看不出成效，不计；要看，须再次演练',
    separator: '，',
  },
  en: {
    passed: 'Passed: {kinds}',
    failed: 'Failed: {kinds}',
    nothingAsked: 'Nothing was asked for that it could fail by (--fail-on none)',
    kind: {
      again: 'findings that were mended and stand again: {count}',
      later: 'levels called for later, or no more: {count}',
      fault: 'new findings that are the text’s own fault: {count}',
      new: 'new findings: {count}',
      late: 'newly late: {count}',
    },
    not: {
      again: 'what was mended does not stand again',
      later: 'no level is called for later',
      fault: 'the text has no new fault',
      new: 'no finding is new',
      late: 'nothing is newly late',
    },
    because: {
      back: 'Finding {id} is back: by the plans that mended it ({commit}) it is gone, by these it stands; {problem}',
      'never-gone':
        'Finding {id} is noted as mended ({commit}), and by those very plans it still stands; {problem}',
      unread:
        'Finding {id} is noted as mended and stands; the commit that mended it ({commit}) cannot be read to compare: look it up; {problem}',
    },
    untold:
      'Finding {id} was mended ({commit}); people do here what they did then, so that no effect can show, and it does not count: only another drill can tell',
    separator: ', ',
  },
}

/** Whether plans pass the drill, and why not, last and in few lines. */
export function verdictText(
  { after, regressions }: Pick<Replayed, 'after' | 'regressions'>,
  failOn: readonly RegressionKind[],
  locale: Locale,
): string {
  const said = words[locale]
  const failed = failing(regressions, failOn)
  const counted = failed.map((kind) => fill(said.kind[kind], { count: regressions[kind].length }))
  const held = regressionKinds.filter((kind) => failOn.includes(kind)).map((kind) => said.not[kind])
  const kinds = (failed.length > 0 ? counted : held).join(said.separator)
  const verdict = failed.length > 0 ? said.failed : said.passed
  const again = failed.includes('again') ? regressions.again : []
  const faults = failed.includes('new') ? regressions.new : failed.includes('fault') ? regressions.fault : []
  return [
    failOn.length === 0 ? said.nothingAsked : fill(verdict, { kinds }),
    ...again.map(({ finding, because }) => `  ${fill(said.because[because], paramsOf(finding))}`),
    ...(failed.includes('later') ? regressions.later : []).map(
      (each) => `  ${decisionWords(each, after, locale)}`,
    ),
    ...faults.map((each) => `  ${sentenceOf(each, after, locale)}`),
    ...(failOn.includes('again') ? regressions.untold : []).map(
      (finding) => `  ${fill(said.untold, paramsOf(finding))}`,
    ),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function paramsOf({ id, current }: LedgerFinding) {
  return { id, commit: current.commit ?? '—', problem: current.problem ?? current.clause.value }
}

function sentenceOf(finding: Finding, { trace, program }: Replayed['after'], locale: Locale): string {
  return `${findingSentence(finding, { locale, trace, program })}${bracketed(finding.clause, locale)}`
}
