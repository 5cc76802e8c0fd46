import type { Ms } from '../vocabulary/duration.ts'
import type { LevelName } from '../vocabulary/level.ts'

/** A value of a fact: durations are numbers of milliseconds, enums their words. */
export type Value = number | boolean | string

/** Three-valued (Kleene) truth: an unreported fact makes a condition unknown, never silently false. */
export type Truth = boolean | 'unknown'

/** What a compiled condition may ask of the situation. `undefined`: not reported, not known. */
export interface Reader {
  fact(name: string): Value | undefined
  /**
   * `状态`: the obligation's state (`due`, `late` …). `级别`, `需求`: the plan's level id; a plan that is in no level gives
   * a word that is no level (standby, ended), which ranks below all levels.
   */
  state(of: 'obligation' | 'declared' | 'demanded', name: string): string | undefined
  /**
   * The situation as each of many places has it, one reader a place: the areas of a kind or with the id that `among` names, or
   * (null) the kinds for which the first `per:` fact among `facts` is registered. Kinds mean those in the area of this reader.
   * `apart`: of places that lie within one another only the widest, and not the reader's own area if there are others.
   */
  members?(facts: readonly string[], among: readonly string[] | null, apart?: boolean): readonly Reader[]
  /** What was reported of a fact for the reader's own area as a whole. */
  whole?(fact: string): Value | undefined
  /** The area that this reader stands for, where it is one of many. */
  readonly place?: string
}

export type CompareOperator = '<' | '<=' | '>' | '>=' | '=' | '!='

/**
 * A condition in our own small tree: plain JSON, total, analysable. Names in it are resolved or not by who made it:
 * `parseCondition` leaves the words as written, `resolve` puts a fact's registered name and marks' values in.
 * `from` and `to` are offsets in the source as written.
 */
export type Expression = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly kind: 'not'; readonly part: Expression }
  | {
      readonly kind: 'compare'
      readonly operator: CompareOperator
      readonly left: Expression
      readonly right: Expression
      /** Put in by resolving where words are compared by rank: the enum's values or the set's levels, lowest first. */
      readonly order?: readonly string[]
    }
  | {
      /** `x in [low..high)`, `x between low and high` */
      readonly kind: 'between'
      readonly value: Expression
      readonly low: Expression
      readonly high: Expression
      readonly lowIncluded: boolean
      readonly highIncluded: boolean
      /** As in `compare`. */
      readonly order?: readonly string[]
    }
  | { readonly kind: 'one-of'; readonly value: Expression; readonly options: readonly Expression[] }
  | {
      readonly kind: 'arithmetic'
      readonly operator: '+' | '-' | '*' | '/'
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly kind: 'negative'; readonly part: Expression }
  | {
      /** `count(暴雨预警 ≥ "红")`, `any(镇街, 积水深度 > 0.5)`, `sum(受威胁人数)`: over the members of a `per:` fact. */
      readonly kind: 'many'
      readonly how: 'count' | 'any' | 'all' | 'sum' | 'max' | 'min'
      /** Kinds of area, lists and areas as written, after resolving kinds and ids of areas; null: all members. */
      readonly among: readonly PlaceName[] | null
      readonly of: Expression
      /** Put in by resolving: what an unknown member of a sum, max or min may be worth. */
      readonly range?: { readonly min: number | null; readonly max: number | null }
    }
  /** A fact, by its name or alias as written; after resolving, by its registered name. */
  | { readonly kind: 'fact'; readonly name: string }
  /** `赤山湖.警戒水位`. `value` is null until resolved, and stays null where the register says 未设定. */
  | { readonly kind: 'mark'; readonly object: string; readonly mark: string; readonly value: number | null }
  /**
   * `警戒水位` over many places: each place's own. Put in by resolving, by the ids of the areas that have it, in one unit;
   * a place that is not among them does not count.
   */
  | { readonly kind: 'own-mark'; readonly mark: string; readonly values: Readonly<Record<string, number>> }
  /** `状态("special/flood#III-2")`: the state of an obligation; `级别("special/flood")`, `需求("special/flood")`: of a plan. */
  | { readonly kind: 'state'; readonly of: 'obligation' | 'declared' | 'demanded'; readonly name: string }
  | { readonly kind: 'number'; readonly value: number; readonly unit: string | null }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'duration'; readonly value: Ms }
)

/** A kind of area, a list or an area in a condition, and where it is written. */
export interface PlaceName {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** What a fact may be: the register's word on it. */
export type FactType =
  | {
      readonly kind: 'number'
      readonly unit: string | null
      readonly min: number | null
      readonly max: number | null
    }
  | { readonly kind: 'boolean' }
  /** `values` from the lowest to the highest; compared by this order only when `ordered`. */
  | { readonly kind: 'enum'; readonly values: readonly string[]; readonly ordered: boolean }
  | { readonly kind: 'duration' }

/** Something about a condition's source that keeps it from being run. Offsets count in the source as written. */
export interface ConditionProblem {
  readonly kind:
    | 'empty'
    | 'too-long'
    | 'too-deep'
    | 'unreadable'
    | 'outside-subset'
    | 'mixed-and-or'
    | 'operator-glued'
  readonly from: number
  readonly to: number
  /** The text concerned. */
  readonly text: string
  /** A source text that would be right, when one can be offered. */
  readonly remedy: string | null
}

/** A condition as written in a plan, scenario or rubric. */
export interface Condition {
  readonly source: string
  /** Null when `problems` keep it from being read. */
  readonly expression: Expression | null
  readonly problems: readonly ConditionProblem[]
  /** Put together from words, as from a cell of a grading table: the source stands nowhere in the text. */
  readonly derived?: true
}

/** A name or value in a readable condition that does not fit the register. */
export type Misfit = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'undeclared-fact'; readonly name: string; readonly near: readonly string[] }
  | { readonly kind: 'undeclared-object'; readonly name: string; readonly near: readonly string[] }
  | {
      readonly kind: 'undeclared-mark'
      readonly object: string
      readonly name: string
      readonly near: readonly string[]
    }
  | { readonly kind: 'mark-not-set'; readonly object: string; readonly name: string }
  | { readonly kind: 'type-mismatch'; readonly left: string; readonly right: string }
  | {
      readonly kind: 'unit-mismatch'
      readonly fact: string
      readonly unit: string
      readonly expected: string
    }
  | {
      readonly kind: 'unknown-value'
      readonly fact: string
      readonly value: string
      readonly values: readonly string[]
    }
  | { readonly kind: 'not-ordered'; readonly fact: string }
  | { readonly kind: 'not-a-condition'; readonly found: string }
  /** count, any … of facts that have one value only. */
  | { readonly kind: 'one-place'; readonly name: string }
  /** What stands for places is no kind of area, no list and no area. */
  | { readonly kind: 'undeclared-places'; readonly name: string; readonly near: readonly string[] }
  /** Of the places asked these have no such mark of their own, and do not count; `all`: none has it. */
  | {
      readonly kind: 'places-without-mark'
      readonly name: string
      readonly places: readonly string[]
      readonly all: boolean
    }
  /** 全市…, of a fact whose values are put together in another way than by adding them up, or not at all. */
  | { readonly kind: 'not-summed'; readonly name: string; readonly aggregate: string | null }
)

/** The condition runs all the same: what does not fit only leaves a part of it without a value. */
export function leavesRunnable({ kind }: Misfit): boolean {
  return kind === 'mark-not-set' || kind === 'places-without-mark' || kind === 'not-summed'
}

/** What conditions may speak of. `link/` makes it from the registry; names and aliases are looked up after NFKC. */
export interface Vocabulary {
  /** The registered fact that a name or alias means, or null. */
  fact(name: string): {
    readonly name: string
    readonly type: FactType
    /** It has one value per area (`per:`). */
    readonly per?: boolean
    /** How the values of several areas are put together. */
    readonly aggregate?: 'max' | 'min' | 'sum' | 'any' | null
  } | null
  /** The object (an area or station) that a name or alias means: its marks, `null` = 未设定; or null when unknown. */
  object(name: string): {
    readonly id: string
    readonly marks: ReadonlyMap<string, number | null>
    readonly unit: string | null
    /** Units of marks that have one of their own. */
    readonly units?: ReadonlyMap<string, string>
  } | null
  /** Kinds and ids of the areas that the name of a list, a kind or an area means; null: it means none of these. */
  places?(name: string): readonly string[] | null
  /** The areas of these kinds or with these ids. */
  areas?(among: readonly string[]): readonly { readonly id: string; readonly name: string }[]
  /** The marks of this name that areas have, by the area's id, `null` = 未设定, all in one unit; null: no area has one. */
  ownMark?(
    name: string,
  ): { readonly values: ReadonlyMap<string, number | null>; readonly unit: string | null } | null
  /** Names of kinds, lists and areas, for "did you mean". */
  readonly placeNames?: readonly string[]
  /** All fact names and object names, for "did you mean". */
  readonly names: readonly string[]
  /** The set's levels, lowest first, for `级别(…)` and `需求(…)`. Without them levels can be compared for being equal only. */
  readonly levels?: readonly LevelName[]
}
