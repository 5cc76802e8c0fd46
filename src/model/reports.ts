import { parseCondition } from '../condition/parse-condition.ts'
import type { Place } from '../diagnostic/place.ts'
import type { Inline, Table } from '../document/document.ts'
import { canonical } from '../vocabulary/canonical.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { ColumnOf } from '../vocabulary/table-kind.ts'
import { asReference, namesIn, splitWords } from './cells.ts'
import { cycleIn, limitIn, readLimit } from './limits.ts'
import type { ReportOrigin, ReportRow, TimeLimit } from './plan.ts'
import { rowConditionIn } from './row-condition.ts'
import { type TableLine, tableLines } from './table-rows.ts'
import { wholeOf, wordsOf } from './words.ts'

type ReportLine = TableLine<ColumnOf<'reports'>>

/**
 * The rows of a report table. A 时限 cell with a limit per means (电话 20 分钟、书面 30 分钟) is one row per limit: the
 * first keeps the 编号, the second is `<编号>.2`. `inLevel`: the table stands in a level's section, where an empty 起算
 * means the start of the response; elsewhere it means the event.
 */
export function readReportTable(
  table: Table,
  inLevel: boolean,
  immediately: Ms,
): Omit<ReportRow, 'group' | 'levels'>[] {
  return tableLines('reports', table).flatMap((line) => readReportLine(line, inLevel, immediately))
}

function readReportLine(
  line: ReportLine,
  inLevel: boolean,
  immediately: Ms,
): Omit<ReportRow, 'group' | 'levels'>[] {
  const report = line.cell('report')
  const cycle = cycleIn(line.cell('every'), immediately)
  const id = line.cell('id')
  const whole = id ? splitWords(wordsOf(id, 'kept'), '')[0] : undefined
  const number = whole ? asReference(whole) : null
  const row = {
    kind: line.cell('kind')?.text ?? '',
    report: report ? wholeOf(report) : { value: '', at: line.at },
    owners: namesIn(line.cell('owner')),
    to: namesIn(line.cell('to')),
    origin: readOrigin(line.cell('from'), line.at, inLevel),
    every: cycle.every,
    until: readUntil(line.cell('until')),
    unreadable: cycle.unreadable,
    when: rowConditionIn(line.cell('when')),
    content: line.cell('content')?.text ?? '',
    at: line.at,
  }
  return limitsOf(line.cell('within'), immediately).map((within, index) => {
    const own = number && index > 0 ? { value: `${number.value}.${index + 1}`, at: number.at } : number
    return { ...row, id: own, within }
  })
}

const means =
  /^(?:电话|口头|书面|文字|短信|传真|网络|系统|书面材料|phone|oral|verbal|written|fax|sms)(?:报告|报送|形式)?/i

/** One limit per means of report; a single limit, or one that was not understood, is given as it stands. */
function limitsOf(cell: Inline | null, immediately: Ms): (TimeLimit | null)[] {
  if (!cell) return [null]
  const parts = splitWords(wordsOf(cell, 'kept'), '、，,；;\n').map((part) => {
    const limit = readLimit({ value: part.value.replace(means, ''), at: part.at }, immediately)
    return { ...limit, text: part.value }
  })
  const [first] = parts
  if (parts.length > 1 && parts.every(isRead)) return parts
  if (parts.length === 1 && first && isRead(first)) return [first]
  return [limitIn(cell, immediately)]
}

function isRead({ ms, calendar }: TimeLimit): boolean {
  return ms !== null || calendar !== null
}

/** 止于: code, words that mean the end of the response (响应终止), or other words. */
function readUntil(cell: Inline | null): ReportRow['until'] {
  const until = rowConditionIn(cell)
  if (until?.kind !== 'words' || !endOfResponse.test(canonical(until.text))) return until
  return { kind: 'ended', at: until.at }
}

const endOfResponse = /^(?:本级|应急)*(?:响应)?(?:终止|结束|解除)$|^(?:end|termination)(?:ofresponse)?$/i

const origins: readonly (readonly [ReportOrigin, RegExp])[] = [
  ['warning', /^(?!.*(?:解除|结束|lifted)).*(?:预警|warning)/i],
  ['received', /^(?:接报|接警|接到(?:报告|信息|报警)|收到(?:报告|信息)|获悉|received|receipt)/i],
  ['event', /^(?:事发|(?:事件|事故|灾害|险情|灾情|突发事件)?发生|event|incident)/i],
  ['end', /^(?:本级|[a-z0-9]{1,6}级)?(?:应急)?(?:响应)?(?:终止|结束|解除)|^(?:end|termination|stand-?down)/i],
  ['start', /^(?:本级|[a-z0-9一二三四]{1,6}级)?(?:应急)?(?:响应)?启动|^(?:start|activation)/i],
]

/**
 * 起算: 事发, 接报, 启动, 终止, 预警发布, a row id (`III-2`, 「III-2 完成」), code, or other words (灾情稳定), which are kept as the
 * source of a condition.
 */
export function readOrigin(cell: Inline | null, lineAt: Place, inLevel: boolean): ReportRow['origin'] {
  if (!cell) return { kind: inLevel ? 'start' : 'event', text: '', row: null, condition: null, at: lineAt }
  const code = cell.codes[0]
  const plain = canonical(cell.text)
  const at = code?.at ?? cell.at
  const named = /^([A-Za-z0-9][A-Za-z0-9.-]{0,40}\d)(应答|\.answer)?(?:完成)?后?$/.exec(
    code ? canonical(code.text) : plain,
  )
  const row = named?.[1] && `${named[1]}${named[2] ? '.answer' : ''}`
  if (row !== undefined) return { kind: 'row', text: code?.text ?? cell.text, row, condition: null, at }
  if (code) return { kind: 'condition', text: code.text, row: null, condition: parseCondition(code.text), at }
  const known = origins.find(([, pattern]) => pattern.test(plain))
  return { kind: known?.[0] ?? 'condition', text: cell.text, row: null, condition: null, at }
}
