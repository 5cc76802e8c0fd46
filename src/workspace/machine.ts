import { spawnSync } from 'node:child_process'
import { accessSync, constants, statfsSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import process from 'node:process'
import { drawPng, printPdf } from './print-pdf.ts'

/** What the tool may find on the machine that it runs on. */
export interface Machine {
  /** `24.21.0` */
  readonly node: string
  readonly platform: string
  /** What a program prints; null when it is not there or fails. */
  output(program: string, ...words: readonly string[]): string | null
  /** A page as PDF, printed by a browser; null when that fails. */
  printPdf(browser: string, html: string): Uint8Array | null
  /** A page as PNG, drawn by a browser; null when that fails. */
  drawPng(
    browser: string,
    html: string,
    size: { readonly wide: number; readonly high: number },
  ): Uint8Array | null
  /** Whether a file may be run. */
  canRun(path: string): boolean
  /** Whether something can be written into a folder, or into the nearest one above it that is there. */
  canWrite(folder: string): boolean
  /** Bytes that may still be written where a folder is, or the nearest one above it that is there; null when nobody can tell. */
  freeSpace(folder: string): number | null
  /** Whether a server could listen on a port of 127.0.0.1. */
  isFree(port: number): Promise<boolean>
}

export const thisMachine: Machine = {
  node: process.versions.node,
  platform: process.platform,
  output: (program, ...words) => {
    const { error, status, stdout } = spawnSync(program, words, { encoding: 'utf8', timeout: 20_000 })
    return error || status !== 0 ? null : stdout.trim()
  },
  printPdf,
  drawPng,
  canRun: (path) => isAllowed(path, constants.X_OK),
  canWrite: (folder) => {
    return isAllowed(nearestFolder(folder), constants.W_OK)
  },
  freeSpace: (folder) => {
    try {
      const { bavail, bsize } = statfsSync(nearestFolder(folder))
      return bavail * bsize
    } catch {
      return null
    }
  },
  isFree: (port) =>
    new Promise((answer) => {
      const server = createServer()
      server.once('error', () => answer(false))
      server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => answer(true)))
    }),
}

function nearestFolder(folder: string): string {
  let nearest = folder
  while (!statSync(nearest, { throwIfNoEntry: false }) && dirname(nearest) !== nearest)
    nearest = dirname(nearest)
  return nearest
}

function isAllowed(path: string, mode: number): boolean {
  try {
    accessSync(path, mode)
    return true
  } catch {
    return false
  }
}
