import { fill, type Locale } from './locale.ts'

/** Why a store of event logs cannot do what it was asked. */
export type StoreTroubleKind = keyof typeof zh

const zh = {
  'bad-location':
    '`{location}` 不是演练日志的位置；请写文件路径、`postgres://用户:密码@主机/库名` 或 `memory:`',
  'not-a-database': '{location} 不是演练日志文件，内容未动；请核对路径，或将它移走后重试',
  'other-database': '{location} 是其他程序的数据库，内容未动；请为演练日志另指一个文件或库',
  'newer-version': '{location} 由更新版本的预演写成，本版本不能读写；请升级本工具',
  damaged: '{location} 已损坏（{detail}）；请停止使用，保留原件，从最近的备份恢复',
  'not-a-folder': '{location} 所在路径不能存放文件（{detail}）；请核对路径',
  'no-permission': '没有读写 {location} 的权限；请修改其权限，或换用有权限的文件夹',
  'read-only': '{location} 只读，演练日志不能保存；请换用可写的磁盘或数据库',
  'disk-full': '{location} 所在磁盘已满，刚才的操作没有保存；请腾出空间后重试',
  'disk-failing': '{location} 所在磁盘读写出错（{detail}），刚才的操作没有保存；请检查磁盘和连接后重试',
  busy: '{location} 一直被其他程序占用；请关闭占用它的程序后重试',
  unreachable: '连不上 {location}（{detail}）；请检查数据库是否已启动、地址和网络是否正确',
  refused: '{location} 拒绝访问（{detail}）；请核对用户、密码、库名及其权限',
  'wrong-encoding': '{location} 的字符编码是 {detail}，不能完整保存汉字；请用 UTF8 编码另建数据库',
}

const en: Readonly<Record<StoreTroubleKind, string>> = {
  'bad-location':
    '`{location}` is no place for drill logs; give the path of a file, `postgres://user:password@host/database` or `memory:`',
  'not-a-database':
    '{location} is no file of drill logs and was left as it is; check the path, or move the file away',
  'other-database':
    '{location} is a database of another program and was left as it is; give another file or database',
  'newer-version':
    '{location} was written by a newer Yuyan, which this one cannot read; bring this one up to date',
  damaged: '{location} is damaged ({detail}); stop using it, keep it, and restore the latest backup',
  'not-a-folder': '{location} is where no file can be ({detail}); check the path',
  'no-permission': 'No permission to read and write {location}; change it, or use a folder of your own',
  'read-only':
    '{location} is read-only, so drill logs cannot be kept; use a disk or database that can be written',
  'disk-full': 'The disk of {location} is full and what was asked is not kept; make room, then try again',
  'disk-failing':
    'The disk of {location} fails ({detail}) and what was asked is not kept; check the disk, then try again',
  busy: '{location} is held by another program all the time; close that program, then try again',
  unreachable:
    '{location} cannot be reached ({detail}); check that the database runs, its address and the network',
  refused: '{location} refuses ({detail}); check user, password, name of the database and its rights',
  'wrong-encoding':
    '{location} has the encoding {detail}, which cannot hold every text; create a database with UTF8',
}

const sentences: Readonly<Record<Locale, Readonly<Record<StoreTroubleKind, string>>>> = { 'zh-CN': zh, en }

/** What is wrong with a store and what to do. `location`: the file or URL, without a password; `detail`: the system's own words. */
export function storeSentence(
  { kind, location, detail }: { kind: StoreTroubleKind; location: string; detail: string },
  locale: Locale,
): string {
  return fill(sentences[locale][kind], { location, detail })
}
