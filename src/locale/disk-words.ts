import type { Locale } from './locale.ts'

/** Why a disk refused, and what to do. */
interface DiskWords {
  readonly reason: string
  readonly remedy: string
}

/** By the system's name for what is wrong (`ENOSPC`); `other` for all that has no words here. */
type DiskTexts = Readonly<Record<(typeof codes)[number] | 'other', DiskWords>>

const codes = [
  'ENOSPC',
  'EDQUOT',
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  'EISDIR',
  'ENOTDIR',
  'EBUSY',
] as const

const texts: Readonly<Record<Locale, DiskTexts>> = {
  'zh-CN': {
    ENOSPC: { reason: '磁盘已满', remedy: '请腾出空间后再执行' },
    EDQUOT: { reason: '磁盘配额已用完', remedy: '请腾出空间后再执行' },
    EACCES: { reason: '没有权限', remedy: '请修改其权限，或换用有权限的文件夹' },
    EPERM: { reason: '没有权限', remedy: '请修改其权限，或换用有权限的文件夹' },
    EROFS: { reason: '该磁盘只读', remedy: '请换用可写的文件夹' },
    ENOENT: { reason: '没有此文件或文件夹', remedy: '请核对路径' },
    EISDIR: { reason: '这是文件夹，不是文件', remedy: '请核对路径' },
    ENOTDIR: { reason: '路径中有一段是文件，不是文件夹', remedy: '请核对路径，或将该文件移走' },
    EBUSY: { reason: '文件正被其他程序占用', remedy: '请关闭该程序后再执行' },
    other: { reason: '{code}', remedy: '请核对路径、权限和磁盘后再执行' },
  },
  en: {
    ENOSPC: { reason: 'the disk is full', remedy: 'make room, then run this again' },
    EDQUOT: { reason: 'your share of the disk is used up', remedy: 'make room, then run this again' },
    EACCES: { reason: 'no permission', remedy: 'change its permissions, or use a folder of your own' },
    EPERM: { reason: 'no permission', remedy: 'change its permissions, or use a folder of your own' },
    EROFS: { reason: 'the disk is read-only', remedy: 'use a folder that can be written' },
    ENOENT: { reason: 'there is no such file or folder', remedy: 'check the path' },
    EISDIR: { reason: 'it is a folder, not a file', remedy: 'check the path' },
    ENOTDIR: { reason: 'a part of the path is a file', remedy: 'check the path, or move that file away' },
    EBUSY: { reason: 'another program holds the file', remedy: 'close that program, then run this again' },
    other: { reason: '{code}', remedy: 'check the path, its permissions and the disk, then run this again' },
  },
}

/** What to say when the disk refuses with a code of the system's, or with words of its own. */
export function diskWords(code: string, locale: Locale): DiskWords {
  const known = codes.find((each) => each === code)
  const { reason, remedy } = texts[locale][known ?? 'other']
  return { reason: reason.replace('{code}', () => code), remedy }
}
