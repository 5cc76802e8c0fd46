import type { Departure, Mismatch, Release, Verification } from '../../drill/verify-played.ts'
import { fill } from '../../locale/locale.ts'
import type { Texts } from '../../locale/texts.ts'
import { formatInstant, type Instant, type ZoneOffset } from '../../vocabulary/instant.ts'
import { textTable } from './text-table.ts'

/** What `drill verify` says of a log: when it began, when everything was released, and what is not as it was sealed. */
export function verificationText(
  { mismatches, departures, releases, start }: Verification,
  entries: number,
  zone: ZoneOffset,
  { sealing }: Texts,
): string {
  const at = (moment: Instant | null): string => (moment === null ? '—' : formatInstant(moment, zone))
  const started = start.actual === null ? sealing.noStart : sealing.start
  const verdict = mismatches.length > 0 ? sealing.fails : sealing.matches
  return [
    fill(started, { drawn: at(start.drawn), actual: at(start.actual) }),
    ...releaseTable(releases, at, sealing),
    ...listed(
      sealing.departures,
      departures.map((each) => departureText(each, sealing)),
    ),
    ...listed(
      sealing.mismatches,
      mismatches.map((each) => mismatchText(each, sealing)),
    ),
    '',
    fill(verdict, { injects: releases.length, entries, count: mismatches.length }),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function releaseTable(
  releases: readonly Release[],
  at: (moment: Instant | null) => string,
  { column, releases: heading }: Texts['sealing'],
): string[] {
  const header = [column.id, column.situation, column.wall, column.entry]
  const rows = releases.map(({ id, situation, wall, seq }) => [id, at(situation), at(wall), String(seq)])
  return rows.length === 0 ? [] : listed(heading, textTable(header, rows))
}

function listed(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)]
}

function departureText(departure: Departure, { departure: words }: Texts['sealing']): string {
  const { kind, ...params } = departure
  return fill(words[kind], params)
}

function mismatchText(mismatch: Mismatch, { mismatch: words }: Texts['sealing']): string {
  const { kind, ...params } = mismatch
  return fill(words[kind], params)
}
