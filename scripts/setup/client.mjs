/**
 * `node scripts/setup/client.mjs <dist>`: builds the console's pages into `<dist>/console/client`, with the licences of the
 * packages inside them. Runs on the Node that fits.
 */
import { writeFileSync } from 'node:fs'
import { join, normalize, resolve } from 'node:path'
import { build } from 'vite'
import { licences } from './licences.mjs'

const buildClient = async (dist) => {
  // Vite reads a relative folder from the pages' own.
  const outDir = resolve(dist, 'console', 'client')
  const { output } = await build({ logLevel: 'error', build: { outDir } })
  const files = output.flatMap((chunk) =>
    chunk.type === 'chunk' ? chunk.moduleIds : chunk.originalFileNames,
  )
  writeFileSync(join(outDir, 'licences.txt'), licences(files.map(normalize)))
}

await buildClient(process.argv[2])
