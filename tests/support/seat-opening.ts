import type { Opening, Setting } from '../../src/console/protocol.ts'
import type { Powers } from '../../src/drill/powers.ts'
import { emptyView, type InboxItem, type SeatDuty, type SeatView } from '../../src/drill/seat-view.ts'
import type { Locale } from '../../src/locale/locale.ts'
import { hour, minute } from '../../src/vocabulary/duration.ts'
import type { LevelId } from '../../src/vocabulary/level.ts'

/** 2025-07-01 14:00 in Beijing: situation time when the seat's page opens. */
export const situation = Date.UTC(2025, 6, 1, 6, 0)
/** The server's wall clock then. */
export const wall = Date.UTC(2025, 9, 14, 1, 30)
export const flood = 'special/flood@qingxi'

export const levels = ['IV', 'III', 'II', 'I'].map((id, i) => ({ id, name: `${'ⅣⅢⅡⅠ'[i]}级` }))

/** What the post of the commander knows of its drill. */
export function settingOf(locale: Locale = 'zh-CN', role: Setting['seat']['role'] = 'participant'): Setting {
  const seats = [
    { seat: 'director', title: '导调', role: 'director' as const },
    { seat: 'commander', title: '县防指总指挥', role: 'participant' as const },
    { seat: 'office', title: '县防办', role: 'participant' as const },
    { seat: 'cell', title: '调控组', role: 'cell' as const },
  ]
  const seat = { seat: 'commander', role, title: '县防指总指挥', parties: ['qx-hq.commander'] }
  const about = { drill: 'flood-2025', title: '青溪县防汛应急演练', mode: 'functional' as const }
  return { ...about, locale, zone: 480, levels, seat, seats }
}

export const noPowers: Powers = { levels: [], warnings: [], judgements: [], orders: [] }

/** The commander may declare all four levels of the flood plan. */
export const commanderPowers: Powers = {
  ...noPowers,
  levels: [{ instance: flood, title: '青溪县防汛应急预案', levels: ['IV', 'III', 'II', 'I'], areas: [] }],
}

/** A message that reached the seat. */
export function itemOf(n: number, item: Partial<InboxItem> = {}): InboxItem {
  return {
    ...{ n, at: situation - 10 * minute, what: 'inject', from: '县水文站', channel: '电话' },
    ...{ text: '水位 12.4 米，仍在上涨。', about: '', own: false, recalled: false },
    ...item,
  }
}

/** A message on its way to the seat. */
export function newItem(item: Partial<InboxItem> = {}): Omit<InboxItem, 'n'> {
  const { n: _, ...rest } = itemOf(0, item)
  return rest
}

/** A duty of the seat, due for half an hour. */
export function dutyOf(key: string, duty: Partial<SeatDuty> = {}): SeatDuty {
  return {
    ...{
      key,
      kind: 'task',
      clause: `special/flood#${key}`,
      text: '组织低洼地区群众转移',
      party: 'qx-hq.commander',
    },
    ...{
      plan: '青溪县防汛应急预案',
      state: 'due',
      dueAt: situation - 30 * minute,
      to: [],
      level: null,
      held: false,
    },
    deadline: situation + 25 * minute,
    ...duty,
  }
}

/** The flood plan at a level. */
export function announced(response: LevelId, since = situation - hour): SeatView['levels'][number] {
  return { instance: flood, title: '青溪县防汛应急预案', response, since }
}

/** A view in the middle of a drill that runs. */
export function viewOf(view: Partial<SeatView> = {}): SeatView {
  const since = { situation, exercise: 30 * minute, wall }
  const clock = { running: true, stopped: null, speed: 1, since }
  return { ...emptyView(clock), phase: 'begun', levels: [announced('III')], ...view }
}

/** What a seat's page starts from. */
export function openingOf(
  view: SeatView,
  setting: Setting = settingOf(),
  powers: Powers = commanderPowers,
): Extract<Opening, { form: 'seat' }> {
  return { form: 'seat', now: wall, n: view.inbox.at(-1)?.n ?? 0, setting, view, powers }
}
