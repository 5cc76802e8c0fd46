/** Grammar of the names of things (plan-format, "Names of things"). */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const planIdPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/
/** A plan id, or `<set>:<plan>` for a plan of another set. */
export const planRefPattern =
  /^(?:[a-z0-9]+(?:-[a-z0-9]+)*:)?[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/
/** A row's 编号 after {@link canonical}. */
export const rowIdPattern = /^[A-Za-z0-9][A-Za-z0-9.-]*$/

/** `special/flood#III-2`: the name by which one clause of one plan is known everywhere. */
export type ClauseId = string

export function clauseId(plan: string, row: string): ClauseId {
  return `${plan}#${row}`
}

/** The plan and the row of a clause id; null when the text is no clause id. */
export function splitClauseId(clause: string): { plan: string; row: string } | null {
  const at = clause.indexOf('#')
  return at > 0 && at < clause.length - 1 ? { plan: clause.slice(0, at), row: clause.slice(at + 1) } : null
}
