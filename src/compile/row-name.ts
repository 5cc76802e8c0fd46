/** A row's 编号, or for a row without one a name by its position: `III.task-2`, `task-2`, `report-2`. */
export function rowName(
  id: { readonly value: string } | null,
  section: string | null,
  index: number,
): string {
  if (id) return id.value
  if (section === 'report') return `report-${index + 1}`
  return section === null ? `task-${index + 1}` : `${section}.task-${index + 1}`
}
