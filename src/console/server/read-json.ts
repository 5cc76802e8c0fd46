/** What a reader makes of a JSON value; `undefined`: it is no such thing. Never throws. */
export type Read<T> = (value: unknown) => T | undefined

/** Longest text that anybody may send, in UTF-16 units. */
export const longestText = 4000
const longestName = 300
const longestList = 200

/** Words of a person. Line breaks and tabs stay; other control characters and halves of characters cannot be shown or kept. */
export const text: Read<string> = (value) =>
  typeof value === 'string' && value.length <= longestText
    ? // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      value.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    : undefined

/** The name of something: an id, a key, a clause. */
export const name: Read<string> = (value) =>
  typeof value === 'string' && value !== '' && value.length <= longestName && /^\P{C}+$/u.test(value)
    ? value
    : undefined

export const finite: Read<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

/** A whole number between two bounds, both allowed. */
export function whole(least: number, most: number): Read<number> {
  return (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most
      ? value
      : undefined
}

export const truth: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined)

/** Null, or what `read` reads. */
export function nullable<T>(read: Read<T>): Read<T | null> {
  return (value) => (value === null ? null : read(value))
}

export function oneOf<const T extends string>(...words: readonly T[]): Read<T> {
  return (value) => words.find((word) => word === value)
}

export function either<A, B>(first: Read<A>, second: Read<B>): Read<A | B> {
  return (value) => first(value) ?? second(value)
}

/** A list all of whose items can be read. */
export function list<T>(read: Read<T>): Read<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > longestList) return undefined
    const items = value.map(read)
    return items.some((item) => item === undefined) ? undefined : (items as T[])
  }
}

/** An object with these members, each of which can be read; what else it has is left out. */
export function object<T extends object>(members: { readonly [K in keyof T]-?: Read<T[K]> }): Read<T> {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const made: Record<string, unknown> = {}
    for (const key of Object.keys(members) as (keyof T & string)[]) {
      const member = Object.hasOwn(value, key) ? members[key]((value as T)[key]) : undefined
      if (member === undefined) return undefined
      made[key] = member
    }
    return made as T
  }
}

/** What `read` reads, with members that may be left out or null; one that is there must be readable. */
export function withOptional<T extends object, O extends object>(
  read: Read<T>,
  members: { readonly [K in keyof O]-?: Read<O[K]> },
): Read<T & Partial<O>> {
  return (value) => {
    const made = read(value)
    if (made === undefined) return undefined
    const more: Partial<O> = {}
    for (const key of Object.keys(members) as (keyof O & string)[]) {
      const said = Object.hasOwn(value as object, key) ? (value as O)[key] : null
      if (said === null) continue
      const member = members[key](said)
      if (member === undefined) return undefined
      more[key] = member
    }
    return { ...made, ...more }
  }
}

/** An object whose `kind` says by which reader it is read. */
export function byKind<T extends { readonly kind: string }>(
  readers: {
    readonly [K in T['kind']]: Read<Extract<T, { readonly kind: K }>>
  },
): Read<T> {
  return (value) => {
    if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined
    const { kind } = value
    if (typeof kind !== 'string' || !Object.hasOwn(readers, kind)) return undefined
    return readers[kind as T['kind']](value) as T | undefined
  }
}
