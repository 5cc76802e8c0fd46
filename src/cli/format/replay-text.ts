import { durationWords } from '../../locale/duration-words.ts'
import { levelText } from '../../locale/level-text.ts'
import { bracketed, fill, type Locale } from '../../locale/locale.ts'
import { dutyContext } from '../../report/duty-context.ts'
import { dutyLine } from '../../report/duty-log.ts'
import { findingSentence } from '../../revise/finding-words.ts'
import type { DecisionShift, DutyShift } from '../../revise/replay-difference.ts'
import type { Study } from '../../revise/study.ts'
import type { Duty } from '../../score/drill-record.ts'
import { dutyWords, procedureLevel } from '../../score/duty-words.ts'
import { formatClock, formatInstant, type Instant } from '../../vocabulary/instant.ts'
import type { Replayed } from '../replaying.ts'
import { replayWords } from './replay-words.ts'

/** More of one kind than these are for machines. */
const most = 20

/** What a drill comes to by other plans, for reading. Both are what these plans are called; `since` null: compared with what happened. */
export function replayText(
  replayed: Replayed,
  { against, since }: { readonly against: string; readonly since: string | null },
  locale: Locale,
): string {
  const { before, after, difference, notApplicable } = replayed
  const words = replayWords[locale]
  const { drill, scenario } = before.trace.header
  const title = fill(since === null ? words.title : words.titleSince, {
    ...{ title: scenario.title, drill, against, since: since ?? '' },
    ...{ before: before.trace.events.length, after: after.trace.events.length },
  })
  const parts = [
    findingLines(replayed, locale),
    decisionLines(difference.decisions, before, locale),
    lateLines(replayed, locale),
    notApplicable.length === 0 ? [] : leftOutLines(replayed, locale),
  ]
  const same = since === null ? words.same : words.sameSince
  const lines = parts.every((part) => part.length === 0) ? [same] : parts.flat()
  return [title, ...(replayed.draft ? [words.draft] : []), words.caveat, ...lines]
    .map((line) => `${line}\n`)
    .join('')
}

function findingLines({ before, after, difference }: Replayed, locale: Locale): string[] {
  const words = replayWords[locale]
  const { vanished, appeared, stays } = difference
  if (vanished.length + appeared.length === 0) return []
  const said = (label: string, study: Study, findings: typeof vanished): string[] =>
    findings.map(
      (each) =>
        `  ${label}  ${findingSentence(each, { locale, trace: study.trace, program: study.program })}${bracketed(each.clause, locale)}`,
    )
  return [
    fill(words.findings, { vanished: vanished.length, appeared: appeared.length, stayed: stays.length }),
    ...shortened(
      [...said(words.vanished, before, vanished), ...said(words.appeared, after, appeared)],
      locale,
    ),
  ]
}

function decisionLines(decisions: readonly DecisionShift[], study: Study, locale: Locale): string[] {
  if (decisions.length === 0) return []
  const words = replayWords[locale]
  return [
    fill(words.decisions, { count: decisions.length }),
    ...shortened(
      decisions.map((each) => {
        const said = [decisionWords(each, study, locale), ...declaredWords(each, study, locale)]
        return `  ${said.join(locale === 'zh-CN' ? '；' : '; ')}`
      }),
      locale,
    ),
  ]
}

/** 《某预案》Ⅲ级  达到条件 07-01 09:30 → 07-01 10:00，晚 30 分钟. */
export function decisionWords(shift: DecisionShift, study: Study, locale: Locale): string {
  const plan = locale === 'zh-CN' ? `《${shift.plan}》` : `${shift.plan}: `
  return `${plan}${levelText(shift.level, locale, study.program.set.levels)}  ${calledWords(shift, study, locale)}`
}

function calledWords({ before, after, earlier }: DecisionShift, study: Study, locale: Locale): string {
  const words = replayWords[locale]
  const at = timeIn(study, words.never)
  const params = { before: at(before.called), after: at(after.called) }
  if (before.called === after.called) return fill(words.calledAlike, params)
  if (earlier === null) return fill(before.called === null ? words.calledNow : words.calledNoMore, params)
  const shift = fill(earlier > 0 ? words.earlier : words.later, { span: durationWords(earlier, locale) })
  return fill(words.called, { ...params, shift })
}

function declaredWords({ before, after, reckoned }: DecisionShift, study: Study, locale: Locale): string[] {
  const words = replayWords[locale]
  const at = timeIn(study, words.never)
  return [
    ...(before.declared === after.declared
      ? []
      : [fill(words.declared, { before: at(before.declared), after: at(after.declared) })]),
    ...(reckoned === null ? [] : [fill(words.reckoned, { at: at(reckoned) })]),
  ]
}

function timeIn({ trace }: Study, never: string): (at: Instant | null) => string {
  const { zone } = trace.header.set
  return (at) => (at === null ? never : formatInstant(at, zone).slice('2025-'.length))
}

function lateLines({ before, after, difference }: Replayed, locale: Locale): string[] {
  const { noLongerLate, newlyLate } = difference
  if (noLongerLate.length + newlyLate.length === 0) return []
  const words = replayWords[locale]
  return [
    fill(words.late, { noMore: noLongerLate.length, newly: newlyLate.length }),
    ...shortened(
      [
        ...noLongerLate.map((each) => `  ${words.noMore}  ${dutyShiftWords(each, before, after, locale)}`),
        ...newlyLate.map((each) => `  ${words.newly}  ${dutyShiftWords(each, after, null, locale)}`),
      ],
      locale,
    ),
  ]
}

/** `now`: where the other one of the two stands; null when it is the log's. */
function dutyShiftWords({ duty, other }: DutyShift, study: Study, now: Study | null, locale: Locale): string {
  const words = replayWords[locale]
  const who = duty.owner === null ? words.nobody : (study.parties.get(duty.owner)?.name ?? duty.owner)
  const { kind, text } = duty
  const said = dutyWords(
    { kind, text, level: procedureLevel(duty, study.program) },
    locale,
    study.program.set.levels,
  )
  const why =
    other === null ? (now === null ? words.askedAnew : words.notAsked) : now && fateWords(other, locale)
  const note = why === null ? '' : locale === 'zh-CN' ? `：${why}` : `: ${why}`
  const { zone } = study.trace.header.set
  const due = duty.deadline === null ? '' : ` ${formatClock(duty.deadline, zone)}`
  return `${who}${locale === 'zh-CN' ? `「${said}」` : ` “${said}”`}${bracketed(`${duty.clause}${due}`, locale)}${note}`
}

function fateWords({ done, waived, withdrawn }: Duty, locale: Locale): string {
  const words = replayWords[locale]
  if (done) return words.inTime
  return waived || withdrawn ? words.takenBack : words.stillOpen
}

function leftOutLines({ before, notApplicable }: Replayed, locale: Locale): string[] {
  const words = replayWords[locale]
  const context = dutyContext(before.trace, before.program, locale)
  return [
    fill(words.notApplicable, { count: notApplicable.length }),
    ...shortened(
      notApplicable.map(({ seq, why }) => {
        const event = before.trace.events[seq - 1]
        const line = event ? dutyLine(event, context, locale) : null
        return `  ${fill(words.entry, { seq })}  ${line ?? ''}  ${words.why[why]}`
      }),
      locale,
    ),
  ]
}

function shortened(lines: readonly string[], locale: Locale): string[] {
  const rest = lines.length - most
  if (rest <= 0) return [...lines]
  return [...lines.slice(0, most), `  ${fill(replayWords[locale].rest, { count: rest })}`]
}
