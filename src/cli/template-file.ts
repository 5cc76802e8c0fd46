import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type Locale, locales } from '../locale/locale.ts'

/** A folder of the tool itself, two folders above both `src/cli` and `dist/cli`. */
const toolFolder = (name: string): URL => new URL(`../../${name}/`, import.meta.url)

/** What users copy: a text of `templates/`, and the language that it is in. */
export interface Template {
  readonly text: string
  readonly locale: Locale
}

/**
 * The template `<name>.<locale>.<ending>` of `templates/`; where a language has none, that of the first language which has, so that an
 * English user still gets the Chinese form of a plan that only Chinese law knows.
 */
export function templateFile(name: string, ending: 'md' | 'yaml' | 'yml', locale: Locale): Template {
  for (const each of [locale, ...locales]) {
    const at = new URL(`${name}.${each}.${ending}`, toolFolder('templates'))
    if (existsSync(at)) return { text: readFileSync(at, 'utf8'), locale: each }
  }
  throw new Error(`no template ${name}`)
}

/** The JSON Schemas of all file formats, by file name, in the order of names. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const folder = toolFolder('schemas')
  const names = readdirSync(folder).filter((name) => name.endsWith('.schema.json'))
  return new Map(names.sort().map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]))
}
