import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { sha256 } from '../compile/digest.ts'
import { fill, type Locale, locales } from '../locale/locale.ts'
import { templateWords } from '../locale/template-words.ts'
import {
  type ReportKind,
  type ReportViews,
  renderReport,
  reportKinds,
  templateName,
} from '../report/render-report.ts'
import type { ReportFrame } from '../report/template-functions.ts'
import { type TemplateFault, TemplateTrouble } from '../report/template-trouble.ts'
import type { Io } from './io.ts'
import { Misuse, type MisuseKind } from './misuse.ts'
import { readText } from './sealing.ts'
import { type OpenSet, type Session, shownPath } from './session.ts'

/** Where a set keeps templates of its own, from its folder. */
export const ownTemplates = 'templates/reports'

/** The text of one of the tool's own report templates, two folders above both `src/cli` and `dist/cli`. */
export function templateText(name: string): string {
  return readFileSync(new URL(`../../templates/reports/${name}`, import.meta.url), 'utf8')
}

/** The templates that documents are made with: the user's where there is one, else the tool's. */
export interface Templates {
  text(name: string): string
  /** Where the user's own stands, as the user would write it; null: it is the tool's. */
  pathOf(name: string): string | null
}

/** How documents are written: in which language, with which templates. */
export interface Writing {
  readonly locale: Locale
  readonly templates: Templates
}

/** The language and the templates of a command's documents: those of `--templates` (`named`), then the set's own, then the tool's. */
export function writingOf(
  { folder: own, set }: OpenSet,
  named: string | undefined,
  session: Session,
  io: Io,
): Writing {
  const asked = named === undefined ? [] : [resolve(io.cwd, named)]
  for (const folder of asked)
    if (io.files.status(folder)?.kind !== 'folder')
      throw new Misuse('noSuchFolder', { path: shownPath(io, folder) })
  const folders = [...asked, join(own, ownTemplates)]
  const found = new Map<string, string>()
  for (const folder of folders)
    for (const name of templatesIn(folder, session, io))
      if (!found.has(name)) found.set(name, join(folder, name))
  return { locale: session.asked ?? set.settings.locale, templates: templatesAt(found, session, io) }
}

function templatesAt(found: ReadonlyMap<string, string>, session: Session, io: Io): Templates {
  const read = new Map<string, string>()
  return {
    text: (name) => {
      const path = found.get(name)
      if (path === undefined) return templateText(name)
      const known = read.get(name)
      if (known !== undefined) return known
      const text = readText(path, io).replace(/^\ufeff/, '')
      read.set(name, text)
      if (isOutdated(name, text))
        io.err(`${fill(templateWords[session.locale].outdated, { path: shownPath(io, path), name })}\n`)
      return text
    },
    pathOf: (name) => {
      const path = found.get(name)
      return path === undefined ? null : shownPath(io, path)
    },
  }
}

/** Names of every template that there can be. */
export const templateNames: readonly string[] = reportKinds.flatMap((kind) =>
  locales.map((locale) => templateName(kind, locale)),
)

/** Templates in a folder by name. What lies there under another name, or leads out of the folder, is told and left alone. */
function templatesIn(folder: string, session: Session, io: Io): string[] {
  const words = templateWords[session.locale]
  const real = io.files.realPath(folder)
  return io.files
    .entries(folder)
    .map(({ name }) => name)
    .filter((name) => name.endsWith('.hbs'))
    .sort()
    .filter((name) => {
      const path = shownPath(io, join(folder, name))
      const isKnown = templateNames.includes(name)
      if (!isKnown) io.err(`${fill(words.notATemplate, { path })}\n`)
      const isInside = real !== null && io.files.realPath(join(folder, name)) === join(real, basename(name))
      if (isKnown && !isInside) io.err(`${fill(words.leadsOut, { path })}\n`)
      return isKnown && isInside
    })
}

/** The first line of a copied template: which one of the tool's it was made from. */
export function originLine(name: string): string {
  return `{{!-- yuyan ${name} ${digestOf(name)} --}}\n`
}

const digestOf = (name: string): string => sha256(templateText(name)).slice(0, 12)

/** True for a copy of a template that the tool has changed since. */
function isOutdated(name: string, text: string): boolean {
  const [, made] = /^\{\{!-- yuyan \S+ ([0-9a-f]{12}) --\}\}/.exec(text) ?? []
  return made !== undefined && made !== digestOf(name)
}

const kinds: Readonly<Record<TemplateFault, MisuseKind>> = {
  syntax: 'templateSyntax',
  name: 'templateName',
  function: 'templateFunction',
  partial: 'templatePartial',
  whole: 'templateWhole',
  unasked: 'templateUnasked',
  size: 'templateSize',
  failed: 'templateFailed',
}

/** A document as text. Throws {@link Misuse} when the user's own template cannot be used. */
export function rendered<K extends ReportKind>(
  kind: K,
  view: ReportViews[K] & ReportFrame,
  { locale, templates }: Writing,
): string {
  try {
    return renderReport(kind, view, locale, templates.text)
  } catch (error) {
    throw templateMisuse(error, templates)
  }
}

/** What went wrong with a document: a {@link Misuse} where the user's own template cannot be used, else the error as it is. */
export function templateMisuse(error: unknown, templates: Templates): unknown {
  const path = error instanceof TemplateTrouble ? templates.pathOf(error.template) : null
  if (!(error instanceof TemplateTrouble) || path === null) return error
  const { fault, line, params } = error
  return new Misuse(kinds[fault], { path, line, ...params })
}
