import type { Locale } from './locale.ts'

interface PrintedText {
  readonly edition: string
  readonly draft: string
  readonly review: string
  /** At the head of every page of what a drill produced. */
  readonly drillMark: string
  /** The same for the review of a real event. */
  readonly eventMark: string
  readonly noBrowser: string
  readonly notPrinted: string
}

/** Words on documents in an office’s format, and what is told when they cannot be printed. */
export const printedText: Readonly<Record<Locale, PrintedText>> = {
  'zh-CN': {
    edition: '（{edition} 版）',
    draft: '（草案）',
    review: '（送审稿）',
    drillMark: '演 练',
    eventMark: '事件复盘',
    noBrowser:
      '没有找到 Chromium、Chrome 或 Edge，未生成 PDF；可在浏览器中打开 HTML 打印，或用 YUYAN_BROWSER 指明浏览器',
    notPrinted: '浏览器未能生成 PDF；请打开 HTML 打印，或换一个浏览器（YUYAN_BROWSER）',
  },
  en: {
    edition: '({edition} edition)',
    draft: '(draft)',
    review: '(for review)',
    drillMark: 'EXERCISE',
    eventMark: 'EVENT REVIEW',
    noBrowser:
      'Found no Chromium, Chrome or Edge, so there is no PDF; print the HTML from a browser, or name one in YUYAN_BROWSER',
    notPrinted: 'The browser made no PDF; print the HTML, or name another browser in YUYAN_BROWSER',
  },
}
