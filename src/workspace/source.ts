/**
 * Why a file of a set is not read: it leads out of the set, is larger than `limits.bytes`, one of too many, or closed to us.
 */
export interface Refusal {
  readonly refused: 'outside-set' | 'too-large' | 'too-many-files' | 'no-access'
}

/** A file of a set as it came: its text, its bytes, or why it was not read. */
export type FileContent = string | Uint8Array | Refusal

/** The files of one plan set: path relative to the set's folder, with `/`. */
export type SetFiles = ReadonlyMap<string, FileContent>

/** True for a file that was not read. */
export function isRefusal(content: FileContent): content is Refusal {
  return typeof content === 'object' && 'refused' in content
}
