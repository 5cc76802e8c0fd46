import type { Paper } from '../../drill/paper.ts'
import { fill, type Locale } from '../../locale/locale.ts'
import { textsOf } from '../../locale/texts-of.ts'
import type { Account } from '../../run/conduct-event.ts'
import type { DrillEvent } from '../../run/event.ts'
import { dutyWords, procedureLevel } from '../../score/duty-words.ts'
import { canonical } from '../../vocabulary/canonical.ts'
import { splitClauseId } from '../../vocabulary/id.ts'
import { formatInstant, type Instant } from '../../vocabulary/instant.ts'
import { partyNamed } from '../leading/aims.ts'
import type { Listening } from '../paper/play-times.ts'
import type { TimesRow } from '../paper/read-times.ts'
import type { SaidRow } from './fact-rows.ts'
import type { Finding } from './finding.ts'
import type { TimedRow } from './moments.ts'

interface Rows {
  readonly acts: readonly TimedRow[]
  readonly said: readonly SaidRow[]
  readonly ends: Instant
  readonly locale: Locale
}

/** Writes beside the acts of an event what is not sure of them, and at its end what is known not to have been done. */
export class AccountsKept implements Listening {
  readonly #paper: Paper
  readonly #rows: Rows
  readonly #told = new Set<SaidRow>()
  readonly #undone: Finding[] = []

  constructor(paper: Paper, rows: Rows) {
    this.#paper = paper
    this.#rows = rows
  }

  /** Rows that belong to no act or duty. */
  get unmatched(): readonly Finding[] {
    const others = this.#rows.said.filter((row) => row.kind === 'other' && !this.#told.has(row))
    const findings = others.map(
      ({ line, what }): Finding => ({ line, kind: 'otherOfNothing', params: { word: what } }),
    )
    return [...findings, ...this.#undone]
  }

  acted(row: TimesRow, { seq }: DrillEvent, at: Instant): void {
    const written = this.#rows.acts.find(({ line }) => line === row.line)
    if (!written) return
    const others = this.#rows.said.filter((each) => each.kind === 'other' && isSame(each, written))
    for (const other of others) this.#told.add(other)
    const { event } = textsOf(this.#rows.locale)
    const named = { who: written.who, what: written.what, at: this.#time(at), written: written.time }
    if (others.length > 0) {
      const told = others.map((other) => {
        const time = other.doubt === null ? this.#time(other.at) : other.time
        return fill(event.accounts.other, { time, source: other.source || '—' })
      })
      const span = this.#spanOf([written, ...others])
      this.#note(fill(event.accounts.others, { ...named, told: told.join(event.accounts.and) }), seq, at, {
        kind: 'between',
        ...span,
      })
    } else if (written.doubt?.kind === 'about') this.#note(fill(event.accounts.about, named), seq, at, null)
    else if (written.doubt) {
      const span = this.#spanOf([written])
      const bounds = { from: this.#time(span.from), to: this.#time(span.to) }
      this.#note(fill(event.accounts.between, { ...named, ...bounds }), seq, at, { kind: 'between', ...span })
    }
  }

  ending(at: Instant): void {
    for (const row of this.#rows.said.filter(({ kind }) => kind === 'undone')) this.#tellUndone(row, at)
  }

  #tellUndone({ line, what, who, evidence, source }: SaidRow, at: Instant): void {
    const { log } = this.#paper
    const { event } = textsOf(this.#rows.locale)
    const party = who === '' ? null : partyNamed(this.#paper, who)
    const done = new Set(log.flatMap((each) => (each.type === 'obligation-done' ? [each.data.key] : [])))
    const meant = log
      .filter((each) => each.type === 'obligation-due')
      .filter(({ data }) => {
        const names = [data.clause, splitClauseId(data.clause)?.row ?? ''].map(canonical)
        return (
          names.includes(canonical(what)) && (who === '' || data.owner === party?.id) && !done.has(data.key)
        )
      })
    if (meant.length === 0) this.#undone.push({ line, kind: 'undoneOfNothing', params: { word: what } })
    const why = [evidence, source === '' ? '' : fill(event.source, { source })]
      .filter((part) => part !== '')
      .join('；')
    for (const { seq, data } of meant) {
      const note = fill(event.accounts.undone, { who, what: this.#words(data), why: why || '—' })
      this.#note(note, seq, at, { kind: 'undone', obligation: data.key })
    }
  }

  #words(duty: Due): string {
    const { program } = this.#paper.stage
    const level = procedureLevel(duty, program)
    return dutyWords({ ...duty, level }, this.#rows.locale, program.set.levels)
  }

  #note(note: string, entry: number, at: Instant, account: Account | null): void {
    const data = { item: null, points: null, note, entry, photo: null, ...(account ? { account } : {}) }
    this.#paper.tell({ type: 'observation-recorded', data }, at, 'evaluator-1')
  }

  /** From the earliest to the latest moment that the rows allow. */
  #spanOf(rows: readonly TimedRow[]): Span {
    const { begins } = this.#paper.stage.scenario
    const bounds = rows.map(({ at, doubt }) => ({
      from: doubt === null ? at : (doubt.from ?? begins),
      to: doubt === null ? at : (doubt.to ?? this.#rows.ends),
    }))
    return { from: Math.min(...bounds.map(({ from }) => from)), to: Math.max(...bounds.map(({ to }) => to)) }
  }

  #time(at: Instant): string {
    return formatInstant(at, this.#paper.stage.program.set.zone).slice(5)
  }
}

type Due = (DrillEvent & { readonly type: 'obligation-due' })['data']

interface Span {
  readonly from: Instant
  readonly to: Instant
}

/** Whether two rows tell of the same act. */
function isSame(a: TimesRow, b: TimesRow): boolean {
  const plain = ({ who, what }: TimesRow): string => canonical(`${who} ${what}`).replaceAll(' ', '')
  return plain(a) === plain(b)
}
