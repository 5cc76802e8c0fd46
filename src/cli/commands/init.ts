import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { registryKinds } from '../../document/kind-of-path.ts'
import { fill, type Locale } from '../../locale/locale.ts'
import { idPattern } from '../../vocabulary/id.ts'
import type { Files } from '../../workspace/files.ts'
import { settingsFile } from '../../workspace/find-set.ts'
import type { Arguments } from '../arguments.ts'
import { ask } from '../ask.ts'
import { editorFiles, editorSettings } from '../editor-mapping.ts'
import type { ExitCode, Io } from '../io.ts'
import { Misuse } from '../misuse.ts'
import { newText, yamlText } from '../new-text.ts'
import { type Session, shownPath } from '../session.ts'
import { templateFile } from '../template-file.ts'
import { toFillLines, writeNew } from '../to-fill.ts'

const workflowPath = '.github/workflows/yuyan.yml'

/** `yuyan init [DIR]`: a set to begin with. Files that are there already are left as they are and told. */
export async function run(args: Arguments, session: Session, io: Io): Promise<ExitCode> {
  const folder = resolve(io.cwd, args.positionals[0] ?? '.')
  if (io.files.status(join(folder, settingsFile)))
    throw new Misuse('setThere', { path: shownPath(io, folder) })
  const name = await wantedName(folder, args, session, io)
  const title = args.text('title') ?? (await ask(session.texts.author.askSetTitle, String, session, io))
  const root = repositoryOf(folder, io.files)
  const locale = session.asked ?? session.locale
  const wanted = new Map([
    ...setFiles({ folder, name, title, locale }),
    ...projectFiles(root, folder, locale),
  ])
  const kept = [...wanted.keys()].filter((path) => io.files.status(path) !== null)
  const files = new Map([...wanted].filter(([path]) => !kept.includes(path)))
  writeNew(files, io)
  const { author } = session.texts
  const written = [...files.keys()].filter((path) => !path.includes(`${sep}.vscode${sep}yuyan${sep}`))
  const lines = [
    ...written.map((path) => fill(author.written, { path: shownPath(io, path) })),
    ...kept.map((path) => fill(author.kept, { path: shownPath(io, path) })),
    ...toFillLines(files, session, io),
    author.thenCheck,
    fill(author.ciNote, { path: shownPath(io, join(root, workflowPath)) }),
  ]
  io.out(lines.map((line) => `${line}\n`).join(''))
  return 0
}

async function wantedName(folder: string, args: Arguments, session: Session, io: Io): Promise<string> {
  const read = (id: string): string => {
    if (!idPattern.test(id)) throw new Misuse('badId', { id })
    return id
  }
  const given = args.text('name')
  if (given !== undefined) return read(given)
  const own = basename(folder).toLowerCase()
  const asked = await ask(fill(session.texts.author.askName, { name: own }), read, session, io)
  if (asked !== null) return asked
  if (!idPattern.test(own)) throw new Misuse('nameNeeded')
  return own
}

/** The nearest folder upwards that git keeps: editors and code hosts look for their files there. Without one, the set's own. */
function repositoryOf(folder: string, files: Files): string {
  for (let at = folder; ; at = dirname(at)) {
    if (files.status(join(at, '.git'))) return at
    if (dirname(at) === at) return folder
  }
}

interface NewSet {
  readonly folder: string
  readonly name: string
  readonly title: string | null
  readonly locale: Locale
}

function setFiles({ folder, name, title, locale }: NewSet): [string, string][] {
  const read = (from: string): string => {
    const words = locale === 'zh-CN' ? '【待填：预案集名称】' : '[[to fill: title of the set]]'
    return fill(templateFile(from, 'yaml', locale).text, { name, title: yamlText(title ?? words) })
  }
  const values = {
    id: 'overall',
    title: null,
    area: name,
    issuer: `${name}-gov`,
    lead: `${name}-emergency`,
    hazards: [],
    plans: [],
    form: {},
  }
  const plan = newText(templateFile('plans/overall', 'md', locale).text, values, locale)
  return [
    [join(folder, settingsFile), read('set/yuyan')],
    ...registryKinds.map((register): [string, string] => [
      join(folder, 'registry', `${register}.yaml`),
      read(`registry/${register}`),
    ]),
    [join(folder, 'overall.md'), plan],
  ]
}

function projectFiles(root: string, folder: string, locale: Locale): [string, string][] {
  const set = relative(root, folder).split(sep).join('/')
  const workflow = fill(templateFile('set/workflow', 'yml', locale).text, { set: set === '' ? '.' : set })
  return [
    ...[...editorFiles()].map(([path, text]): [string, string] => [join(root, ...path.split('/')), text]),
    [join(root, '.vscode', 'settings.json'), editorSettings('.vscode/yuyan')],
    [join(root, ...workflowPath.split('/')), workflow],
    [join(root, '.gitignore'), ignoredFiles(set, locale)],
  ]
}

/** What git leaves out. Whether contacts stay in is the set's choice, so that their line is a remark. */
function ignoredFiles(set: string, locale: Locale): string {
  const remark =
    locale === 'zh-CN'
      ? '联系方式不入库的，去掉下一行的“# ”'
      : 'To keep contacts out of git, take the "# " off the next line'
  return `out/\n.yuyan/\n# ${remark}\n# ${set === '' ? '' : `${set}/`}registry/contacts.yaml\n`
}
