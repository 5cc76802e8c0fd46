import type { FactType } from '../condition/expression.ts'
import type { Severity } from '../diagnostic/diagnostic.ts'
import type { Place } from '../diagnostic/place.ts'
import type { AreaKind } from '../vocabulary/area-kind.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { Hazard } from '../vocabulary/hazard.ts'
import type { ImprovementTerms } from '../vocabulary/improvement.ts'
import type { ZoneOffset } from '../vocabulary/instant.ts'
import type { LevelName } from '../vocabulary/level.ts'
import type { OperatorClass } from '../vocabulary/operator-class.ts'
import type { OrganizationKind } from '../vocabulary/organization-kind.ts'
import type { WorkCalendar } from '../vocabulary/working-days.ts'
import type { Regime } from './regime.ts'
import type { Written } from './written.ts'

/** `yuyan.yaml`: one jurisdiction. */
export interface SetSettings {
  readonly name: string
  readonly title: string
  readonly jurisdiction: Written<string>
  readonly locale: 'zh-CN' | 'en'
  readonly timezone: string
  readonly zone: ZoneOffset
  /** What 立即 means. */
  readonly immediately: Ms
  /** Lowest first. */
  readonly levels: readonly LevelName[]
  readonly ruleset: string
  readonly severities: ReadonlyMap<string, Severity | 'off'>
  /** The day on which terms are checked (`as-of`); null: the day that the caller gives. */
  readonly asOf: string | null
  /** How long mending what a drill showed may take (`improvement`). */
  readonly improvementTerms: ImprovementTerms
  readonly at: Place
}

export interface Position {
  readonly id: string
  readonly name: string
  /** Names of positions of the same organization that stand in, in order. */
  readonly substitutes: readonly string[]
}

export interface Organization {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  /** 曾用名: names that it no longer has. */
  readonly former: readonly string[]
  readonly kind: OrganizationKind
  readonly classes: readonly OperatorClass[]
  readonly parent: string | null
  readonly area: string | null
  readonly positions: readonly Position[]
  readonly duty: string | null
  readonly at: Place
}

/** 成员单位 and the like: a name that stands for several bodies. */
export interface OrganizationGroup {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly members: readonly Written<string>[]
  readonly at: Place
}

export interface Area {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: AreaKind
  readonly parent: string | null
  /** 风险点: hazards that it is exposed to. */
  readonly hazards: readonly Hazard[]
  readonly neighbours: readonly string[]
  readonly downstream: readonly string[]
  readonly at: Place
}

/** 四条支流 and the like: a name that stands for several areas, in conditions over many places. */
export interface AreaList {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  /** Ids, names or aliases of areas. */
  readonly members: readonly Written<string>[]
  readonly at: Place
}

export type Aggregate = 'max' | 'min' | 'sum' | 'any'

export interface Fact {
  readonly name: string
  readonly aliases: readonly string[]
  /** Phrases by which prose means this fact. */
  readonly says: readonly string[]
  readonly type: FactType
  /** Organization that reports it. */
  readonly source: string | null
  /** `at`: one value under the bare name. `per`: one value per area of these kinds. */
  readonly place:
    | { readonly kind: 'at'; readonly area: string }
    | { readonly kind: 'per'; readonly areas: readonly AreaKind[]; readonly aggregate: Aggregate | null }
  readonly stale: Ms | null
  readonly forecast: boolean
  /** Harm already suffered (伤亡, 溃口): a level started by such a fact alone starts too late. */
  readonly consequence: boolean
  /** A definition in code by other facts; such a fact is never reported. */
  readonly means: Written<string> | null
  readonly at: Place
}

export interface MarkSet {
  /** An area id. */
  readonly object: string
  readonly unit: string | null
  /** null: 未设定. */
  readonly marks: ReadonlyMap<string, number | null>
  readonly at: Place
}

export interface Resource {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly quantity: number | null
  readonly people: number | null
  readonly place: string | null
  readonly owner: string | null
  readonly readyIn: Ms | null
  readonly at: Place
}

export interface Regulation {
  readonly short: string
  readonly title: string
  readonly number: string | null
  /** Names and numbers that it no longer has. */
  readonly former: readonly string[]
  readonly editions: readonly { readonly date: string; readonly effective: string | null }[]
  readonly supersededBy: string | null
  readonly at: Place
}

export interface ExternalPlan {
  /** `zhenjiang:special/flood` */
  readonly id: string
  readonly title: string
  readonly issuer: string | null
  readonly edition: string | null
  readonly levels: readonly string[]
  readonly at: Place
}

export interface Contact {
  readonly organization: string
  readonly post: string | null
  readonly phone: Written<string>
  /** When the number was last rung up and found right. */
  readonly checked: Written<string> | null
  readonly at: Place
}

/** registry/holidays.yaml. */
export interface Holidays {
  readonly calendar: WorkCalendar
  /** Years that the set calls an assumption. */
  readonly assumed: ReadonlySet<number>
}

export interface Registry {
  readonly organizations: readonly Organization[]
  readonly groups: readonly OrganizationGroup[]
  readonly areas: readonly Area[]
  readonly areaLists: readonly AreaList[]
  readonly facts: readonly Fact[]
  readonly marks: readonly MarkSet[]
  readonly resources: readonly Resource[]
  readonly regulations: readonly Regulation[]
  readonly externalPlans: readonly ExternalPlan[]
  readonly contacts: readonly Contact[]
  /** Terms that hold here: the tool's own (templates/regimes/), those of the set in place of the same id, and its further ones. */
  readonly regimes: readonly Regime[]
  readonly holidays: Holidays
}
