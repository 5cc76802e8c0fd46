import { readFileSync } from 'node:fs'

/** The text of one of the tool's own report templates, two folders above both `src/cli` and `dist/cli`. */
export function templateText(name: string): string {
  return readFileSync(new URL(`../../templates/reports/${name}`, import.meta.url), 'utf8')
}

/** A template, the style or the script of the site. */
export function siteTemplate(name: string): string {
  return readFileSync(new URL(`../../templates/site/${name}`, import.meta.url), 'utf8')
}
