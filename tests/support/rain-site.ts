import { fileURLToPath } from 'node:url'
import type { MemoryFiles } from '../../src/workspace/memory.ts'
import { caseFiles } from '../cli/transcript.ts'
import { playDrills, typed } from './drilled-set.ts'

const base = fileURLToPath(new URL('../cli/base', import.meta.url))

/** The small set's folder. */
export const rainSet = '/demo/plans/qingxi'

const led = (last: readonly string[]) => [
  '启动 Ⅳ级',
  '推进 09:30',
  '提级 Ⅲ级',
  ...last,
  '推进 12:00',
  '结束 演完',
]

/** The small set with two drills on record, a year apart: in the second III-1 is done. `texts`: more files of the set. */
export async function drilledRain(texts: Readonly<Record<string, string>> = {}): Promise<MemoryFiles> {
  const files = caseFiles(base, '')
  for (const [path, text] of Object.entries(texts)) files.contents.set(`${rainSet}/${path}`, text)
  await playDrills(
    [
      { id: 'rain-a', scenario: 'rain', wall: Date.UTC(2024, 5, 3, 1), lines: led([]) },
      { id: 'rain-b', scenario: 'rain', wall: Date.UTC(2025, 5, 10, 1), lines: led(['办结 III-1']) },
    ],
    '/demo',
    files,
  )
  return files
}

/** A command typed in the small set's folder on the day of the tests. */
export function typedInRain(files: MemoryFiles, ...words: readonly string[]): Promise<string> {
  return typed(words, { cwd: '/demo', files, wall: Date.UTC(2025, 5, 30, 4) })
}

/** The files of the site that stands in `folder`, by path in it. */
export function siteIn(files: MemoryFiles, folder = '/demo/out/site'): ReadonlyMap<string, string> {
  const decoder = new TextDecoder()
  return new Map(
    [...files.contents]
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([path, text]) => [
        path.slice(folder.length + 1),
        typeof text === 'string' ? text : decoder.decode(text),
      ]),
  )
}

/** Id of the first finding in a record. */
export function findingIn(files: MemoryFiles, drill: string, clause: string): string {
  const text = new TextDecoder().decode(files.read(`${rainSet}/drills/${drill}/findings.yaml`))
  const found = new RegExp(`- id: "(\\w+)"\\n {4}clause: "${clause}"`).exec(text)
  if (!found?.[1]) throw new Error(text)
  return found[1]
}
