import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { LineIndex } from '../diagnostic/place.ts'
import type { DocumentKind } from './document.ts'
import { finding } from './finding.ts'
import type { Span } from './frontmatter.ts'
import { markdownKinds } from './kind-of-path.ts'
import type { Located } from './located.ts'
import { nearest } from './near.ts'

const allowed = markdownKinds.map((kind) => `\`${kind}\``).join(' ')

/** The kind that a Markdown file's frontmatter tells, or the finding that it tells none. */
export function kindOfFrontmatter(
  root: Located,
  index: LineIndex,
  top: Span,
): { readonly kind: DocumentKind | null; readonly finding: Diagnostic | null } {
  const written = root.parts.get('kind')
  if (!written || written.value === null) {
    const at = written?.key ?? top
    return {
      kind: null,
      finding: finding('document/unknown-kind', 'missing', index.place(at.start, at.end), {
        params: { allowed },
      }),
    }
  }
  const value = typeof written.value === 'string' ? written.value : JSON.stringify(written.value)
  const kind = markdownKinds.find((name) => name === value)
  if (kind) return { kind, finding: null }
  const at = index.place(written.at.start, written.at.end)
  const near = nearest(value, markdownKinds)
  if (near === null)
    return {
      kind: null,
      finding: finding('document/unknown-kind', 'value', at, { params: { value, allowed } }),
    }
  const edits = [{ path: at.path, start: at.start.offset, end: at.end.offset, text: near }]
  const params = { value, near }
  const fixes = [{ variant: 'fix-replace', params, safe: false, edits }]
  return {
    kind: null,
    finding: finding('document/unknown-kind', 'near', at, { params: { ...params, allowed }, fixes }),
  }
}
