import { envForNpm, run } from './run.mjs'
import { firstLines, Interrupted, SetupError } from './say.mjs'

/**
 * All packages, the tools and this system's own builds among them, whatever a user's configuration leaves out elsewhere; an
 * engine that does not match is no reason to stop, because the Node that runs npm is not the one that will run the project.
 */
export const npmOptions = [
  '--include=dev',
  '--include=optional',
  '--no-engine-strict',
  '--loglevel=error',
  '--no-progress',
]

/**
 * Runs npm with the user's own configuration.
 * @param {string} root
 * @param {readonly string[]} args
 * @param {{ cwd?: string, node?: string | null, command?: string }} [how] the folder to run in, the Node to run npm on when the
 *   system's will not do, and the program if it is not npm itself
 */
export const npm = (root, args, { cwd = root, node = null, command = 'npm' } = {}) =>
  run(command, args, { cwd, env: envForNpm(root, node), capture: true })

/** What npm's own error codes come down to for a person: [codes, Chinese, English]. */
const causes = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET|CERT|SELF_SIGNED|EINTEGRITY|\bE40\d|\bE50\d/,
    '连不上软件源或软件源缺件。请检查网络和代理，或换一个源（如 npm config set registry https://registry.npmmirror.com），再运行一次。',
    'The package registry cannot be reached or lacks a package. Check network and proxy, or set another registry (npm config set registry …), and run again.',
  ],
  [
    /ENOSPC/,
    '磁盘空间不足。请至少腾出 1 GB 再运行一次。',
    'The disk is full. Free at least 1 GB and run again.',
  ],
  [
    /EACCES|EPERM|EROFS|EBUSY/,
    '没有写入权限，或文件正被占用。请把文件夹放在自己有权写的地方，关闭占用它的程序，再运行一次。',
    'No permission to write, or a file is in use. Put the folder where you may write, close programs that use it, and run again.',
  ],
  [
    /EUSAGE|EJSONPARSE/,
    'package-lock.json 与 package.json 不一致。请恢复这两个文件（git checkout package.json package-lock.json）；改过依赖的，先运行 npm install。',
    'package-lock.json does not match package.json. Restore both (git checkout package.json package-lock.json), or run npm install after changing dependencies.',
  ],
  [
    /ENOENT.*\bnpm\b|npm: (command )?not found|not recognized/,
    '找不到 npm。请安装 Node.js 24（其中带有 npm）。',
    'npm is not there. Install Node.js 24, which brings npm.',
  ],
]

/**
 * @param {import('./run.mjs').Outcome} outcome a failed run of npm
 * @returns {Error} what went wrong, for a person
 */
export const npmFailed = ({ code, output, interrupted }) => {
  if (interrupted) return new Interrupted(code)
  const [, zh, en] = causes.find(([codes]) => codes.test(output)) ?? [
    null,
    '请按上面 npm 的提示处理后再运行一次。',
    'Do what npm says above and run again.',
  ]
  return new SetupError(
    { zh: `依赖安装失败。${zh}`, en: `Installing packages failed. ${en}` },
    firstLines(output),
  )
}
