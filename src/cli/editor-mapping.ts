import { registryKinds } from '../document/kind-of-path.ts'
import { schemaFiles } from './template-file.ts'

/**
 * `.vscode/settings.json`: which schema checks which YAML file, for the YAML extension. `schemas`: their folder, from the folder
 * that holds `.vscode`, so that it works without the network. `yuyan check` needs none of it.
 */
export function editorSettings(schemas: string): string {
  const mapped = [
    [`./${schemas}/set.schema.json`, 'yuyan.yaml'],
    [`./${schemas}/expectations.schema.json`, '**/expectations/*.yaml'],
    ...registryKinds.map((kind) => [`./${schemas}/${kind}.schema.json`, `**/registry/${kind}.yaml`]),
  ]
  const settings = {
    'files.encoding': 'utf8',
    'files.eol': '\n',
    'yaml.schemas': Object.fromEntries(mapped),
  }
  return `${JSON.stringify(settings, null, 2)}\n`
}

/** Copies of the schemas for a set that stands elsewhere, without `$id`: editors then look for the shared parts beside them. */
export function editorFiles(): ReadonlyMap<string, string> {
  return new Map(
    [...schemaFiles()].map(([name, text]) => [
      `.vscode/yuyan/${name}`,
      text.replace(/^ *"\$id": *"[^"]*",\n/m, ''),
    ]),
  )
}
