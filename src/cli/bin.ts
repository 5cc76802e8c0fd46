#!/usr/bin/env node
import module from 'node:module'
import process from 'node:process'

// A version is asked for by scripts and editors, often: it loads nothing of the tool.
if (process.argv.length === 3 && /^(?:--version|-v|version)$/.test(process.argv[2] ?? '')) {
  const { toolVersion } = await import('./version.ts')
  process.stdout.write(`${toolVersion()}\n`)
} else {
  module.enableCompileCache()
  const { main } = await import('./main.ts')
  const { processIo } = await import('./io.ts')
  process.exitCode = await main(process.argv.slice(2), processIo())
}
