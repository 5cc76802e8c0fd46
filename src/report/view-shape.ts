/** What stands behind a name that a template may write. */
export type Shape = Plain | ListShape | GroupShape

interface Told {
  /** There may be none of it: `{{#if …}}` asks. */
  readonly none?: true
  /** What it is, as its docstring says. */
  readonly about?: string
}

export interface Plain extends Told {
  readonly is: 'text' | 'number' | 'moment' | 'duration' | 'truth' | 'code'
  /** The codes that a `code` can be. */
  readonly codes?: readonly string[]
}

export interface ListShape extends Told {
  readonly is: 'list'
  readonly of: Shape
}

/** `group`: its key in {@link ViewShapes.groups}. */
export interface GroupShape extends Told {
  readonly is: 'group'
  readonly group: string
}

export type Names = Readonly<Record<string, Shape>>

export interface ViewShapes {
  /** The group that each document's view is, by the document's name. */
  readonly views: Readonly<Record<string, string>>
  readonly groups: Readonly<Record<string, Names>>
}
