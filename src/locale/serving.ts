import type { Locale } from './locale.ts'

const zh = {
  library: '预案库：{set}，{count} 部预案：{url}',
  libraryUnread:
    '预案库没有读出来，演练不受影响；请在预案集的文件夹中运行 yuyan check 查看原因，改好后刷新页面即可',
  drill: '演练 {drill}：{title}',
  director: '  导调席链接（持有者即可导调，请勿外传）：{url}',
  fromLan: '  其他设备用：{url}',
  plain:
    '注意：局域网内的连接没有加密，同一网络中的人可能看到内容；请只在可信的网络中使用，或用 --cert、--key 启用 HTTPS。',
  unbuilt: '控制台的页面没有构建，浏览器中只有一句提示；请运行 npm run build',
  running: '控制台已启动：{address}，按 Ctrl-C 停止；停止后时钟暂停，重新启动即可接续',
  room: '存放演练的磁盘还有 {left} 可用',
  roomLow:
    '注意：存放演练的磁盘只剩 {left}；写满后所有操作都不能保存。请尽快腾出空间，或停止后将 .yuyan 移到别的磁盘',
  reading: '控制台已启动：{address}，按 Ctrl-C 停止',
  stopping: '正在停止：办完已收到的操作',
  stopped: '控制台已停止',
  fault: '一项请求没有办成：{message}',
  sealed: '  演练 {drill} 已封存，到抽定的时间自动开始；开始之前请告知须告知的人员，并做通信检查',
  stillSealed:
    '演练 {drill} 已封存，尚未开始，此处没有打开：要在本机等候开始，请用密钥另行启动 yuyan serve --sealed {drill}；开始之后重新启动即可',
  begun: '到了抽定的时间，演练已经开始',
  notBegun: '到了抽定的时间，演练没有开始：{reason}。处理之后由导调在导调台上开始',
  notKept: '日志无法写入',
}

const en: typeof zh = {
  library: 'Library: {set}, {count} plans: {url}',
  libraryUnread:
    'The library could not be read; drills are not touched by it. yuyan check in the folder of the set tells why; once that is mended, reload the page',
  drill: 'Drill {drill}: {title}',
  director: "  The director's link (whoever has it directs the drill, so keep it): {url}",
  fromLan: '  From other devices: {url}',
  plain:
    'Mind: connections in the local network are not encrypted, and others in it may read them; use a network that you trust, or HTTPS with --cert and --key.',
  unbuilt: 'The pages of the console are not built and a browser shows one sentence only; run npm run build',
  running: 'The console runs at {address}. Ctrl-C stops it; the clock then stands until it is started again',
  room: 'The disk with the drills has {left} left',
  roomLow:
    'Mind: the disk with the drills has only {left} left; when it is full nothing can be kept. Make room soon, or stop and move .yuyan to another disk',
  reading: 'The console runs at {address}. Ctrl-C stops it',
  stopping: 'Stopping: what was asked is being finished',
  stopped: 'The console has stopped',
  fault: 'A request failed: {message}',
  sealed:
    '  Drill {drill} is sealed and begins by itself at the time drawn; before that, tell those who must be told and check communications',
  stillSealed:
    'Drill {drill} is sealed and has not begun, so it is not served here: to wait for it, start yuyan serve --sealed {drill} with its key; once it has begun, start again',
  begun: 'The time drawn has come: the drill has begun',
  notBegun:
    "The time drawn has come, but the drill has not begun: {reason}. Mend that, then begin it on the director's page",
  notKept: 'the log cannot be written',
}

/** What `yuyan serve` says. */
export type ServingTexts = typeof zh

export const servingTexts: Readonly<Record<Locale, ServingTexts>> = { 'zh-CN': zh, en }
