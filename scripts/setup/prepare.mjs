import { join } from 'node:path'
import { build, distIsCurrent } from './build.mjs'
import { launcherIsCurrent, writeLauncher } from './launcher.mjs'
import { withLock } from './lock.mjs'
import { installModules, modulesAreCurrent } from './modules.mjs'
import { putNodeAside, putNodeBack } from './node-package.mjs'
import { nodeFor } from './runtime.mjs'
import { SetupError } from './say.mjs'

/** The set-up's own folder: its lock, and builds that are not whole yet. Ignored by git and out of reach of `npm ci`. */
const own = (root) => join(root, '.yuyan', 'setup')

/**
 * Makes sure that packages, Node and the `yuyan` command are there. When they are, this only reads and hashes.
 * @param {string} root the clone
 * @returns {Promise<string>} the Node to run the project with, a full path
 */
export const prepare = async (root) => {
  await once(root, hasModulesAndNode, async () => {
    await bringUpToDate(root)
    writeLauncher(root, nodeOf(root))
  })
  return nodeOf(root).path
}

const bringUpToDate = async (root) => {
  const aside = join(own(root), 'node')
  const node = nodeFor(root)
  const packages = modulesAreCurrent(root)
  if (node !== null && packages) return
  const npmsNode = node !== null && !node.bundled ? null : await putNodeAside(root, aside)
  try {
    if (!packages) await installModules(root, npmsNode)
  } finally {
    if (npmsNode !== null) putNodeBack(root, aside)
  }
}

const nodeOf = (root) => {
  const node = nodeFor(root)
  if (node === null) throw new Error('the Node just installed is not there')
  return node
}

const hasModulesAndNode = (root) => {
  const node = nodeFor(root)
  return node !== null && modulesAreCurrent(root) && launcherIsCurrent(root, node)
}

/**
 * Makes sure that dist/ is what src/ says.
 * @param {string} root
 * @param {string} node
 */
export const prepareDist = (root, node) => once(root, distIsCurrent, () => build(root, node, own(root)))

/** Does the work unless it is done already, also when another process has just done it while we waited for the lock. */
const once = async (root, isDone, work) => {
  if (isDone(root)) return
  try {
    await withLock(join(own(root), 'lock'), async () => {
      if (!isDone(root)) await work()
    })
  } catch (error) {
    throw explained(error)
  }
}

/** What the disk refuses while we write, said for a person. */
const explained = (error) => {
  if (error.code === 'ENOSPC') {
    return new SetupError({
      zh: '磁盘空间不足。请至少腾出 1 GB 再运行一次。',
      en: 'The disk is full. Free at least 1 GB and run again.',
    })
  }
  if (['EACCES', 'EPERM', 'EROFS', 'EBUSY'].includes(error.code)) {
    return new SetupError({
      zh: `无法写入 ${error.path}。请把文件夹放在自己有权写的地方，关闭占用它的程序，再运行一次。`,
      en: `Cannot write ${error.path}. Put the folder where you may write, close programs that use it, and run again.`,
    })
  }
  return error
}
