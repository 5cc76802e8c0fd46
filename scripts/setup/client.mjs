/**
 * `node scripts/setup/client.mjs <dist>`: builds the console's pages into `<dist>/console/client`, with the licences of the
 * packages inside them, and of what a line has to carry a packed one beside it (`….js.gz`): a phone at the edge of a Wi-Fi waits a third as
 * long. Runs on the Node that fits.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, normalize, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { licences } from './licences.mjs'

const buildClient = async (dist) => {
  // Vite reads a relative folder from the pages' own.
  const outDir = resolve(dist, 'console', 'client')
  const { output } = await build({ logLevel: 'error', build: { outDir } })
  const files = output.flatMap((chunk) =>
    chunk.type === 'chunk' ? chunk.moduleIds : chunk.originalFileNames,
  )
  for (const { fileName } of output.filter(({ fileName }) => /^assets\/.*\.(?:js|css)$/.test(fileName))) {
    const file = join(outDir, fileName)
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }))
  }
  writeFileSync(join(outDir, 'licences.txt'), licences(files.map(normalize)))
}

await buildClient(process.argv[2])
