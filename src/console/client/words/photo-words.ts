import type { Locale } from '../../../locale/locale.ts'

/** 照片的用语。 */
const zhCN = {
  label: '照片（可不附）',
  take: '拍照',
  choose: '选图',
  remove: '去掉照片',
  preview: '待附的照片',
  working: '正在处理照片…',
  unreadable: '打不开这张图片，请另选一张或重新拍照。',
  lost: '本机没有留住照片，没有办理；请重新附上照片后再办。',
  thumb: '照片，按下放大',
  large: '照片',
  close: '关闭',
  gone: '照片已删除或暂时打不开',
}

const en: typeof zhCN = {
  label: 'Photo (optional)',
  take: 'Take a photo',
  choose: 'Choose a picture',
  remove: 'Remove the photo',
  preview: 'The photo to be added',
  working: 'Preparing the photo…',
  unreadable: 'This picture cannot be opened; choose another or take it again.',
  lost: 'This device has not kept the photo and nothing was carried out; add it again and try once more.',
  thumb: 'Photo, press to enlarge',
  large: 'Photo',
  close: 'Close',
  gone: 'The photo was erased, or cannot be opened now',
}

/** What the pages say of photos. */
export const photoWords: Readonly<Record<Locale, typeof zhCN>> = { 'zh-CN': zhCN, en }
