import { readFileSync } from 'node:fs'

/** The version that package.json states; the file stands two folders above both `src/cli` and `dist/cli`. */
export function toolVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? '0.0.0'
}
