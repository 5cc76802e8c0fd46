/**
 * `node scripts/setup/bundle.mjs <dist>`: makes the command, which the compiler left as one file per source in `<dist>/cli`, into
 * a few files that have their packages inside, and writes down those packages' licences. Node spends a third of a short
 * command on finding and reading 350 files. What is imported when needed stays apart. Runs on the Node that fits.
 */
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { rolldown } from 'rolldown'
import { licences } from './licences.mjs'

/** Texts and the version are found two folders above the command's files, so these lie where the compiler's lay. */
const bundle = async (dist) => {
  const cli = join(dist, 'cli')
  const fresh = join(dist, 'cli-bundled')
  const source = await rolldown({
    input: { bin: join(cli, 'bin.js'), ...workersIn(dist, ['workspace', 'console/server/library']) },
    platform: 'node',
    external: /^node:/,
    logLevel: 'silent',
  })
  const { output } = await source.write({
    dir: fresh,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  })
  await source.close()
  rmSync(cli, { recursive: true })
  renameSync(fresh, cli)
  const files = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), licences(files))
}

/** Threads are started from files of their own, `<name>-worker.js`, which must stand beside the command's. */
const workersIn = (dist, folders) =>
  Object.fromEntries(
    folders
      .map((folder) => join(dist, folder))
      .flatMap((folder) => (existsSync(folder) ? readdirSync(folder).map((file) => join(folder, file)) : []))
      .filter((file) => file.endsWith('-worker.js'))
      .map((file) => [basename(file, '.js'), file]),
  )

await bundle(process.argv[2])
