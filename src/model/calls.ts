import { parseCondition } from '../condition/parse-condition.ts'
import type { Table } from '../document/document.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { ColumnOf } from '../vocabulary/table-kind.ts'
import { asReference, namesIn, splitWords } from './cells.ts'
import { limitIn } from './limits.ts'
import type { ReportRow } from './plan.ts'
import { readOrigin } from './reports.ts'
import { type TableLine, tableLines } from './table-rows.ts'
import { wordsOf } from './words.ts'
import type { Written } from './written.ts'

type CallLine = TableLine<ColumnOf<'calls'>>
type Row = Omit<ReportRow, 'group' | 'levels'>

/** What calls are read with: the plan's id, whether the table stands in a level's section, what 立即 means. */
export interface CallSettings {
  readonly plan: string
  readonly inLevel: boolean
  readonly immediately: Ms
}

/**
 * The duties of a call table (叫应). Each row gives the call `W-1`, which the caller owes; for each body called `W-1.answer`
 * (a second one `W-1.answer.2`), which that body owes from the call on; `W-1.next`, owed by the caller once an answer is late,
 * to whom 未应 names; and `W-1.feedback` from the answer on. What a row does not say, it does not ask for; a row without
 * 编号 is the call only.
 */
export function readCallTable(table: Table, settings: CallSettings): Row[] {
  return tableLines('calls', table).flatMap((line) => readCall(line, settings))
}

function readCall(line: CallLine, settings: CallSettings): Row[] {
  const { immediately } = settings
  const called = namesIn(line.cell('called'))
  const callers = namesIn(line.cell('caller'))
  const call: Row = {
    id: numberOf(line),
    kind: '叫应',
    report: { value: `叫应${called.map(({ value }) => value).join('、')}`, at: line.at },
    owners: callers,
    to: called,
    origin: readOrigin(line.cell('trigger'), line.at, settings.inLevel),
    within: limitIn(line.cell('within'), immediately),
    every: null,
    until: null,
    unreadable: [],
    when: null,
    content: line.cell('by')?.text ?? '',
    at: line.at,
  }
  const { id } = call
  if (!id) return [call]
  const answers = line.cell('answer')
    ? called
        .filter(({ value }) => !isPublic(value))
        .map((who, index) => answerOf(call, id, { who, index, line, immediately }))
    : []
  return [
    call,
    ...answers,
    ...nextOf(call, id, answers, { line, settings }),
    ...feedbackOf(call, id, answers, { line, immediately }),
  ]
}

function numberOf(line: CallLine): Written<string> | null {
  const cell = line.cell('id')
  const whole = cell ? splitWords(wordsOf(cell, 'kept'), '')[0] : undefined
  return whole ? asReference(whole) : null
}

/** A duty that begins when the row `after` is done. */
function afterRow(after: string, at: Row['at']): Row['origin'] {
  return { kind: 'row', text: after, row: after, condition: null, at }
}

interface Answering {
  readonly who: Written<string>
  readonly index: number
  readonly line: CallLine
  readonly immediately: Ms
}

/** 应答 counts from calling, and the body called is the one who is late. */
function answerOf(call: Row, id: Written<string>, { who, index, line, immediately }: Answering): Row {
  return {
    ...call,
    id: { value: `${id.value}.answer${index > 0 ? `.${index + 1}` : ''}`, at: id.at },
    kind: '应答',
    report: { value: '应答', at: who.at },
    owners: [who],
    to: call.owners,
    origin: afterRow(id.value, call.at),
    within: limitIn(line.cell('answer'), immediately),
  }
}

/** 未应: who is called next, once an answer is late. */
function nextOf(
  call: Row,
  id: Written<string>,
  answers: readonly Row[],
  { line, settings }: { readonly line: CallLine; readonly settings: CallSettings },
): Row[] {
  const next = namesIn(line.cell('next'))
  if (next.length === 0 || answers.length === 0) return []
  const source = answers
    .map((answer) => `状态("${settings.plan}#${answer.id?.value ?? ''}") = "late"`)
    .join(' 或 ')
  const at = line.cell('next')?.at ?? line.at
  return [
    {
      ...call,
      id: { value: `${id.value}.next`, at: id.at },
      report: { value: `无应答，叫应${next.map(({ value }) => value).join('、')}`, at },
      to: next,
      within: call.within?.ms === null ? null : call.within,
      origin: { kind: 'condition', text: source, row: null, condition: parseCondition(source), at },
    },
  ]
}

/** 辖区住户, 受威胁群众: the last link of the chain, of whom no answer is owed; the caller says what came of it. */
function isPublic(name: string): boolean {
  return /(?:住户|农户|居民|村民|群众|公众|游客|师生)$/.test(name)
}

function feedbackOf(
  call: Row,
  id: Written<string>,
  answers: readonly Row[],
  { line, immediately }: { readonly line: CallLine; readonly immediately: Ms },
): Row[] {
  const cell = line.cell('feedback')
  if (!cell) return []
  const [first] = answers
  const heard = call.to.filter(({ value }) => !isPublic(value))
  return [
    {
      ...call,
      id: { value: `${id.value}.feedback`, at: id.at },
      kind: '反馈',
      report: { value: '反馈落实情况', at: cell.at },
      owners: heard.length > 0 ? heard : call.owners,
      to: heard.length > 0 ? call.owners : [],
      origin: afterRow(first?.id?.value ?? id.value, call.at),
      within: limitIn(cell, immediately),
    },
  ]
}
