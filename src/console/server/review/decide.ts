import { fill, type Locale } from '../../../locale/locale.ts'
import { textsOf } from '../../../locale/texts-of.ts'
import { checkMove, ledgerChange, type MoveTrouble } from '../../../revise/move-finding.ts'
import type { Problem } from '../../protocol.ts'
import type { Decision } from '../../review-protocol.ts'
import type { LibraryAsked } from '../library/library-asked.ts'
import { object, oneOf, type Read, text } from '../read-json.ts'
import type { OverDrill } from './over-drills.ts'

export const readDecision: Read<Decision> = object({
  finding: text,
  move: oneOf('accept', 'reject'),
  owner: text,
  due: text,
  reason: text,
})

/** Writes a decision into the record's findings.yaml as `yuyan findings accept` and `reject` do; null when it stands there, else why it does not. */
export function decide(decision: Decision, { past }: OverDrill, asked: LibraryAsked): Problem | null {
  const { set, speaker, library, fault } = asked
  const { locale } = speaker
  const finding = set.ledger.find(({ id, records }) => id === decision.finding && isOf(past.drill, records))
  if (!finding) return refused(sentences[locale].gone)
  const { move, owner, due, reason } = decision
  const said = move === 'accept' ? { owner: owner.trim(), due: due.trim() } : { reason: oneLine(reason) }
  const checked = checkMove(finding, move, said, set)
  if (checked.kind !== 'checked') return refused(troubleSentence(checked, locale))
  const { path, change } = ledgerChange(finding, move, checked.said)
  try {
    return library.rewrite(path, change) ? null : refused(sentences[locale].gone)
  } catch (error) {
    fault(error)
    return refused(fill(sentences[locale].notWritten, { path }))
  }
}

function isOf(drill: string, records: readonly { readonly drill: string }[]): boolean {
  return records.some((one) => one.drill === drill)
}

/** A reason is one line of the file and of every table that shows it. */
function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

function refused(sentence: string): Problem {
  return { problem: 'bad-request', sentence }
}

const sentences = {
  'zh-CN': {
    gone: '归档记录中已没有这条问题，没有记下；请刷新后重试',
    notWritten: '没有写入 {path}，不算数；请检查磁盘和文件权限后重试',
    wrong: '这条问题现为“{state}”，不能再作此决定',
    owner: '请选择责任单位',
    due: '请填写完成期限',
    reason: '请写明不采纳的理由',
    badDue: '完成期限“{due}”不是日期；请按 2026-03-31 的样子填写',
    noOwner: '登记表中没有“{owner}”这个单位；请从列出的单位中选择',
    near: '登记表中没有“{owner}”这个单位；是否为“{near}”',
  },
  en: {
    gone: 'The record no longer has this finding; nothing was written. Reload the page and try again',
    notWritten:
      '{path} could not be written and nothing counts; check the disk and the file’s rights, then try again',
    wrong: 'This finding is now “{state}”, so this can no longer be decided',
    owner: 'Choose the body that answers for it',
    due: 'Give the day by which it is to be done',
    reason: 'Say why it is rejected',
    badDue: '“{due}” is no date; write it as 2026-03-31',
    noOwner: 'No body “{owner}” is registered; choose one of those listed',
    near: 'No body “{owner}” is registered; perhaps “{near}”',
  },
} as const satisfies Readonly<Record<Locale, Readonly<Record<string, string>>>>

function troubleSentence(trouble: MoveTrouble, locale: Locale): string {
  const said = sentences[locale]
  switch (trouble.kind) {
    case 'wrong-move':
      return fill(said.wrong, { state: textsOf(locale).ledger.state[trouble.from] })
    case 'lacking': {
      const [first] = trouble.missing
      return first === 'owner' || first === 'due' ? said[first] : said.reason
    }
    case 'bad-due':
      return fill(said.badDue, { due: trouble.due })
    case 'no-such-owner': {
      const { owner, near } = trouble
      return near === null ? fill(said.noOwner, { owner }) : fill(said.near, { owner, near })
    }
  }
}
