import { useState } from 'react'
import { measuredWords } from '../../../locale/duration-words.ts'
import { fill } from '../../../locale/locale.ts'
import type { DutyLine, ReviewPage } from '../../review-protocol.ts'
import { ChooseButton } from './choose-button.tsx'
import { choiceName } from './chosen.ts'
import { ClauseAnchor } from './clause-anchor.tsx'
import { useReview } from './review-context.tsx'
import { momentOf, shareOf, ticksOf } from './time-scale.ts'

/** Until when everything was to be done, and when it was. */
export function DeadlineList() {
  const { page, words } = useReview()
  const [all, setAll] = useState(false)
  const duties = page.deadlines.duties.map((duty, at) => ({ duty, at }))
  const late = duties.filter(({ duty }) => duty.late > 0)
  const shown = all || late.length === 0 ? duties : late
  const [first, rest] = foremost(shown)
  const { deadline: said } = words
  return (
    <section className="review-part" id="review-deadline" aria-label={said.title}>
      <h2>{said.title}</h2>
      <p className="says">
        {duties.length === 0
          ? said.none
          : late.length === 0
            ? fill(said.allKept, { count: duties.length })
            : page.deadlines.title}
      </p>
      {late.length > 0 && late.length < duties.length && (
        <p className="choices">
          {[false, true].map((every) => (
            <button
              key={String(every)}
              type="button"
              aria-pressed={all === every}
              onClick={() => setAll(every)}
            >
              {fill(every ? said.all : said.lateOnly, { count: every ? duties.length : late.length })}
            </button>
          ))}
        </p>
      )}
      {shown.length > 0 && (
        <>
          <Key />
          <div className="duties">
            <Axis />
            <Duties list={first} />
            {rest.length > 0 && <Rest list={rest} />}
          </div>
        </>
      )}
    </section>
  )
}

type LogRow = ReviewPage['log'][number]

interface Placed {
  readonly duty: DutyLine
  /** Its place among all that had a deadline. */
  readonly at: number
}

/** As many as one screen has room for. */
const most = 12

/** As many as are drawn at a time of what is folded away. */
const stretch = 100

/** The latest of all, in the order in which they fell due, and the others. */
function foremost(duties: readonly Placed[]): readonly [readonly Placed[], readonly Placed[]] {
  const worst = new Set([...duties].sort((a, b) => b.duty.late - a.duty.late).slice(0, most))
  return [duties.filter((one) => worst.has(one)), duties.filter((one) => !worst.has(one))]
}

/** Drawn when it is unfolded, a stretch at a time; at once as far as the one that the address names. */
function Rest({ list }: { readonly list: readonly Placed[] }) {
  const { words, item } = useReview()
  const wanted = list.findIndex(({ at }) => choiceName({ kind: 'duty', at }) === item)
  const [open, setOpen] = useState(wanted >= 0)
  const [shown, setShown] = useState(Math.max(stretch, wanted + 1))
  const left = list.length - shown
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{fill(words.deadline.more, { count: list.length })}</summary>
      {open && <Duties list={list.slice(0, shown)} />}
      {open && left > 0 && (
        <p>
          <button type="button" onClick={() => setShown(shown + stretch)}>
            {fill(words.deadline.further, { count: Math.min(left, stretch) })}
          </button>
        </p>
      )}
    </details>
  )
}

function Duties({ list }: { readonly list: readonly Placed[] }) {
  return (
    <ol>
      {list.map(({ duty, at }) => (
        <DutyItem key={at} duty={duty} at={at} />
      ))}
    </ol>
  )
}

function Key() {
  const { words } = useReview()
  return (
    <p className="duty-key soft">
      <span className="key-mark allowed" aria-hidden="true" /> {words.deadline.plan}
      <span className="key-mark used" aria-hidden="true" /> {words.deadline.used}
      <span className="key-mark over" aria-hidden="true" /> {words.deadline.late}
    </p>
  )
}

/** The first mark has its day, too, and needs room. */
const axisFree = 0.32

function Axis() {
  const { page } = useReview()
  return (
    <div className="duty-axis" aria-hidden="true">
      {ticksOf(page, page.zone, 4)
        .filter(({ at }) => at === page.begins || shareOf(at, page) > axisFree)
        .map(({ at, words }) => (
          <span key={at} style={{ left: percent(shareOf(at, page)) }}>
            {words}
          </span>
        ))}
    </div>
  )
}

function DutyItem({ duty, at }: { readonly duty: DutyLine; readonly at: number }) {
  const { page, words, seq } = useReview()
  const { zone } = page
  const done =
    duty.done === null ? words.deadline.notDone : fill(words.deadline.done, { at: momentOf(duty.done, zone) })
  const chosen = seq === null ? null : entryAt(page.log, seq)
  return (
    <li className={duty.late > 0 ? 'duty-line is-late' : 'duty-line'}>
      <div className="duty-what">
        <ChooseButton choice={{ kind: 'duty', at }} evidence={duty.evidence}>
          <strong>{duty.who}</strong> {duty.text}
        </ChooseButton>{' '}
        <ClauseAnchor clause={duty.clause} />
      </div>
      <div className="duty-bars" aria-hidden="true">
        {barsOf(duty, page.ends).map(({ tone, from, to }) => (
          <span
            key={tone}
            className={`bar ${tone}`}
            style={{
              left: percent(shareOf(from, page)),
              width: percent(shareOf(to, page) - shareOf(from, page)),
            }}
          />
        ))}
        {chosen && <span className="bar-now" style={{ left: percent(shareOf(chosen.at, page)) }} />}
      </div>
      <div className="duty-fate">
        <Fate duty={duty} />
        <span className="soft duty-times">
          {fill(words.deadline.text, {
            from: momentOf(duty.due, zone),
            deadline: momentOf(duty.deadline, zone),
            done,
          })}
        </span>
      </div>
    </li>
  )
}

/** Entries are numbered from one, and the log is whole but for those that nobody is told. */
function entryAt(log: readonly LogRow[], seq: number): LogRow | null {
  const guess = log[seq - 1]
  return guess?.seq === seq ? guess : (log.find((row) => row.seq === seq) ?? null)
}

function Fate({ duty }: { readonly duty: DutyLine }) {
  const { words, locale } = useReview()
  const { deadline: said } = words
  const acting = duty.acting ? said.acting : ''
  if (duty.late <= 0) return <span>{`${said.outcome[duty.outcome]}${acting}`}</span>
  const span = measuredWords(duty.late, locale)
  return (
    <span>
      <span className="late">{said.late}</span>{' '}
      {`${fill(duty.done === null ? said.undone : said.lateBy, { span })}${acting}`}
    </span>
  )
}

interface Bar {
  readonly tone: 'allowed' | 'used' | 'over'
  readonly from: number
  readonly to: number
}

function barsOf({ due, deadline, done, late }: DutyLine, ends: number): Bar[] {
  const until = done ?? ends
  return [
    { tone: 'allowed', from: due, to: deadline },
    ...(done === null ? [] : [{ tone: 'used', from: due, to: Math.min(done, deadline) } as const]),
    ...(late > 0 ? [{ tone: 'over', from: deadline, to: Math.max(until, deadline) } as const] : []),
  ]
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`
}
