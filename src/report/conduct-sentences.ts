import type { Locale } from '../locale/locale.ts'
import type { Beat, ConductEvent, StopReason } from '../run/conduct-event.ts'
import type { DrillEvent } from '../run/event.ts'
import type { DutyContext } from './duty-context.ts'
import { clock, type Of } from './duty-sentences.ts'

/** One sentence for each thing that happens in the conduct of a drill; null for what does not belong in a duty log. */
type Sentences = {
  readonly [T in ConductEvent['type']]: (event: Of<T>, names: DutyContext) => string | null
}

/** Whether an entry tells of the conduct of the drill, not of the situation. */
export function isConduct(event: DrillEvent): event is DrillEvent & ConductEvent {
  return event.type in chinese
}

/** The sentence of an entry about the conduct of the drill: clocks, messages, decisions. */
export function conductSentence(
  event: DrillEvent & ConductEvent,
  names: DutyContext,
  locale: Locale,
): string | null {
  const say = sentences[locale][event.type] as (event: DrillEvent, names: DutyContext) => string | null
  return say(event, names)
}

const beatsZh: Readonly<Record<Beat, string>> = {
  inject: '情景注入',
  questions: '提问',
  analysis: '研判分析',
  decision: '决策',
}
const beatsEn: Readonly<Record<Beat, string>> = {
  inject: 'inject',
  questions: 'questions',
  analysis: 'analysis',
  decision: 'decision',
}
const stopsZh: Readonly<Record<StopReason, string>> = {
  paused: '演练暂停',
  restart: '服务中断，演练时钟停止',
  emergency: '真实险情，演练中止',
  over: '情景时间已到，演练时钟停止',
  'set-back': '服务器时间被调回，演练时钟停止',
}
const stopsEn: Readonly<Record<StopReason, string>> = {
  paused: 'Drill paused',
  restart: 'The service was interrupted; the clock stopped',
  emergency: 'Real emergency: drill stopped',
  over: 'The scenario is over; the clock stopped',
  'set-back': 'The time of the server was set back; the clock stopped',
}

const because = (note: string | null, colon: string): string =>
  note === null || note === '' ? '' : `${colon}${note}`

const chinese: Sentences = {
  'drill-opened': ({ data }, { real }) =>
    real ? null : data.rehearsal ? '演练准备（试演，不计分）' : '演练准备',
  'seal-opened': () => '封存的情景启封',
  'clock-started': ({ data }) => `演练时钟走动，${data.speed} 倍速`,
  'clock-set': ({ data }) => `演练时钟改为 ${data.speed} 倍速`,
  'clock-stopped': ({ data }) => `${stopsZh[data.why]}${because(data.note, '：')}`,
  'clock-jumped': ({ at, data }, names) => `情景时间推进到 ${clock(data.to, at.situation, names)}`,
  'inject-skipped': ({ data }) => `取消注入 ${data.inject}：${data.reason}`,
  'inject-moved': ({ at, data }, names) =>
    `注入 ${data.inject} 改到 ${clock(data.to, at.situation, names)}：${data.reason}`,
  'inject-added': ({ data }) => `增加注入 ${data.inject.id}`,
  'entry-undone': ({ data }) => `撤销第 ${data.entry} 条记录：${data.reason}`,
  'message-sent': ({ by, data }, names) =>
    `${speaker(by, data.as, names, '导调')}致 ${list(data.to, names, '、', '全体')}：${data.text}`,
  'beat-begun': ({ data }) => `进入${beatsZh[data.beat]}环节${because(data.inject, '，注入 ')}`,
  'decision-recorded': ({ data }) => `决策（${data.owner}）：${data.text}${because(data.reason, '。理由：')}`,
  'observation-recorded': () => null,
  'form-submitted': ({ by, data }, names) =>
    `${speaker(by, null, names, '导调')}提交评估表，应评 ${data.items} 项，已评 ${data.rated} 项`,
  'rating-settled': () => null,
  'party-told': ({ data }) => `已告知 ${data.who}`,
  'seat-reached': ({ data }, names) => `通信检查：${names.seat(data.seat)} 应答`,
  'emergency-called': ({ by, data }, names) =>
    `${speaker(by, null, names, '导调')}报告真实险情${because(data.note, '：')}`,
  'emergency-confirmed': ({ data }) =>
    data.by === 'director' ? '导调确认真实险情，演练中止' : '真实险情未予否认，演练中止',
  'emergency-withdrawn': ({ data }) => `真实险情报告撤回：${data.note}`,
  'drill-reopened': ({ data }) => `演练继续：${data.reason}`,
}

const english: Sentences = {
  'drill-opened': ({ data }, { real }) =>
    real ? null : data.rehearsal ? 'Drill prepared (rehearsal, not scored)' : 'Drill prepared',
  'seal-opened': () => 'The sealed scenario is opened',
  'clock-started': ({ data }) => `The clock runs at ${data.speed}×`,
  'clock-set': ({ data }) => `The clock is set to ${data.speed}×`,
  'clock-stopped': ({ data }) => `${stopsEn[data.why]}${because(data.note, ': ')}`,
  'clock-jumped': ({ at, data }, names) => `Situation time goes to ${clock(data.to, at.situation, names)}`,
  'inject-skipped': ({ data }) => `Inject ${data.inject} left out: ${data.reason}`,
  'inject-moved': ({ at, data }, names) =>
    `Inject ${data.inject} moved to ${clock(data.to, at.situation, names)}: ${data.reason}`,
  'inject-added': ({ data }) => `Inject ${data.inject.id} added`,
  'entry-undone': ({ data }) => `Entry ${data.entry} undone: ${data.reason}`,
  'message-sent': ({ by, data }, names) =>
    `${speaker(by, data.as, names, 'Control')} to ${list(data.to, names, ', ', 'everyone')}: ${data.text}`,
  'beat-begun': ({ data }) => `Beat: ${beatsEn[data.beat]}${because(data.inject, ', inject ')}`,
  'decision-recorded': ({ data }) =>
    `Decision (${data.owner}): ${data.text}${because(data.reason, '. Reason: ')}`,
  'observation-recorded': () => null,
  'form-submitted': ({ by, data }, names) =>
    `${speaker(by, null, names, 'Control')} submits the rating form: ${data.rated} of ${data.items} items rated`,
  'rating-settled': () => null,
  'party-told': ({ data }) => `${data.who} has been told of the drill`,
  'seat-reached': ({ data }, names) => `Communications check: ${names.seat(data.seat)} answered`,
  'emergency-called': ({ by, data }, names) =>
    `${speaker(by, null, names, 'Control')} calls a real emergency${because(data.note, ': ')}`,
  'emergency-confirmed': ({ data }) =>
    data.by === 'director'
      ? 'Control confirms the real emergency: drill stopped'
      : 'The real emergency was not denied: drill stopped',
  'emergency-withdrawn': ({ data }) => `The call of a real emergency is withdrawn: ${data.note}`,
  'drill-reopened': ({ data }) => `The drill goes on: ${data.reason}`,
}

const sentences: Readonly<Record<Locale, Sentences>> = { 'zh-CN': chinese, en: english }

/** Who speaks: a seat, or whom the control cell speaks for. */
function speaker(by: DrillEvent['by'], as: string | null, names: DutyContext, control: string): string {
  if (as !== null) return as
  return by === 'system' || by.seat === 'director' ? control : names.seat(by.seat)
}

function list(seats: readonly string[], names: DutyContext, comma: string, all: string): string {
  return seats.length === 0 ? all : seats.map((id) => names.seat(id)).join(comma)
}
