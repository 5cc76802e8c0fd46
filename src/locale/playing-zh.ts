import type { playingEn } from './playing-en.ts'
import type { Texts } from './texts.ts'

export const playingZh: Pick<Texts, keyof typeof playingEn> = {
  drill: {
    refused:
      '演练不能开始：参演预案或与其衔接的预案有错误或待填之处 {errors} 处（见上）。请先改正、填写；确需推演的，加 --draft',
    unplayable: '演练不能开始：启动条件互为条件（见上），得不出应启动的级别，草案也不能推演。请先改正',
    draft: '草案推演：预案有错误或待填之处 {errors} 处',
    plansChanged: '{drill} 推演之后预案已有修改；以下按现在的预案计算',
    progress: '推演进度 {share}%  {time}',
    wrote: '已写入：{paths}',
    noBrowser:
      '没有找到 Chromium、Chrome 或 Edge，只写出 HTML；请在浏览器中打开后打印，或用 YUYAN_BROWSER 指明浏览器',
    notPrinted: '浏览器没有打印成功，只写出 HTML；请在浏览器中打开后打印',
    scoreLine: '{title}：得分率 {performance}，覆盖率 {coverage}，{band}',
    noValue: '—',
    semicolon: '；',
    toSettle: '{sentence}（需研究决定：{options}）',
    toStudy: '{sentence}（需研究）',
    noBand: '未评定',
    cappedBand: '{band}（关键项 {items} 未达到）',
    under: '{title}：得分率 {performance}，低于 {limit}',
    rubricFailed: '评估表 `{rubric}` 无法评分，请改正：',
  },
  start: {
    title: '预演 {version} | {set}',
    checked: '1 检查  {files} 个文件，错误 {errors} 处，警告 {warnings} 处',
    compiled: '2 编译  预案 {plans} 件，响应级别 {levels} 个，职责 {duties} 项，联动 {wires} 处',
    simulated: '3 推演  {title}：情景时长 {hours}，记录 {events} 条',
    scored: '4 评分  {line}',
    revised: '5 修订  发现问题 {findings} 项，经试验的修改 {edits} 项',
    showed: '本次推演表明',
    course: '《{plan}》{finding}。',
    nothingCalledFor: '没有预案达到启动条件。',
    deadlines: '有时限的职责 {all} 项：按时完成 {inTime} 项，逾期完成 {late} 项，未完成 {missed} 项。',
    noRevision: '没有提出文本修改。',
    files: '结果在 {folder}',
    read: '请先看 {path}',
  },
}
