import { type Conduct, evolveConduct, unopened } from '../../../../drill/conduct.ts'
import type { DutyContext } from '../../../../report/duty-context.ts'
import { dutyText } from '../../../../report/duty-log.ts'
import type { DrillEvent } from '../../../../run/event.ts'
import { untouchedScript } from '../../../../run/script.ts'
import { type Standing, stand } from '../../../../run/standing.ts'
import { initialState } from '../../../../run/state.ts'
import type { Duty } from '../../../../score/drill-record.ts'
import type { FullBackstage, Opening, Setting } from '../../../protocol.ts'
import { dutyOf } from './duty.ts'
import { reachesAll } from './lanes.ts'
import { type LogRow, logRow } from './log-row.ts'
import { namesOf } from './names.ts'

/** What a page that sees the whole log starts from. */
export type FullOpening = Extract<Opening, { form: 'full' }>

/**
 * A drill as those who run it see it: folded from the log, entry by entry, each once. It is changed in place and counts
 * its versions, so that a log of thousands of entries costs a page no more at its end than at its beginning.
 */
export class Board {
  readonly setting: Setting
  readonly backstage: FullBackstage
  readonly names: DutyContext
  readonly log: DrillEvent[] = []
  /** Entries in words, oldest first; bookkeeping has none. */
  readonly rows: LogRow[] = []
  readonly duties = new Map<string, Duty>()
  /** Entries that people and the scenario made, by what they are: what lanes and conversations are drawn from. */
  readonly told: DrillEvent[] = []
  readonly #rowBySeq = new Map<number, LogRow>()
  standing: Standing
  conduct: Conduct
  /** Rises with every entry. */
  version = 0

  constructor({ setting, backstage, log }: Pick<FullOpening, 'setting' | 'backstage' | 'log'>) {
    const { begins } = backstage.scenario
    this.setting = setting
    this.backstage = backstage
    this.standing = { run: initialState(begins), script: untouchedScript, end: { seq: 0, hash: '' } }
    this.conduct = unopened(begins)
    this.names = namesOf(this)
    for (const event of log) this.take(event)
  }

  /**
   * Takes an entry in. One that was taken in before changes nothing: a stream may say things twice. Observations may come late, or again
   * with more in them, when forms are handed in.
   */
  take(event: DrillEvent): void {
    if (event.seq > this.standing.end.seq) this.#fold(event)
    else if (event.type === 'observation-recorded' || event.type === 'rating-settled') this.#insert(event)
  }

  #insert(event: DrillEvent): void {
    for (const list of [this.log, this.told]) {
      const place = list.findLastIndex(({ seq }) => seq <= event.seq)
      const again = list[place]?.seq === event.seq
      list.splice(again ? place : place + 1, again ? 1 : 0, event)
    }
    this.version += 1
  }

  /** The entry of the log with this number. Evaluators are not told of every entry, so numbers may have gaps. */
  entry(seq: number): DrillEvent | null {
    const guess = this.log[seq - 1]
    return guess?.seq === seq ? guess : (this.log.find((event) => event.seq === seq) ?? null)
  }

  /** The inject that came last; null before the first. */
  lastInject(): string | null {
    const last = this.told.findLast((event) => event.type === 'inject-released')
    return last?.type === 'inject-released' ? last.data.inject : null
  }

  /** Who something goes to, by name; null: everybody. */
  addressees(to: readonly string[]): string | null {
    if (reachesAll(to, this.backstage.scenario.seats)) return null
    return to.map((seat) => this.names.seat(seat)).join(this.setting.locale === 'zh-CN' ? '、' : ', ')
  }

  /** What an entry is in words; null when it is bookkeeping. */
  rowOf(seq: number): LogRow | null {
    return this.#rowBySeq.get(seq) ?? null
  }

  #fold(event: DrillEvent): void {
    this.standing = stand(this.standing, event)
    this.conduct = evolveConduct(this.conduct, event)
    this.log.push(event)
    if (event.type === 'obligation-due') this.duties.set(event.data.key, dutyOf(event))
    if (tells.has(event.type)) this.told.push(event)
    const text = dutyText(event, this.names, this.setting.locale)
    if (text !== null) {
      const row = logRow(event, text, this.names)
      this.rows.push(row)
      this.#rowBySeq.set(event.seq, row)
    }
    this.version += 1
  }
}

const tells: ReadonlySet<DrillEvent['type']> = new Set<DrillEvent['type']>([
  'inject-released',
  'inject-skipped',
  'consequence-released',
  'level-declared',
  'level-raised',
  'level-lowered',
  'response-ended',
  'obligation-done',
  'obligation-waived',
  'obligation-broken',
  'act-refused',
  'judgement-recorded',
  'task-ordered',
  'warning-issued',
  'warning-ended',
  'link-sent',
  'message-sent',
  'decision-recorded',
  'observation-recorded',
  'form-submitted',
  'rating-settled',
])
