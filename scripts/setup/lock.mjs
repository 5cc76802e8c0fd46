import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { say } from './say.mjs'

/** A holder touches its lock this often, in milliseconds … */
const heartbeat = 2_000
/** … and is taken for dead after this silence, even if another process has its number by now. */
const silence = 60_000

/**
 * Does the work while no other set-up of this clone does any. A lock is a folder with one file named by its holder's process
 * number; it appears and goes in one step (rename), so nobody ever sees half a lock.
 * @template T
 * @param {string} folder where the lock stands while held
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export const withLock = async (folder, work) => {
  mkdirSync(dirname(folder), { recursive: true })
  await acquire(folder)
  const timer = setInterval(() => touch(folder), heartbeat)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    remove(folder)
    sweep(folder)
  }
}

const acquire = async (folder) => {
  const mine = `${folder}.${process.pid}`
  rmSync(mine, { recursive: true, force: true })
  mkdirSync(mine)
  writeFileSync(join(mine, String(process.pid)), '')
  let told = false
  for (let tries = 0; !takePlace(mine, folder, tries); tries += 1) {
    const holder = holderOf(folder)
    if (holder !== null && isDead(holder)) breakLock(folder, holder.pid)
    else if (holder !== null && !told) {
      say(`另一个进程（${holder.pid}）正在准备环境，请稍候。`)
      say(`Another process (${holder.pid}) is setting up; waiting for it.`)
      told = true
    }
    await pause(100)
  }
}

/** @returns {boolean} false when another lock stands there (Windows says EPERM, which may also mean what it says) */
const takePlace = (mine, folder, tries) => {
  try {
    utimesSync(mine, new Date(), new Date())
    renameSync(mine, folder)
    return true
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST'].includes(error.code)) return false
    if (error.code === 'EPERM' && (tries < 50 || holderOf(folder) !== null)) return false
    throw error
  }
}

/** @returns {{ pid: number, seen: number } | null} who holds the lock and when it last moved; null when it just went */
const holderOf = (folder) => {
  try {
    return { pid: Number(readdirSync(folder)[0]), seen: statSync(folder).mtimeMs }
  } catch {
    return null
  }
}

const isDead = ({ pid, seen }) => !isAlive(pid) || Date.now() - seen > silence

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Takes a dead holder's lock away. Only one process may at a time, or the second would take the first one's new lock. */
const breakLock = (folder, pid) => {
  const guard = `${folder}.breaking`
  try {
    mkdirSync(guard)
  } catch {
    const since = statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - since > 5 * heartbeat) rmSync(guard, { recursive: true, force: true })
    return
  }
  const holder = holderOf(folder)
  if (holder !== null && holder.pid === pid && isDead(holder)) remove(folder)
  rmSync(guard, { recursive: true, force: true })
}

const touch = (folder) => {
  try {
    utimesSync(folder, new Date(), new Date())
  } catch {
    // Somebody deleted the folder by hand; the work goes on.
  }
}

const remove = (folder) => {
  const away = `${folder}.gone.${process.pid}`
  try {
    renameSync(folder, away)
  } catch {
    return
  }
  rmSync(away, { recursive: true, force: true })
}

/** Takes away what processes left beside the lock that were killed while they waited for it. */
const sweep = (folder) => {
  for (const name of readdirSync(dirname(folder))) {
    const pid = /^\.(?:gone\.)?(\d+)$/.exec(name.slice(basename(folder).length))?.[1]
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(dirname(folder), name), { recursive: true, force: true })
  }
}
