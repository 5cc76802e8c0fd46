/** `yuyan site` 所说的话。 */
export const siteTextsZh = {
  wrote: '已写入 {pages} 页：{path}（双击即可打开，也可放在内网网页服务器上）',
  damaged: '记录不完整、只列名称的演练：{drills}',
  missing: '有演练问题而没有演练记录：{drills}；台账照列，没有演练页面',
} as const

export const siteMisuseZh = {
  siteNotAFolder: '{path} 是文件，不是文件夹；请用 --out 另指一个文件夹',
  siteFolderTaken: '{path} 里有别的文件，没有写入，以免混在一起；请用 --out 另指一个空的或者尚不存在的文件夹',
} as const
