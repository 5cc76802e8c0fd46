import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { main } from '../../src/cli/main.ts'
import type { EventLog } from '../../src/drill/event-log.ts'
import { memoryLog } from '../../src/store/memory.ts'
import { type MemoryFiles, memoryFiles } from '../../src/workspace/memory.ts'
import { testIo } from '../support/test-io.ts'

/** Where the set of a case stands, and the folder in which its commands are typed. */
const setFolder = '/demo/plans/qingxi'
const cwd = '/demo'

/** The files of a case in memory: the base set with the case's own files over it. An empty `.gone` file takes one out; `around`: files beside the set. */
export function caseFiles(base: string, own: string, around?: string): MemoryFiles {
  const files = memoryFiles()
  for (const path of around === undefined ? [] : filesUnder(around))
    files.contents.set(`${cwd}/${relative(around ?? '', path).replaceAll('\\', '/')}`, readFileSync(path))
  for (const folder of [base, own])
    for (const path of filesUnder(folder)) {
      const target = `${setFolder}/${relative(folder, path).replaceAll('\\', '/')}`
      if (target.endsWith('.gone')) files.contents.delete(target.replace(/\.gone$/, ''))
      else files.contents.set(target, readFileSync(path))
    }
  return files
}

function filesUnder(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
}

/**
 * Types each `$ ` line of a transcript and gives back the transcript as it is now: what came on stdout as it is, stderr behind
 * `2| `, an exit status other than 0 behind `? `. `$ cat path` shows a file, `$ changed` the files that differ from
 * the case's own, `< path` types the lines of a file. Lines behind `// ` are for the reader and stay.
 */
export async function typeTranscript(transcript: string, files: MemoryFiles): Promise<string> {
  const before = new Map(files.contents)
  const logs = memoryLog()
  const lines: string[] = []
  for (const line of transcript.split('\n').filter((each) => /^(?:\$|\/\/) /.test(each))) {
    if (lines.length > 0 && !lines.at(-1)?.startsWith('// ')) lines.push('')
    lines.push(line)
    if (line.startsWith('// ')) continue
    lines.push(...(await type(line.slice(2), { files, logs }, before)))
  }
  return `${lines.join('\n')}\n`
}

async function type(
  command: string,
  { files, logs }: { readonly files: MemoryFiles; readonly logs: EventLog },
  before: ReadonlyMap<string, unknown>,
): Promise<string[]> {
  const [program, ...words] = splitWords(command)
  if (program === 'changed')
    return [...files.contents]
      .filter(([path, content]) => before.get(path) !== content)
      .map(([path]) => path.slice(cwd.length + 1))
  if (program === 'cat') return linesOf(Buffer.from(files.read(`${cwd}/${words[0]}`)).toString())
  if (program !== 'yuyan') throw new Error(`A transcript knows yuyan, cat and changed, not ${program}`)
  const from = words.indexOf('<')
  const script = from < 0 ? '' : Buffer.from(files.read(`${cwd}/${words[from + 1]}`)).toString()
  const io = testIo(cwd, { files, logs, lines: linesOf(script) })
  const status = await main(from < 0 ? words : words.slice(0, from), io)
  return [
    ...linesOf(io.stdout()),
    ...linesOf(io.stderr()).map((line) => `2| ${line}`),
    ...(status === 0 ? [] : [`? ${status}`]),
  ]
}

/** Words as a shell splits them; single quotes hold spaces together. */
function splitWords(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'))
