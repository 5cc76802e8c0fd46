/** What a place is: the page by itself, a heading of this depth, a clause with a name, other text. */
export type PlaceRank = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

export const wholePage = 0
export const clauseRank = 7
export const textRank = 8

export const isHeading = (rank: number): boolean => rank > wholePage && rank < clauseRank

/** A place that can be found: the anchor on its group's page, or `page#anchor` where the group has none; what it is, its name, its words. */
export type Place = readonly [anchor: string, rank: PlaceRank, name: string, words: string]

/** Places that are shown together: of one plan, of all bodies. `page` empty: each place tells its own. */
export interface PlaceGroup {
  readonly title: string
  readonly page: string
  readonly places: readonly Place[]
}

/** What is read first: the groups, and how many files know which group has which words. */
export interface SearchHead {
  readonly shards: number
  readonly groups: readonly (readonly [title: string, page: string])[]
}

/** Where each gram stands: twice the number of the group, and one more where it stands in a title, heading or name. */
export type Shard = Readonly<Record<string, readonly number[]>>
