import type { Condition } from '../condition/expression.ts'
import type { Place } from '../diagnostic/place.ts'
import type { Section } from '../document/document.ts'
import type { CalendarLimit } from '../vocabulary/calendar-limit.ts'
import type { Cycle } from '../vocabulary/cycle.ts'
import type { Ms } from '../vocabulary/duration.ts'
import type { Hazard } from '../vocabulary/hazard.ts'
import type { LeadInPlaces } from '../vocabulary/lead-in-places.ts'
import type { LevelId } from '../vocabulary/level.ts'
import type { PlanType } from '../vocabulary/plan-type.ts'
import type { Relation } from '../vocabulary/relation.ts'
import type { SectionRole } from '../vocabulary/section-role.ts'
import type { Issue, StatedIssue } from './issue.ts'
import type { MarkRow, Post, WorkGroup } from './plan-tables.ts'
import type { Written } from './written.ts'

/**
 * What a plan means: names are still as written (an organization may turn out not to exist), and what could not be
 * understood is kept as a value with its place, for a rule to find. Readonly, without judgement.
 */
export interface Plan extends Issue {
  readonly path: string
  readonly id: Written<string>
  readonly title: Written<string>
  readonly type: PlanType
  readonly area: Written<string>
  /** Hazard groups in the order written, each named by its first hazard. The first takes everything unscoped. */
  readonly groups: readonly HazardGroup[]
  readonly lead: Written<string> | null
  /** What its own frontmatter says of the issue; `link/` adds what its book says. */
  readonly stated: StatedIssue
  readonly basis: readonly Written<string>[]
  /** Of the frontmatter, then of tables under 预案衔接. */
  readonly links: readonly PlanLink[]
  /** What was not understood in tables under 预案衔接. */
  readonly linkTroubles: readonly LinkTrouble[]
  readonly drill: { readonly every: Written<string> | null; readonly last: Written<string> | null } | null
  /** Every section with the role and scope it was given, in reading order. */
  readonly sections: readonly RoledSection[]
  readonly posts: readonly Post[]
  readonly workGroups: readonly WorkGroup[]
  /** Rows of first-response, steps and warning sections: due without a level of their own. */
  readonly standing: readonly StandingRow[]
  readonly reports: readonly ReportRow[]
  /** Rows of the tables of warnings. */
  readonly warnings: readonly WarningRow[]
  /** Lines of 注意事项: shown with every task, never tasks. */
  readonly cautions: readonly Written<string>[]
  /** Rows of marks tables (特征值) in annexes. */
  readonly marks: readonly MarkRow[]
  /** The whole file's frontmatter, for findings about what is not there. */
  readonly at: Place
}

export interface HazardGroup {
  /**
   * The first hazard's id; the group's name in clauses (`#drought.III.start.2`) unless it is the plan's first group.
   * `all`: the plan names no hazards, and has this one group.
   */
  readonly name: Hazard | 'all'
  readonly hazards: readonly Hazard[]
  /** Levels with a response section in this group, lowest first; empty: the group has no machine. */
  readonly levels: readonly ResponseLevel[]
  readonly termination: Termination | null
}

export interface RoledSection {
  readonly section: Section
  readonly role: SectionRole | null
  /** The role told by the nearest enclosing section that has one; its own when it has one. */
  readonly inherited: SectionRole | null
  readonly levels: readonly LevelId[]
  /** The hazard group that scopes it; null: it applies to all. */
  readonly group: Hazard | null
}

export interface ResponseLevel {
  readonly level: LevelId
  /** Where the response section begins (its heading); for a plan without one, its frontmatter. */
  readonly at: Place
  readonly start: StartConditions | null
  readonly procedure: readonly ProcedureStep[]
  readonly tasks: readonly TaskRow[]
  /** Levels whose rows this one brings in: 在Ⅳ级响应基础上. */
  readonly includes: readonly Written<LevelId>[]
  /** The level says whether it builds on a lower one or stands alone; false: it says neither. */
  readonly saysWhatItKeeps: boolean
}

/** `any`: 符合下列条件之一. `all`: 同时满足. */
export interface StartConditions {
  readonly mode: 'any' | 'all'
  /** Where they are to hold: 任一县市区, 两个以上镇街 (in each by itself), 全市; null: in the plan's area. */
  readonly places: LeadInPlaces | null
  readonly items: readonly StartItem[]
  readonly at: Place
}

/** One listed condition, or one cell of a grading table. */
export interface StartItem {
  /** `III.start.2`, counted in reading order within the level and group; top-level items only. Nested items add `.1`. */
  readonly row: string
  /** The words for people. */
  readonly text: string
  readonly at: Place
  readonly content:
    | {
        readonly kind: 'condition'
        readonly conditions: readonly Written<Condition>[]
        readonly mode: 'any' | 'all'
      }
    | { readonly kind: 'group'; readonly group: StartConditions }
    /** No code: false until someone who may propose or decide records it with a reason. */
    | { readonly kind: 'judgement' }
}

export const procedureKeys = [
  'assess',
  'chair',
  'propose',
  'agree',
  'decide',
  'decide-directly',
  'sign',
  'release',
  'report',
  'inform',
  'mode',
] as const
/** 研判 会商主持 提出 同意 决定 直接决定 签发 发布 报告 通报 方式. */
export type ProcedureKey = (typeof procedureKeys)[number]

export interface ProcedureStep {
  readonly key: ProcedureKey
  /** `III.procedure.decide` */
  readonly row: string
  /** Who, as written; in `report` and `inform` all of them count, elsewhere any unless `all`. */
  readonly who: readonly Written<string>[]
  readonly all: boolean
  readonly within: Written<Ms> | null
  readonly at: Place
}

export interface Termination {
  readonly propose: readonly Written<string>[]
  /** Empty when `sameAsStart` (同启动). */
  readonly decide: readonly Written<string>[]
  readonly sameAsStart: boolean
  readonly conditions: StartConditions | null
  /** 未达启动条件 = no condition of this level holds. */
  readonly whenBelowStart: boolean
  readonly at: Place
}

/** One row of a task table, or one item of a `steps` list. */
export interface TaskRow {
  /** 编号 after NFKC: `III-2`. Null when the author gave none; then it has no name of its own. */
  readonly id: Written<string> | null
  /** `延 IV-3`: a reference; the row has no id of its own and keeps that task. */
  readonly continues: Written<string> | null
  readonly task: Written<string>
  /** First answers; each is recorded. */
  readonly owners: readonly Written<string>[]
  readonly support: readonly Written<string>[]
  readonly within: TimeLimit | null
  readonly resources: readonly Written<{ readonly name: string; readonly quantity: number | null }>[]
  readonly after: readonly Written<string>[]
  readonly when: RowCondition | null
  /** 周期. */
  readonly every: Written<Cycle> | null
  /** 周期 持续: taken up within 时限 and held until its level ends or 解除 holds. */
  readonly held: boolean
  /** 解除: when code in it holds, the task is asked for no more. */
  readonly until: RowCondition | null
  /** 完成标志: code in it must hold for the task to be done. */
  readonly doneWhen: RowCondition | null
  /** Cells of 周期 that could not be understood. */
  readonly unreadable: readonly Written<string>[]
  readonly at: Place
}

/** A row that belongs to no level. */
export interface StandingRow extends TaskRow {
  /** The hazard group that scopes it; null: it applies to all. */
  readonly group: Hazard | null
  /** In a warning section its heading, which says with which warnings the row is in force; null elsewhere. */
  readonly warning: string | null
}

/** One warning: a product at one level. */
export interface WarningRow {
  /** `warning.2`, counted over the plan in reading order. */
  readonly row: string
  readonly product: Written<string>
  /** 蓝, 橙色, 二级: as written. A colour is no level of response. */
  readonly level: Written<string>
  readonly when: RowCondition | null
  /** Any of them may issue and lift it; the first answers for it. */
  readonly issuers: readonly Written<string>[]
  readonly channels: string
  /** 时效: it ends so long after it was issued. */
  readonly valid: TimeLimit | null
  readonly measures: string
  readonly lift: RowCondition | null
  /** The hazard group that scopes it; null: it applies to all. */
  readonly group: Hazard | null
  readonly at: Place
}

/** A cell of 条件: code runs; 视情 offers the task to the decider; other words are for people. */
export type RowCondition =
  | { readonly kind: 'condition'; readonly condition: Condition; readonly at: Place }
  | { readonly kind: 'discretion'; readonly text: string; readonly at: Place }
  | { readonly kind: 'words'; readonly text: string; readonly at: Place }

export type LimitOrigin = 'due' | 'start' | 'event'

/**
 * 时限: counted from due unless the cell says 启动后 or 事发后. A limit told by the calendar (每日 9 时前, 每月 5 日前, 5 个工作日) has
 * `calendar` and no `ms`; both null: the words could not be read.
 */
export interface TimeLimit {
  readonly text: string
  readonly ms: Ms | null
  readonly calendar: CalendarLimit | null
  readonly from: LimitOrigin
  readonly at: Place
}

export type ReportOrigin = 'event' | 'received' | 'start' | 'end' | 'row' | 'condition' | 'warning'

export interface ReportRow {
  /** Levels in whose section the table stands, lowest first; empty: it stands in none. */
  readonly levels: readonly LevelId[]
  /** The hazard group that scopes it; null: it applies to all. */
  readonly group: Hazard | null
  readonly id: Written<string> | null
  /** 初报 续报 核报 终报 通报, as written. */
  readonly kind: string
  readonly report: Written<string>
  readonly owners: readonly Written<string>[]
  readonly to: readonly Written<string>[]
  readonly origin: {
    readonly kind: ReportOrigin
    readonly text: string
    readonly row: string | null
    /** The code of a 起算 cell: the moment at which it becomes true. */
    readonly condition: Condition | null
    readonly at: Place
  }
  readonly within: TimeLimit | null
  readonly every: Written<Cycle> | null
  /** 止于: when code in it holds, or once the response has ended (响应终止), the report is asked for no more. */
  readonly until: RowCondition | { readonly kind: 'ended'; readonly at: Place } | null
  /** Cells of 周期 that could not be understood. */
  readonly unreadable: readonly Written<string>[]
  readonly when: RowCondition | null
  readonly content: string
  readonly at: Place
}

export interface PlanLink {
  readonly relation: Relation
  readonly plan: Written<string>
  /** `link.activates.township/baohua`, `.2` for a second one of the same kind. */
  readonly row: string
  /** A level's name, or a condition in code. */
  readonly when: Written<{ readonly level: LevelId } | { readonly condition: Condition }> | null
  readonly expect: Written<string> | null
  readonly within: Written<Ms> | null
  readonly by: Written<string> | null
  readonly follow: boolean
  readonly at: Place
}

/** A cell or row of a table of links that could not be read, or that says again what stands before it. */
export type LinkTrouble =
  | { readonly kind: 'relation' | 'limit'; readonly text: string; readonly at: Place }
  | { readonly kind: 'twice'; readonly plan: Written<string>; readonly first: Place; readonly at: Place }
