import { fileStart } from '../diagnostic/place.ts'
import type { Document } from '../document/document.ts'
import { finding } from '../document/finding.ts'
import { kindOfPath } from '../document/kind-of-path.ts'
import { limits } from '../document/limits.ts'
import { maxSetFiles } from './read-set.ts'
import type { Refusal } from './source.ts'

/** The document of a file that was not read: empty, unreadable, with the one finding that says why. */
export function refusedDocument(path: string, { refused }: Refusal): Document {
  const at = fileStart(path)
  const said = {
    'too-large': () =>
      finding('document/too-large', 'bytes', at, { params: { max: limits.bytes / 1024 / 1024 } }),
    'too-many-files': () => finding('document/too-many-files', 'files', at, { params: { max: maxSetFiles } }),
    'outside-set': () => finding('document/outside-set', 'link', at),
    'no-access': () => finding('document/no-access', 'read', at),
  }
  return {
    path,
    text: '',
    kind: kindOfPath(path),
    readable: false,
    data: null,
    placeOf: () => at,
    placeOfKey: () => at,
    body: { heading: null, depth: 0, directives: [], blocks: [], sections: [], at },
    diagnostics: [said[refused]()],
  }
}
