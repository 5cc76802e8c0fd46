import type { Value } from '../condition/expression.ts'
import { durationWords, measuredWords } from '../locale/duration-words.ts'
import { levelText } from '../locale/level-text.ts'
import type { DrillEvent, RefusalReason } from '../run/event.ts'
import { assumedReason } from '../run/initiatives.ts'
import { countsAt } from '../run/stated.ts'
import { dutyWords } from '../score/duty-words.ts'
import type { LevelId } from '../vocabulary/level.ts'
import { type DutyContext, isSpan, isUntimed, type NamedDuty, unitOf } from './duty-context.ts'
import {
  clock,
  type DemandEvent,
  type DutySentences,
  type LevelEventType,
  type Of,
} from './duty-sentences.ts'

const refusals: Readonly<Record<RefusalReason, string>> = {
  'no-authority': '无此权限',
  'not-possible': '当前状态下不能办理',
  'unknown-level': '预案无此级别',
  'unknown-obligation': '无此项任务',
  'unknown-fact': '未登记的信息',
  'not-open': '该项不在办理中',
  'not-yet': '完成标志尚未达到',
  'not-held': '该项无须继续保持',
}

const acts: Readonly<Record<string, string>> = {
  declare: '启动',
  raise: '提升',
  lower: '降低',
  end: '终止',
  finish: '办结',
  waive: '免办',
  undo: '撤下',
  warn: '发布预警',
  'cancel-warning': '解除预警',
  order: '下达视情任务',
  send: '发出联动通知',
  judge: '作出研判结论',
}

const moves = {
  'level-declared': 'declare',
  'level-raised': 'raise',
  'level-lowered': 'lower',
  'response-ended': 'end',
}

const withdrawals: Readonly<Record<string, string>> = {
  lowered: '响应级别降低',
  ended: '响应终止',
  'demand-gone': '启动条件解除',
  unlinked: '联动解除',
  lifted: '解除条件满足',
  'warning-ended': '预警解除',
}

const endReasons: Readonly<Record<string, string>> = { time: '演练时间到', finished: '演练科目完成' }

/** 行为人;导调人员代为的写明「代」。 */
function actor(event: DrillEvent, context: DutyContext): string {
  const by = context.actorOf(event)
  if (by === 'system' || by.party === null) return '导调'
  return by.acting ? `导调（代 ${context.party(by.party)}）` : context.party(by.party)
}

function seats(ids: readonly string[], context: DutyContext): string {
  return ids.length > 0 ? ids.map((id) => context.seat(id)).join('、') : '全体'
}

function level(id: LevelId, context: DutyContext): string {
  const name = levelText(id, 'zh-CN', context.levels)
  return name === '启动' ? '应急响应' : `${name}响应`
}

function inject({ data }: Of<'inject-released'>, context: DutyContext): string {
  const { channel, from, content, to } = data
  const parts = context.real
    ? [from, channel === '' ? '' : `来源：${channel}`]
    : [channel, from === '' ? '' : `来源：${from}`]
  const origin = parts.filter((part) => part !== '').join('，')
  const source = origin === '' ? '' : `（${origin}）`
  if (context.real) return `情况${source}：${content}`
  return `注入 ${data.inject}${source === '' ? ' ' : source}送 ${seats(to, context)}：${content}`
}

function consequence({ data }: Of<'consequence-released'>, context: DutyContext): string {
  return `后果情景 ${data.consequence} 送 ${seats(data.to, context)}：${data.content}`
}

function valueWords(name: string, value: Value, context: DutyContext): string {
  const type = context.fact(name)
  if (typeof value === 'boolean') return value ? '是' : '否'
  return isSpan(type, value) ? durationWords(value, 'zh-CN') : `${value}${unitOf(type)}`
}

function fact({ type, data }: Of<'fact-reported' | 'fact-staled'>, context: DutyContext): string | null {
  const place = data.area === null ? '' : `（${context.area(data.area)}）`
  const name = data.fact.startsWith('@') ? `外部预案 ${data.fact.slice(1)} 响应级别` : `${data.fact}${place}`
  if (type === 'fact-staled') return `信息过时：${name}逾期未续报，按不明处理`
  if (data.value === data.previous) return null
  const before = data.previous === null ? '' : `（此前 ${valueWords(data.fact, data.previous, context)}）`
  const now = data.value === null ? '不明' : valueWords(data.fact, data.value, context)
  return `信息报告：${name} ${now}${before}`
}

function demand({ type, data }: DemandEvent, context: DutyContext): string {
  const title = `《${context.instance(data.instance)}》`
  const places = data.areas.map((id) => context.area(id)).join('、')
  if (type === 'demand-areas-changed')
    return `${title}达到${level(data.level, context)}启动条件的地方变为：${places || '全域'}`
  if (data.to === null)
    return `${title}启动条件解除${data.from === null ? '' : `（此前达到${level(data.from, context)}条件）`}`
  const where = places === '' ? '' : `（${places}）`
  const basis = `${where}${data.because.length > 0 ? `，依据：${data.because.map((each) => context.clause(each, data.instance)).join('、')}` : ''}`
  const falls = data.from !== null && rank(data.from, context) > rank(data.to, context)
  if (falls) return `${title}启动条件由${level(data.from, context)}降为${level(data.to, context)}${basis}`
  return `${title}达到${level(data.to, context)}启动条件${basis}`
}

function rank(id: LevelId, context: DutyContext): number {
  return context.levels.findIndex((one) => one.id === id)
}

/** 启动《预案》Ⅲ级响应、将《预案》提升为Ⅱ级响应、终止《预案》应急响应。 */
function moveWords(act: string, title: string, to: LevelId | null, context: DutyContext): string {
  const words = to === null ? '应急响应' : level(to, context)
  if (act === 'raise') return `将${title}提升为${words}`
  if (act === 'lower') return `将${title}降为${words}`
  return `${acts[act] ?? act}${title}${act === 'declare' || act === 'end' ? words : ''}`
}

function move(event: Of<LevelEventType>, context: DutyContext): string {
  const { type, data } = event
  const title = `《${context.instance(data.instance)}》`
  const to = data.to === 'ended' || data.to === 'standby' ? null : data.to
  const areas = data.areas.length > 0 ? `，范围：${data.areas.map((id) => context.area(id)).join('、')}` : ''
  const reason = said('理由', data.reason)
  const called = data.demanded === null ? '无' : level(data.demanded, context)
  const agrees = data.demanded === to
  const where = agrees ? data.demandedIn.map((id) => context.area(id)).join('、') : ''
  const from = where === '' ? '' : `（条件由${where}达到）`
  return `${actor(event, context)} ${moveWords(moves[type], title, to, context)}${areas}${reason}${agrees ? from : `（此时条件要求：${called}）`}`
}

function refusal(event: Of<'act-refused'>, context: DutyContext): string {
  const { data } = event
  const named = data.obligation === null ? null : context.duty(data.obligation)
  const title = data.instance === null ? '' : `《${context.instance(data.instance)}》`
  const aim = named
    ? `${acts[data.act] ?? data.act}${dutyName(named, context)}`
    : moveWords(data.act, title, data.level, context)
  const entitled =
    data.entitled.length > 0 ? `；有权办理：${data.entitled.map((id) => context.party(id)).join('、')}` : ''
  return `${actor(event, context)} 拟${aim}，未予受理：${refusals[data.reason]}${entitled}`
}

/** A source alone says itself what it is. */
function said(label: string, text: string | null): string {
  if (!text) return ''
  return text.startsWith('来源：') ? `，${text}` : `，${label}：${text}`
}

function dutyName({ duty, level: of }: NamedDuty, context: DutyContext): string {
  return `「${dutyWords({ ...duty, level: of }, 'zh-CN', context.levels)}」（${context.clause(duty.clause)}）`
}

function obligation(
  event: Of<`obligation-${'due' | 'done' | 'late' | 'waived' | 'withdrawn' | 'broken' | 'lifted' | 'reopened'}`>,
  context: DutyContext,
): string {
  const named = context.duty(event.data.key)
  if (!named) return `${actor(event, context)} ${event.data.key}`
  const { duty } = named
  const name = dutyName(named, context)
  const owner = duty.owner === null ? '（无责任单位）' : context.party(duty.owner)
  const limit =
    duty.deadline === null ? '未定时限' : `时限至 ${clock(duty.deadline, event.at.situation, context)}`
  switch (event.type) {
    case 'obligation-due':
      return `${owner} 应办${name}${duty.to.length > 0 && duty.kind !== 'link' ? `，报送 ${duty.to.join('、')}` : ''}，${limit}`
    case 'obligation-done': {
      const span = measuredWords(Math.max(0, countsAt(event) - duty.due.at), 'zh-CN')
      const spent = span.startsWith('不到') ? `用时${span}` : `用时 ${span}`
      const unsure = isUntimed(duty, event)
      const kept =
        duty.deadline === null
          ? '未定时限'
          : unsure
            ? '何时完成不明，不能判定是否逾期'
            : event.data.late > 0
              ? `逾期 ${measuredWords(event.data.late, 'zh-CN')}`
              : '在时限内'
      const proof = said('依据', event.data.evidence)
      const who = context.actorOf(event) === 'system' ? owner : actor(event, context)
      return `${who} 完成${name}，${unsure ? '' : `${spent}，`}${kept}${proof}`
    }
    case 'obligation-late':
      if (context.real) return `时限已到：时间表此前未见 ${owner} 完成${name}，${limit}`
      return `逾期：${owner} 未按时完成${name}，${limit}`
    case 'obligation-waived':
      if (event.data.reason === 'declared') return `${name}因响应已启动，不再办理`
      return `${actor(event, context)} 免办${name}，理由：${event.data.reason}`
    case 'obligation-withdrawn':
      return `${name}撤回：${withdrawals[event.data.reason] ?? event.data.reason}`
    case 'obligation-broken':
      return `${actor(event, context)} 提前撤下${name}，理由：${event.data.reason}`
    case 'obligation-reopened':
      return `重新列为应办：${name}`
    case 'obligation-lifted':
      return `${name}解除条件满足，可以停止`
  }
}

function warning(event: Of<'warning-issued' | 'warning-ended'>, context: DutyContext): string {
  const { product, level: colour, area, reason } = event.data
  const name = `${context.area(area)}${product}（${colour}）`
  const why = reason ? `，理由：${reason}` : ''
  if (event.type === 'warning-issued') {
    const { from, until } = event.data
    const valid = until === null ? '' : `，有效至 ${clock(until, event.at.situation, context)}`
    const before = from === null ? '' : from === colour ? '，续发' : `，此前为${from}`
    return `${actor(event, context)} 发布${name}${before}${valid}${why}`
  }
  if (event.data.why === 'cancelled') return `${actor(event, context)} 解除${name}${why}`
  return `${name}${event.data.why === 'expired' ? '时效已过，自行失效' : '解除：解除条件满足'}`
}

/** 演练开始和结束。 */
function drill(event: Of<'drill-started' | 'drill-ended'>, { real }: DutyContext): string {
  if (real) return event.type === 'drill-started' ? `事件：${event.data.title}` : '记录到此为止'
  if (event.type === 'drill-started') return `演练开始：${event.data.title}`
  return `演练结束${event.data.reason === '' ? '' : `：${endReasons[event.data.reason] ?? event.data.reason}`}`
}

/** 研判结论,下达视情任务。 */
function decision(event: Of<'judgement-recorded' | 'task-ordered'>, context: DutyContext): string {
  if (event.type === 'task-ordered')
    return `${actor(event, context)} 下达视情任务（${context.clause(event.data.clause)}）`
  const { clause, holds, reason } = event.data
  const why = reason === assumedReason ? '推演假定' : reason
  return `${actor(event, context)} 研判认定条件（${context.clause(clause)}）${holds ? '成立' : '不成立'}，理由：${why}`
}

function link(event: Of<`link-${'fired' | 'sent' | 'dropped'}`>, context: DutyContext): string {
  const ends = context.wire(event.data.wire)
  const from = ends ? `《${context.instance(ends.from)}》` : event.data.wire
  const to = ends ? `《${context.instance(ends.to)}》` : ''
  if (event.type === 'link-fired') return `联动条件满足：${from}应联动${to}`
  if (event.type === 'link-dropped') return `联动解除：${from}不再要求联动${to}`
  const who = context.actorOf(event)
  const sender = who === 'system' ? '' : `${actor(event, context)} `
  return `${sender}发出联动通知：要求${to}达到${level(event.data.expect, context)}`
}

/** 值班日志的中文语句。 */
export const chinese: DutySentences = {
  consequence,
  decision,
  demand,
  drill,
  fact,
  inject,
  link,
  move,
  obligation,
  refusal,
  warning,
}
