import { readFileSync } from 'node:fs'

/** A template, the style or the script of the site, two folders above both `src/cli` and `dist/cli`. */
export function siteTemplate(name: string): string {
  return readFileSync(new URL(`../../templates/site/${name}`, import.meta.url), 'utf8')
}
