import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { npm, npmFailed, npmOptions } from './npm.mjs'
import { run } from './run.mjs'
import { bundledPackage, oldestMajor, programInPackage } from './runtime.mjs'
import { during, lastLines, SetupError } from './say.mjs'

/** The npm package that brings a Node where the system's is too old; it never gets into package.json. */
export const nodePackage = 'node@24.21.0'

/**
 * Has that package stand outside node_modules too, so that `npm ci` can run on it: npm leaves out the native parts of tools
 * that do not name the Node it runs on, and it empties node_modules first.
 * @param {string} root
 * @param {string} aside the folder that becomes the package
 * @returns {Promise<string>} its program, a full path
 * @throws {SetupError} when it cannot be had or does not run here
 */
export const putNodeAside = async (root, aside) => {
  const program = join(aside, programInPackage)
  const bundled = join(root, bundledPackage)
  if (existsSync(join(bundled, programInPackage))) keep(bundled, aside)
  else if (!existsSync(program)) await fetchPackage(root, aside)
  return program
}

/** Puts the package into node_modules unless it is still there, as npm would, so that programs there find it as `node`. */
export const putNodeBack = (root, aside) => {
  const bundled = join(root, bundledPackage)
  if (existsSync(join(bundled, programInPackage))) {
    rmSync(aside, { recursive: true, force: true })
    return
  }
  rmSync(bundled, { recursive: true, force: true })
  mkdirSync(dirname(bundled), { recursive: true })
  renameSync(aside, bundled)
  if (process.platform === 'win32') return
  const link = join(root, 'node_modules', '.bin', 'node')
  mkdirSync(dirname(link), { recursive: true })
  rmSync(link, { force: true })
  symlinkSync('../node/bin/node', link)
}

/** The program and what names it: the rest of the package (headers, the installer) is not needed to run. */
const keep = (from, to) => {
  const fresh = `${to}-fresh`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(join(fresh, 'bin'), { recursive: true })
  cpSync(join(from, 'package.json'), join(fresh, 'package.json'))
  linkOrCopy(join(from, programInPackage), join(fresh, programInPackage))
  rmSync(to, { recursive: true, force: true })
  renameSync(fresh, to)
}

/** 120 MB need not be there twice; some disks know no second name for a file. */
const linkOrCopy = (from, to) => {
  try {
    linkSync(from, to)
  } catch {
    cpSync(from, to)
  }
}

const fetchPackage = async (root, aside) => {
  const what = {
    zh: `系统的 Node 低于 ${oldestMajor}，正在本文件夹内安装 ${nodePackage}`,
    en: `This system's Node is older than ${oldestMajor}; installing ${nodePackage} in this folder`,
  }
  const home = `${aside}-fetched`
  const fetched = join(home, bundledPackage)
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n')
  if (existsSync(join(root, '.npmrc'))) cpSync(join(root, '.npmrc'), join(home, '.npmrc'))
  await during(what, () => fetchInto(home, fetched, root))
  const trial = await run(join(fetched, programInPackage), ['--version'], { cwd: root, capture: true })
  if (trial.code !== 0) throw doesNotRun(trial.output)
  keep(fetched, aside)
  rmSync(home, { recursive: true, force: true })
}

/** The package fetches its program in an install script, which newer npm and careful users do not run: then we do. */
const fetchInto = async (home, fetched, root) => {
  const outcome = await npm(root, ['install', '--no-save', ...npmOptions, nodePackage], { cwd: home })
  if (outcome.code !== 0) throw npmFailed(outcome)
  if (existsSync(join(fetched, programInPackage))) return
  const script = await npm(root, ['installArchSpecificPackage.js'], { cwd: fetched, command: 'node' })
  if (!existsSync(join(fetched, programInPackage))) throw npmFailed({ ...script, code: script.code || 1 })
}

const doesNotRun = (output) =>
  new SetupError(
    {
      zh: `${nodePackage} 在这台机器上运行不了。请自行安装 Node.js ${oldestMajor} 或更新版本（nodejs.org），再运行一次。`,
      en: `${nodePackage} does not run on this machine. Install Node.js ${oldestMajor} or newer yourself (nodejs.org) and run again.`,
    },
    lastLines(output),
  )
