import type { Actor, DrillEvent } from '../../src/run/event.ts'
import { formatClock, formatDate, type Instant } from '../../src/vocabulary/instant.ts'

/** Names by which a line calls seats and parties. */
export interface Names {
  readonly zone: number
  readonly seat: (id: string) => string
  readonly party: (id: string) => string
}

/**
 * One log entry as one line for a reader of test cases: `08:10 总指挥席 启动 special/flood@qingxi III（需求 III，第 1 次）`. What
 * follows from an input is indented. Unlike the duty log nothing is left out and every row is called by its key.
 */
export function eventLine(event: DrillEvent, names: Names): string {
  const indent = event.cause === null ? '' : '  '
  return `${formatClock(event.at.situation, names.zone)} ${indent}${sentence(event, names)}`
}

const acts: Readonly<Record<string, string>> = {
  'level-declared': '启动',
  'level-raised': '提升',
  'level-lowered': '降低',
  'response-ended': '终止',
  declare: '启动',
  raise: '提升',
  lower: '降低',
  end: '终止',
  finish: '完成',
  waive: '免办',
  undo: '撤下',
  warn: '发布预警',
  'cancel-warning': '解除预警',
  order: '下达',
  send: '发送',
  judge: '研判',
}

function sentence(event: DrillEvent, names: Names): string {
  const who = actor(event.by, names)
  switch (event.type) {
    case 'drill-started':
      return `开始 ${event.data.title}`
    case 'drill-ended':
      return `结束 ${event.data.reason}`
    case 'inject-released':
      return `注入 ${event.data.inject}：${event.data.content}`
    case 'consequence-released':
      return `后果 ${event.data.consequence}：${event.data.content}`
    case 'fact-reported':
      return `事实 ${factName(event.data)} = ${event.data.value ?? '?'}`
    case 'fact-staled':
      return `过时 ${factName(event.data)}（此前 ${event.data.previous}）`
    case 'judgement-recorded':
      return `${who}研判 ${event.data.clause} ${event.data.holds ? '成立' : '不成立'}：${event.data.reason}`
    case 'demand-changed': {
      const { instance, from, to, because, areas } = event.data
      const where = areas.length > 0 ? `，在 ${areas.join('、')}` : ''
      return `需求 ${instance} ${from ?? '无'} → ${to ?? '无'}${because.length > 0 ? `（${because.join('、')}）` : ''}${where}`
    }
    case 'demand-areas-changed': {
      const { instance, level, areas, previous } = event.data
      return `需求 ${instance} ${level} 所在 ${previous.join('、') || '全域'} → ${areas.join('、') || '全域'}`
    }
    case 'act-refused': {
      const { act, instance, level, obligation, reason, entitled } = event.data
      const aim = [obligation ?? instance, level].filter(Boolean).join(' ')
      const could = entitled.length > 0 ? `（应由 ${entitled.map(names.party).join('、')}）` : ''
      return `${who}${acts[act]} ${aim} 未受理 ${reason}${could}`
    }
    case 'task-ordered':
      return `${who}下达 ${event.data.clause}`
    case 'warning-issued': {
      const { product, level, area, from, until } = event.data
      const valid = until === null ? '' : `，至 ${moment(until, event.at.situation, names)}`
      return `${who}预警 ${product}@${area} ${from ?? '无'} → ${level}${valid}`
    }
    case 'warning-ended':
      return `${who}预警 ${event.data.product}@${event.data.area} ${event.data.level} → 无（${event.data.why}）`
    case 'link-fired':
      return `联动 ${event.data.wire} 触发`
    case 'link-sent':
      return `${who}联动 ${event.data.wire} 发出，要求 ${event.data.to} 达到 ${event.data.expect}`
    case 'link-dropped':
      return `联动 ${event.data.wire} 解除`
    case 'consequence-set-off':
      return `将发生后果 ${event.data.consequence}，${moment(event.data.due, event.at.situation, names)}`
    default:
      return isMoveOrDuty(event) ? moveOrDuty(event, who, names) : `${who}${event.type}`
  }
}

type Rest = Extract<
  DrillEvent,
  { type: `level-${string}` | `obligation-${string}` | 'response-ended' | 'condition-lapsed' }
>

function isMoveOrDuty(event: DrillEvent): event is Rest {
  return /^(level|obligation|response|condition)-/.test(event.type)
}

function moveOrDuty(event: Rest, who: string, names: Names): string {
  switch (event.type) {
    case 'level-declared':
    case 'level-raised':
    case 'level-lowered':
    case 'response-ended': {
      const { instance, to, demanded, demandedIn, episode, areas, reason } = event.data
      const notes = [
        `需求 ${[demanded ?? '无', ...demandedIn].join(' ')}`,
        ...(episode > 0 ? [`第 ${episode} 次`] : []),
        ...(areas.length > 0 ? [`范围 ${areas.join('、')}`] : []),
        ...(reason ? [`理由 ${reason}`] : []),
      ]
      return `${who}${acts[event.type]} ${instance}${event.type === 'response-ended' ? '' : ` ${to}`}（${notes.join('，')}）`
    }
    case 'obligation-due': {
      const { key, text, deadline } = event.data
      const limit = deadline === null ? '不限时' : `时限 ${moment(deadline, event.at.situation, names)}`
      return `应办 ${key}${text === '' ? '' : ` ${text}`}，${limit}`
    }
    case 'obligation-done': {
      const { key, late, evidence } = event.data
      return `${who}完成 ${key}${late > 0 ? `，逾期 ${late / 60_000} 分钟` : ''}${evidence ? `，${evidence}` : ''}`
    }
    case 'obligation-late':
      return `逾期 ${event.data.key}`
    case 'obligation-waived':
      return `${who}免办 ${event.data.key}：${event.data.reason}`
    case 'obligation-reopened':
      return `重新应办 ${event.data.key}`
    case 'obligation-withdrawn':
      return `撤回 ${event.data.key}：${event.data.reason}`
    case 'obligation-broken':
      return `${who}撤下 ${event.data.key}：${event.data.reason}`
    case 'obligation-lifted':
      return `解除 ${event.data.key}`
    case 'condition-lapsed':
      return `条件转假 ${event.data.key}`
  }
}

/** Nothing for the machinery; `总指挥席 `; `导调（代 南山街道） `. */
function actor(by: Actor, names: Names): string {
  if (by === 'system' || by.party === null) return ''
  return by.acting ? `导调（代 ${names.party(by.party)}） ` : `${names.seat(by.seat)} `
}

function factName({ fact, area }: { readonly fact: string; readonly area: string | null }): string {
  return area === null ? fact : `${fact}@${area}`
}

/** On the same day the time only. */
function moment(at: Instant, near: Instant, { zone }: Names): string {
  const date = formatDate(at, zone)
  return date === formatDate(near, zone) ? formatClock(at, zone) : `${date.slice(5)} ${formatClock(at, zone)}`
}
