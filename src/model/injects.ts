import { parseCondition } from '../condition/parse-condition.ts'
import type { Inline, Table } from '../document/document.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { type Ms, parseDuration } from '../vocabulary/duration.ts'
import { parseElapsed } from '../vocabulary/instant.ts'
import { asReference, isBlank, namesIn, splitWords } from './cells.ts'
import { factSettingsIn } from './fact-settings.ts'
import type { Alternative, Consequence, Inject } from './scenario.ts'
import { type TableLine, tableLines } from './table-rows.ts'
import { wordsOf } from './words.ts'
import type { Written } from './written.ts'

/** The rows of a 注入 table. */
export function readInjects(table: Table): Inject[] {
  return tableLines('injects', table).map((line) => ({
    id: idOf(line),
    alternative: readAlternative(line.cell('group')),
    at: readMoment(line.cell('at')),
    channel: line.cell('channel')?.text ?? '',
    from: line.cell('from')?.text ?? '',
    to: namesIn(line.cell('to')),
    content: line.cell('content')?.text ?? '',
    ...factSettingsIn(line.cell('facts')),
    expects: clausesIn(line.cell('expects')),
    doneBy: clausesIn(line.cell('doneBy')),
    questions: questionsIn(line.cell('questions')),
    place: line.at,
  }))
}

/** The rows of a 后果 table. A 条件 without backticks is read as code too: it can be nothing else. An empty 延迟 is none. */
export function readConsequences(table: Table, immediately: Ms): Consequence[] {
  return tableLines('consequences', table).map((line) => {
    const when = line.cell('when')
    const delay = line.cell('delay')
    const span = delay && (parseElapsed(delay.text) ?? parseDuration(delay.text, immediately))
    const { facts, unreadable } = factSettingsIn(line.cell('facts'))
    const lost = delay && span === null ? [{ value: delay.text, at: delay.at }] : []
    return {
      id: idOf(line),
      when: parseCondition(when?.codes[0]?.text ?? when?.text ?? ''),
      whenAt: when?.codes[0]?.at ?? when?.at ?? line.at,
      delay: span ?? 0,
      to: namesIn(line.cell('to')),
      content: line.cell('content')?.text ?? '',
      facts,
      unreadable: [...lost, ...unreadable],
      place: line.at,
    }
  })
}

function idOf(line: TableLine<'id'>): Written<string> {
  const cell = line.cell('id')
  const [whole] = cell ? splitWords(wordsOf(cell, 'kept'), '') : []
  return whole ? asReference(whole) : { value: '', at: line.at }
}

/** 组: `险情`, or `险情/管涌` for injects that come together. */
function readAlternative(cell: Inline | null): Alternative | null {
  if (!cell || isBlank(cell)) return null
  const [group = '', name = null] = canonical(cell.text).split('/')
  return { group, name, at: cell.at }
}

/** 时刻: `T+1:30` (with or without backticks), or a condition in backticks. */
function readMoment(cell: Inline | null): Inject['at'] {
  const code = cell?.codes[0]
  const after = parseElapsed(code?.text ?? cell?.text ?? '')
  if (after !== null) return { kind: 'time', after }
  if (code) return { kind: 'condition', condition: parseCondition(code.text), place: code.at }
  return { kind: 'unreadable', text: cell?.text ?? '' }
}

/** 期望, 应已完成: clause ids, with or without backticks. */
function clausesIn(cell: Inline | null): Written<string>[] {
  return cell ? splitWords(wordsOf(cell, 'kept'), '、，,；;\n').map(asReference) : []
}

/** 讨论问题: one after another, separated by ；, a line break or their question marks. */
function questionsIn(cell: Inline | null): string[] {
  const parts = (cell?.text ?? '').split(/[；;\n]|(?<=[？?])/)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
