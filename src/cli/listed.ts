/** Names that a user wrote in a row, as `special/flood,village/hewan`: separated by commas of either language or blanks. */
export function listed(text: string): readonly string[] {
  return text.split(/[,，、\s]+/).filter((name) => name !== '')
}
