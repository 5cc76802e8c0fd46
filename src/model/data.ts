import type { DataPath, Document, Json } from '../document/document.ts'
import { type Ms, parseDuration } from '../vocabulary/duration.ts'
import type { Written } from './written.ts'

type JsonMap = { readonly [key: string]: Json }

/** A document's data at one path. Every reader is total: what is not there or of another type is null or empty. */
export class DataAt {
  readonly #document: Document
  readonly #path: DataPath
  readonly value: Json | undefined

  constructor(
    document: Document,
    path: DataPath = [],
    value: Json | undefined = path.length === 0 ? document.data : undefined,
  ) {
    this.#document = document
    this.#path = path
    this.value = value
  }

  /** Where the value is written; the nearest enclosing value when it is not. */
  get place() {
    return this.#document.placeOf(this.#path)
  }

  get(key: string): DataAt {
    const map = asMap(this.value)
    const value = map && Object.hasOwn(map, key) ? map[key] : undefined
    return new DataAt(this.#document, [...this.#path, key], value)
  }

  /** The items of a list; a single value stands for a list of itself; none when there is nothing. */
  list(): DataAt[] {
    if (this.value === undefined || this.value === null) return []
    if (!Array.isArray(this.value)) return [this]
    return (this.value as readonly Json[]).map(
      (item, index) => new DataAt(this.#document, [...this.#path, index], item),
    )
  }

  /** Keys and values of a map, in the order written. */
  entries(): [string, DataAt][] {
    return Object.keys(asMap(this.value) ?? {}).map((key) => [key, this.get(key)])
  }

  /** The value as text (numbers and booleans as they print); null when there is none. */
  text(): string | null {
    const { value } = this
    return typeof value === 'string'
      ? value
      : typeof value === 'number' || typeof value === 'boolean'
        ? String(value)
        : null
  }

  written(): Written<string> | null {
    const value = this.text()
    return value === null ? null : { value, at: this.place }
  }

  /** A value that the format requires: empty text at the nearest place when it is not there. */
  required(): Written<string> {
    return { value: this.text() ?? '', at: this.place }
  }

  texts(): string[] {
    return this.list().flatMap((item) => item.text() ?? [])
  }

  writtenTexts(): Written<string>[] {
    return this.list().flatMap((item) => item.written() ?? [])
  }

  number(): number | null {
    return typeof this.value === 'number' ? this.value : null
  }

  flag(): boolean {
    return this.value === true
  }

  /** One of `words`, or null. */
  oneOf<T extends string>(words: readonly T[]): T | null {
    return words.find((word) => word === this.value) ?? null
  }

  /** Those of the listed values that are one of `words`. */
  allOf<T extends string>(words: readonly T[]): T[] {
    return this.list().flatMap((item) => item.oneOf(words) ?? [])
  }

  span(): Ms | null {
    return typeof this.value === 'string' ? parseDuration(this.value, 0) : null
  }
}

function asMap(value: Json | undefined): JsonMap | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonMap) : null
}
