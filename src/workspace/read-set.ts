import { join, sep } from 'node:path'
import { limits } from '../document/limits.ts'
import { byCodePoint } from '../vocabulary/canonical.ts'
import type { Files } from './files.ts'
import type { FileContent, SetFiles } from './source.ts'

/** Files beyond these are not read (architecture, "Limits"). */
export const maxSetFiles = 20_000

/** Files that explain a folder to people and are never a plan, scenario or rubric. */
const aboutFiles = /^(?:readme|changelog|contributing|license|notice)(?:\.[a-z-]+)?\.md$/i

/** Records of closed drills: logs, photos and texts pinned. Of each only what it found about the plans and which clauses it came to is read. */
const records = 'drills'
const readOfRecord = ['clauses.yaml', 'findings.yaml']

/** Folders of a set that hold no plans: closed drills are records, the others are made by tools. */
const skippedFolders: ReadonlySet<string> = new Set([records, 'node_modules', 'out', 'dist'])

/**
 * Every file of the set that stands in `folder`: `.md`, `.yaml` and `.yml`, without dot-folders and files that only
 * explain the folder (README.md); of `drills/` the findings and the clauses of each record. What may not or cannot be read is in it too, with the reason.
 */
export function readSet(files: Files, folder: string): SetFiles {
  const paths = listSet(files, folder).sort((a, b) => byCodePoint(a.path, b.path))
  return new Map(
    paths.map(({ path, outside }, index): readonly [string, FileContent] => {
      if (outside) return [path, { refused: 'outside-set' }]
      return [
        path,
        index < maxSetFiles ? readSetFile(files, join(folder, path)) : { refused: 'too-many-files' },
      ]
    }),
  )
}

interface Listed {
  readonly path: string
  readonly outside: boolean
}

/** One file more than the limit is enough to know that there are too many. */
function listSet(files: Files, folder: string): Listed[] {
  const root = files.realPath(folder) ?? folder
  const found: Listed[] = []
  const seen = new Set<string>()
  const open = ['']
  for (let under = open.pop(); under !== undefined && found.length <= maxSetFiles; under = open.pop()) {
    const real = files.realPath(join(folder, under))
    if (real === null || seen.has(real)) continue
    seen.add(real)
    for (const entry of files.entries(join(folder, under))) {
      const path = under === '' ? entry.name : `${under}/${entry.name}`
      const target = entry.kind === 'link' ? files.realPath(join(folder, path)) : null
      const outside = target !== null && target !== root && !target.startsWith(root + sep)
      const kind = entry.kind === 'link' ? (files.status(join(folder, path))?.kind ?? 'file') : entry.kind
      if (kind === 'folder' && isSetFolder(path)) {
        if (outside) found.push({ path, outside })
        else open.push(path)
      } else if (kind === 'file' && isSetFile(entry.name)) found.push({ path, outside })
      if (found.length > maxSetFiles) break
    }
  }
  return [...found, ...listRecords(files, folder, root)]
}

/** `drills/<id>/findings.yaml` and `clauses.yaml`, found without looking into the records: one may have thousands of files. */
function listRecords(files: Files, folder: string, root: string): Listed[] {
  return files.entries(join(folder, records)).flatMap(({ name, kind }) => {
    if (kind !== 'folder' || name.startsWith('.')) return []
    const paths = readOfRecord.map((file) => `${records}/${name}/${file}`)
    return paths
      .filter((path) => files.status(join(folder, path))?.kind === 'file')
      .map((path) => ({ path, outside: !files.realPath(join(folder, path))?.startsWith(root + sep) }))
  })
}

function isSetFolder(path: string): boolean {
  return !/(?:^|\/)\.[^/]*$/.test(path) && !skippedFolders.has(path)
}

function isSetFile(name: string): boolean {
  return !name.startsWith('.') && /\.(?:md|ya?ml)$/.test(name) && !aboutFiles.test(name)
}

/** One file, or why it is not read. */
export function readSetFile(files: Files, path: string): FileContent {
  const bytes = files.status(path)?.size ?? 0
  if (bytes > limits.bytes) return { refused: 'too-large' }
  try {
    return files.read(path)
  } catch {
    return { refused: 'no-access' }
  }
}
