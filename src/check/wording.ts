import type { Edit } from '../diagnostic/diagnostic.ts'
import type { Place } from '../diagnostic/place.ts'
import type { PlanSet } from '../link/plan-set.ts'

/** Names in backquotes, joined by 、 (`describe` writes commas in English). */
export function quoted(names: Iterable<string>): string {
  return [...names].map((name) => `\`${name}\``).join('、')
}

/** The text that stands at a place; empty when its file is not in the set. */
export function textAt(set: PlanSet, at: Place): string {
  const document = set.documents.find(({ path }) => path === at.path)
  return document?.text.slice(at.start.offset, at.end.offset) ?? ''
}

/** Puts `text` in place of what stands at `at`. */
export function replace(at: Place, text: string): Edit {
  return { path: at.path, start: at.start.offset, end: at.end.offset, text }
}

/** As {@link replace} for a YAML value: quotation marks are kept, and set where a bare value would be read otherwise. */
export function replaceScalar(set: PlanSet, at: Place, value: string): Edit {
  const mark = textAt(set, at).charAt(0)
  const quote = mark === '"' || mark === "'" ? mark : value.includes(':') ? '"' : ''
  return replace(at, `${quote}${value}${quote}`)
}

/** The offer to write `name` in place of what stands there; nothing without a name. Never safe: another may have been meant. */
export function renameFix(name: string | undefined, edit: (name: string) => Edit): RenameFix[] {
  return name === undefined ? [] : [{ variant: 'rename', params: { name }, safe: false, edits: [edit(name)] }]
}

/** The change from a former name to the present one: what the register says, and safe. */
export function renamed(name: string, edit: Edit): RenameFix {
  return { variant: 'rename', params: { name }, safe: true, edits: [edit] }
}

/** A fix whose sentence is the rule's `rename`, with `{name}`. */
export interface RenameFix {
  readonly variant: 'rename'
  readonly params: { readonly name: string }
  readonly safe: boolean
  readonly edits: readonly Edit[]
}
