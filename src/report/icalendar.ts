import { day } from '../vocabulary/duration.ts'
import { formatDate, formatWall, type Instant } from '../vocabulary/instant.ts'
import { escapeICalendar } from './escape.ts'

/** Something that takes a whole day, wherever one is. */
export interface DayEvent {
  /** Stays the same when the day is moved, so that a calendar moves it and does not add another. */
  readonly uid: string
  /** Midnight. */
  readonly on: Instant
  readonly summary: string
  readonly description: string
  readonly settled: boolean
}

/** A calendar file (RFC 5545). `stamp`: when it was made. The bytes depend on the arguments alone. */
export function iCalendar(name: string, events: readonly DayEvent[], stamp: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Yuyan//drill plan//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeICalendar(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines({ uid, on, summary, description, settled }: DayEvent, stamp: Instant): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeICalendar(uid)}`,
    `DTSTAMP:${formatWall(stamp).replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${dateOf(on)}`,
    // The day after the last one.
    `DTEND;VALUE=DATE:${dateOf(on + day)}`,
    `SUMMARY:${escapeICalendar(summary)}`,
    `DESCRIPTION:${escapeICalendar(description)}`,
    `STATUS:${settled ? 'CONFIRMED' : 'TENTATIVE'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function dateOf(at: Instant): string {
  return formatDate(at, 0).replaceAll('-', '')
}

/** Octets of a line without its break. */
const widest = 75

/** A long line goes on in the next, after a space; no character is cut. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const own = new TextEncoder().encode(character).length
    // The space before what goes on counts too.
    if (octets + own > widest - (parts.length > 0 ? 1 : 0)) {
      parts.push(part)
      part = ''
      octets = 0
    }
    part += character
    octets += own
  }
  return [...parts, part].join('\r\n ')
}
