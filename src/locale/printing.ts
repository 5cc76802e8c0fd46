import type { Locale } from './locale.ts'

interface PrintedText {
  readonly edition: string
  readonly draft: string
  readonly review: string
  /** At the head of every page of what a drill produced. */
  readonly drillMark: string
  /** The same on what participants may not see. */
  readonly directorMark: string
  readonly evaluatorMark: string
  /** The same for the review of a real event. */
  readonly eventMark: string
  readonly noBrowser: string
  readonly notPrinted: string
  /** Pictures of a .docx that some word processors will not show. */
  readonly notDrawn: string
}

/** Words on documents in an office’s format, and what is told when they cannot be printed. */
export const printedText: Readonly<Record<Locale, PrintedText>> = {
  'zh-CN': {
    edition: '（{edition} 版）',
    draft: '（草案）',
    review: '（送审稿）',
    drillMark: '演 练',
    directorMark: '演 练 · 仅供导调人员',
    evaluatorMark: '演 练 · 仅供评估人员',
    eventMark: '事件复盘',
    noBrowser:
      '没有找到 Chromium、Chrome 或 Edge，未生成 PDF；可在浏览器中打开 HTML 打印，或用 YUYAN_BROWSER 指明浏览器',
    notDrawn:
      '没有可用的浏览器，.docx 中的图只有 SVG 格式，部分文字处理软件不能显示；请安装 Chromium、Chrome 或 Edge 后重新生成（YUYAN_BROWSER）',
    notPrinted: '浏览器未能生成 PDF；请打开 HTML 打印，或换一个浏览器（YUYAN_BROWSER）',
  },
  en: {
    edition: '({edition} edition)',
    draft: '(draft)',
    review: '(for review)',
    drillMark: 'EXERCISE',
    directorMark: 'EXERCISE · for the director alone',
    evaluatorMark: 'EXERCISE · for evaluators alone',
    eventMark: 'EVENT REVIEW',
    noBrowser:
      'Found no Chromium, Chrome or Edge, so there is no PDF; print the HTML from a browser, or name one in YUYAN_BROWSER',
    notDrawn:
      'No browser drew the pictures: the .docx has them as SVG alone, which some word processors do not show; install Chromium, Chrome or Edge (YUYAN_BROWSER) and make it again',
    notPrinted: 'The browser made no PDF; print the HTML, or name another browser in YUYAN_BROWSER',
  },
}
