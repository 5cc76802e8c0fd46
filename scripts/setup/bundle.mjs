/**
 * `node scripts/setup/bundle.mjs <dist>`: makes the command, which the compiler left as one file per source in `<dist>/cli`, into
 * a few files that have their packages inside, and writes down those packages' licences. Node spends a third of a short
 * command on finding and reading 350 files. What is imported when needed stays apart. Runs on the Node that fits.
 */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { rolldown } from 'rolldown'

/** Texts and the version are found two folders above the command's files, so these lie where the compiler's lay. */
const bundle = async (dist) => {
  const cli = join(dist, 'cli')
  const fresh = join(dist, 'cli-bundled')
  const source = await rolldown({
    input: join(cli, 'bin.js'),
    platform: 'node',
    external: /^node:/,
    logLevel: 'silent',
  })
  const { output } = await source.write({ dir: fresh, chunkFileNames: '[name]-[hash].js' })
  await source.close()
  rmSync(cli, { recursive: true })
  renameSync(fresh, cli)
  const files = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), licences(packagesOf(files)))
}

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

const licences = (folders) =>
  folders
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      const texts = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)/i.test(file))
      const words = texts.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim())
      return [`${name} ${version} (${license})`, ...words].join('\n\n')
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`)
    .concat('\n')

await bundle(process.argv[2])
