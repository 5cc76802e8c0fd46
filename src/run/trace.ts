import type { PlayedMode } from '../model/scenario.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { Instant, ZoneOffset } from '../vocabulary/instant.ts'
import type { DrillEvent } from './event.ts'

/** What a run was: enough to read the log without today's plans. */
export interface TraceHeader {
  readonly format: 'yuyan-trace/1'
  readonly kind: 'simulation' | 'live' | 'paper' | 'event'
  readonly drill: string
  readonly set: {
    readonly name: string
    readonly title: string
    readonly zone: ZoneOffset
    readonly locale: 'zh-CN' | 'en'
  }
  /** Digest of the Program that ran. */
  readonly program: string
  readonly scenario: {
    readonly id: string
    readonly title: string
    readonly mode: PlayedMode
    readonly path: string
    /** sha256 of the scenario's text. */
    readonly sha256: string
    readonly objectives: readonly string[]
  }
  readonly plans: readonly {
    readonly id: string
    readonly title: string
    readonly edition: string | null
    readonly path: string
    readonly sha256: string
  }[]
  readonly seats: readonly {
    readonly id: string
    readonly title: string
    readonly parties: readonly string[]
  }[]
  readonly begins: Instant
  readonly lasts: Ms
  /** Null but for simulations. */
  readonly seed: string | null
  /** A plan under drill had errors and `--draft` let it run: said on every output. */
  readonly draft: boolean
  /** Simulated seats' assumptions, in words of the scenario: `triangular(PT5M, PT15M, PT40M)`. */
  readonly assumptions: readonly SeatAssumption[]
}

/** How a simulated seat was taken to behave. */
export interface SeatAssumption {
  readonly seat: string
  readonly delay: string
  readonly effort: string | null
  /** 0–1. */
  readonly fails: number
  /** 0–1; not given: 0. */
  readonly judges?: number
  readonly orders?: number
  readonly absent: boolean
  /** By what its times were measured; not given: they are assumed. */
  readonly measured?: string
}

export interface Trace {
  readonly header: TraceHeader
  readonly events: readonly DrillEvent[]
}
