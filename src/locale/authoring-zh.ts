import type { authoringEn } from './authoring-en.ts'
import type { Texts } from './texts.ts'

export const authoringZh: Pick<Texts, keyof typeof authoringEn> = {
  author: {
    written: '已新建 {path}',
    kept: '原已存在，没有改动：{path}',
    toFill: '待填 {places} 处：',
    thenCheck: '填写后删去标记，再执行 yuyan check；尚未填写的会继续列出。',
    ciNote:
      '持续检查：{path} 需在代码平台设置变量 YUYAN_REPOSITORY（本工具所在的仓库，所有者/名称），方能运行。',
    otherLanguage: '此类预案没有所选语言的模板，已改用另一种语言的模板。',
    askType: '类型（{known}）：',
    askId: '标识，即在预案集中的路径，如 special/flood：',
    askTitle: '名称（可空）：',
    askArea: '适用地域（空则为 {jurisdiction}）：',
    askIssuer: '印发单位，登记的标识或名称（可空）：',
    askLead: '牵头单位，登记的标识或名称（可空）：',
    askHazard: '灾种，如 flood,typhoon（可空）：',
    askName: '预案集标识，用小写字母、数字和 -（空则为 {name}）：',
    askSetTitle: '预案集名称（可空）：',
  },
  check: {
    clean: '已检查 {files} 个文件，未发现问题',
    summary: '已检查 {files} 个文件：错误 {errors} 处，警告 {warnings} 处，提示 {hints} 处',
    related: '相关',
    fix: '改法',
    fixSafe: '改法（--fix 可自动修改）',
    page: '说明',
    tooManyWarnings: '警告 {warnings} 处，超过 --max-warnings 规定的 {max} 处；请改正警告，或放宽此数',
    fixed: '已修改 {path}:{line}：{title}',
    fixedNone: '没有可自动修改的问题',
  },
}
