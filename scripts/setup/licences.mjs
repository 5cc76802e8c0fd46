import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/**
 * The licences of the packages that some files are from, each package once, in the order of their folders.
 * @param {readonly string[]} files full paths, as a bundler names what it took in
 * @returns {string}
 */
export const licences = (files) =>
  packagesOf(files)
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      const words = licenceFiles(folder).map((file) => readFileSync(file, 'utf8').trim())
      return [`${name} ${version} (${license})`, ...words].join('\n\n')
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`)
    .concat('\n')

/** @returns {string[]} the licences that stand in a package's folder, and in a folder of that name: those of what it took over */
const licenceFiles = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => /^(licen[cs]e|notice)/i.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory()
        ? readdirSync(path)
            .sort()
            .map((name) => join(path, name))
        : [path]
    })

/** @returns {string[]} the folders of the packages that the files are from, in order, each once */
const packagesOf = (files) => {
  const inModules = `${sep}node_modules${sep}`
  const folders = files.flatMap((file) => {
    const from = file.lastIndexOf(inModules) + inModules.length
    if (from < inModules.length) return []
    const [first, second] = file.slice(from).split(sep)
    return file.slice(0, from) + (first.startsWith('@') ? join(first, second) : first)
  })
  return [...new Set(folders)].sort()
}
