import type { InstanceId, ObligationKind, PartyId } from '../compile/program.ts'
import type { ScenarioProgram } from '../compile/scenario-program.ts'
import type { FactType } from '../condition/expression.ts'
import type { Answer, Command } from '../drill/command.ts'
import type { PartyPowers, Powers } from '../drill/powers.ts'
import type { RatingForm } from '../drill/rating-form.ts'
import type { DrillSeat, Role } from '../drill/seat.ts'
import type { SeatChange, SeatView } from '../drill/seat-view.ts'
import type { Locale } from '../locale/locale.ts'
import type { LadderView } from '../report/drawing/ladder-drawing.ts'
import type { DrillEvent } from '../run/event.ts'
import type { AreaKind } from '../vocabulary/area-kind.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { ClauseId } from '../vocabulary/id.ts'
import type { ZoneOffset } from '../vocabulary/instant.ts'
import type { LevelName } from '../vocabulary/level.ts'

/**
 * What server and pages say to each other. All bodies are JSON in UTF-8. Pages carry a cookie for each seat they hold; the
 * cookie's path is the seat's, so that several seats live in one browser.
 *
 * | request | answers |
 * |---|---|
 * | `POST /api/enter` {@link EnterRequest} | {@link Entered}, and the seat's cookie |
 * | `GET /api/drills` (this machine only) | {@link DrillSummary}[] |
 * | `GET /api/drills/:drill/seats/:seat/view` | {@link Opening} |
 * | `GET /api/drills/:drill/seats/:seat/stream?after=N` | server-sent events; `id` is the seat's own counter, `data` a {@link StreamData} |
 * | `POST /api/drills/:drill/seats/:seat/commands` {@link CommandRequest} | {@link CommandReply} |
 * | `POST /api/drills/:drill/seats/:seat/photos` the picture itself (JPEG, PNG, WebP) | {@link PhotoKept}; to be named by an act of the seat |
 * | `GET /api/drills/:drill/seats/:seat/photos/:sha256` | the picture, when an entry that the seat was sent names it |
 * | `GET /api/drills/:drill/seats/director/links` (director only) | {@link SeatLink}[]: how seats join |
 * | `POST /api/drills/:drill/seats/director/links/:seat/renew` (director only) | {@link SeatLink}[]; old links and cookies of the seat are void |
 *
 * A request that is refused before it reaches a drill is answered with a {@link Problem}. Seats of the form `seat` name entries of
 * the log by their own count `n`, in what they ask and in what they are answered; others by `seq`.
 */
export const apiRoot = '/api'

/** The path under which all that a seat may ask for lies; its cookie is valid for nothing else. */
export function seatPath(drill: string, seat: string): string {
  return `${apiRoot}/drills/${drill}/seats/${seat}`
}

/** Stands in built pages wherever the nonce of styles goes (`<meta name="csp-nonce" content="…">`); the server puts the nonce there. */
export const noncePlaceholder = '__CSP_NONCE__'

/** The token stands in the fragment of the link (`/#/join/<token>`), so that no server and no proxy logs it. */
export interface EnterRequest {
  readonly token: string
}

export interface Entered {
  readonly drill: string
  readonly seat: string
  readonly role: Role
  readonly title: string
}

export interface DrillSummary {
  readonly drill: string
  readonly title: string
  readonly mode: ScenarioProgram['mode']
  readonly phase: 'prepared' | 'begun' | 'ended'
}

export interface SeatLink {
  readonly seat: string
  readonly role: Role
  readonly title: string
  /** Address with the token in its fragment. */
  readonly url: string
  /** The address as a QR code, SVG. */
  readonly qr: string
  /** How many pages of the seat are connected now. */
  readonly present: number
}

/** An area of the set's jurisdiction, as the wall's map shows it. */
export interface Place {
  readonly id: string
  readonly name: string
  /** Null: the jurisdiction itself. */
  readonly parent: string | null
}

/** What every page needs to call things by name. */
export interface Setting {
  readonly drill: string
  readonly title: string
  readonly mode: ScenarioProgram['mode']
  readonly locale: Locale
  readonly zone: ZoneOffset
  /** The set's levels, lowest first. */
  readonly levels: readonly LevelName[]
  readonly seat: DrillSeat
  /** Seats that may be written to. */
  readonly seats: readonly { readonly seat: string; readonly title: string; readonly role: Role }[]
  /** The governed areas of the set, for observers' map; empty for other seats. */
  readonly places: readonly Place[]
}

/** What a page starts from. `now`: the server's wall clock, which all pages show. `n`: the last change taken in. */
export type Opening =
  | {
      readonly form: 'seat'
      readonly now: Ms
      readonly n: number
      readonly setting: Setting
      readonly view: SeatView
      readonly powers: Powers
    }
  | {
      readonly form: 'full'
      readonly now: Ms
      readonly n: number
      readonly setting: Setting
      readonly backstage: FullBackstage
      /** The whole log, as the seat may see it. */
      readonly log: readonly DrillEvent[]
    }

/** A plan's machine in words. */
export type MachineView = LadderView

/** What the direction and evaluators know from the start. */
export interface FullBackstage {
  readonly scenario: ScenarioProgram
  /** What evaluators rate by; none for the control cell, which plays. */
  readonly forms: readonly RatingForm[]
  readonly instances: readonly {
    readonly id: InstanceId
    readonly title: string
    readonly area: string
    readonly levels: readonly string[]
    readonly machine: MachineView
  }[]
  /** `heldBy`: parties whose seat acts for it, so that the direction need not. */
  readonly parties: readonly {
    readonly id: PartyId
    readonly name: string
    readonly heldBy: readonly PartyId[]
  }[]
  /** What anybody may do by the plans, and who. */
  readonly powers: PartyPowers
  /** What each obligation is called. */
  readonly clauses: readonly {
    readonly clause: ClauseId
    readonly kind: ObligationKind
    readonly text: string
  }[]
  readonly areas: readonly {
    readonly id: string
    readonly name: string
    readonly kind: string
    readonly parent: string | null
  }[]
  readonly facts: readonly {
    readonly name: string
    readonly type: FactType
    /** Kinds of the areas of which it is asked; null: it has one value. */
    readonly areas: readonly AreaKind[] | null
  }[]
}

/** One message of a stream. */
export type StreamData =
  | { readonly form: 'seat'; readonly change: SeatChange }
  | { readonly form: 'full'; readonly event: DrillEvent }
  /** Kept alive, and the server's time. Has no id. */
  | {
      readonly form: 'beat'
      readonly now: Ms
      readonly present: Readonly<Record<string, number>> | null
      /** Bytes left where the drill is kept, told to the director while they are few. */
      readonly diskLeft?: number
    }

export interface CommandRequest {
  /** Made by the page, once for each thing the user did; sent again it gets the first answer. */
  readonly act: string
  readonly command: Command
}

export interface CommandReply {
  readonly answer: Answer
  /** Why not, in the page's language; null when it was carried out. */
  readonly sentence: string | null
}

/** A photo that has arrived: its name in acts. It is the server's own writing of the picture, so it has another sum than what was sent. */
export interface PhotoKept {
  readonly photo: string
}

/** What the server says when a request is refused before it reaches a drill. */
export interface Problem {
  readonly problem:
    | 'not-entered'
    | 'no-such-drill'
    | 'no-such-plan'
    | 'bad-token'
    | 'bad-request'
    | 'wrong-origin'
    | 'too-large'
    | 'not-kept'
    | 'not-a-photo'
    | 'no-such-photo'
    | 'no-photos'
  readonly sentence: string
}
